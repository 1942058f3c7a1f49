import { conflict } from '../platform/refusal.js';
import type { LockedRequest } from './fulfilment.js';
import { hasRestToEnd, isLive, isUntouched } from './request.js';
import type { RestockRequestDto } from './restocking.dto.js';

export const tooLate = (request: RestockRequestDto, verb: string) =>
  conflict(
    'request.not_open',
    `Request ${request.number} is ${request.state}; it can no longer be ${verb}.`,
  );

/** A live one, of which nothing has left; else exactly what has: 409 `request.not_open`. */
export function requireApprovable(
  before: RestockRequestDto,
  locked: LockedRequest,
  quantity: number,
): void {
  if (!isLive(locked.state)) throw tooLate(before, 'approved');
  if (!isUntouched(locked) && !(hasRestToEnd(locked) && quantity === locked.sent))
    throw conflict(
      'request.not_open',
      `Of request ${before.number} ${locked.sent} cards have left; it can now only be lowered to that.`,
    );
}

/** Refusing and withdrawing are for a request of which no card has left. */
export function requireNothingLeft(
  before: RestockRequestDto,
  locked: LockedRequest,
  verb: string,
): void {
  if (!isUntouched(locked)) throw tooLate(before, verb);
}
