import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange, type Doer } from '../access/audit-log.js';
import { idempotently } from '../access/idempotency.js';
import { authorise } from '../access/permissions.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { workingDaysSince } from '../offices/kept-holidays.js';
import { append } from '../outbox/outbox.js';
import { addDays, dateAt } from '../platform/calendar-date.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { lockTally, tooLate } from './fulfilment.js';
import { messageOf } from './request-rows.js';
import { isWaiting } from './request.js';
import type { ReminderDto, RestockRequestDto } from './restocking.dto.js';
import { requestById } from './restocking.queries.js';
import { workingDayOf } from './waiting.js';

refuseOn('request_reminded_once_a_working_day', () =>
  conflict(
    'request.reminded_today',
    'This request was reminded of today already; the next reminder may go on the next working day.',
  ),
);

/** No run of days of rest is as long. */
const LONGEST_REST = 30;

/** The asking office asks again, once a working day of its own, for as long as its request waits. */
@Injectable()
export class RemindersService {
  constructor(private readonly transactions: Transactions) {}

  remind(act: UseCaseContext, id: string, { note }: ReminderDto): Promise<RestockRequestDto> {
    return this.transactions.run(async (tx) => {
      const { office } = await requestById(tx, act.actor, id);
      authorise(act.actor, 'request.change', office);
      return idempotently(tx, act, () => remindOf(tx, act, id, note ?? null));
    }, act.within);
  }
}

/** The same by whoever of the asking office shows by a letter of theirs that they may: that is settled before. */
export async function remindOf(
  tx: EntityManager,
  { at, actor }: { at: Date; actor: Doer },
  id: string,
  note: string | null,
): Promise<RestockRequestDto> {
  const locked = await lockTally(tx, id);
  const request = await requestById(tx, actor, id);
  if (!isWaiting(locked)) throw tooLate(request, 'reminded of');
  const today = dateAt(at, actor.office.timezone);
  const workingDays = await workingDaysSince(tx, addDays(today, -LONGEST_REST));
  const day = workingDayOf(today, workingDays(request.office));
  const [{ to }] = await tx.query<[{ to: number }]>(REMIND, [id, day, note, at, actor.personId]);
  const { number } = request;
  await recordChange(tx, { at, actor }, locked.office, 'request.reminded', null, { number, note });
  const message = await messageOf(tx, id, actor, note);
  const openedAt = request.openedAt.toISOString();
  await append(tx, at, 'request.reminded', { ...message, to, openedAt });
  return requestById(tx, actor, id);
}

const REMIND = `
  INSERT INTO request_reminders (request_id, working_day, note, reminded_at, reminded_by)
  VALUES ($1, $2, $3, $4, $5)
  RETURNING (SELECT coalesce(r.answered_by_office, o.parent_id)
    FROM restock_requests r JOIN offices o ON o.id = r.office_id WHERE r.id = request_id) AS "to"`;
