import type { AccountKind, MovementReason } from './ledger.js';

/** Every account that an office may have, as a trial balance lists them. */
export const ACCOUNTS = [
  'supplied',
  'on_hand',
  'in_transit',
  'printed',
  'spoiled',
  'destroyed',
  'variance',
] as const satisfies readonly AccountKind[];

/** What moves cards, in the order in which an account adds up from its opening to its closing balance. */
export const FLOWS = ['in', 'printed', 'spoiled', 'sent', 'destroyed', 'variance'] as const;
export type Flow = (typeof FLOWS)[number];

/** Movements of one kind of an office, together; `cards` is their sum. */
export interface Moved {
  reason: MovementReason;
  fromKind: AccountKind;
  toKind: AccountKind;
  /** Whether the account they left is this office's, and whether the one they came to is. */
  gives: boolean;
  takes: boolean;
  cards: number;
}

/**
 * Which flow a movement belongs to, by its reason and the two accounts. What mends belongs to what it
 * mends: the correction of a report to what was printed or spoiled, that of a receipt to what came in, a
 * reversal to what was supplied or destroyed. What turned back or had never left came in, for it is on
 * hand again on that day; what was sent stays sent.
 */
export function flowOf({ reason, fromKind, toKind }: Omit<Moved, 'cards'>): Flow {
  const [one, other] = [fromKind, toKind];
  switch (reason) {
    case 'print':
      return 'printed';
    case 'spoil':
      return 'spoiled';
    case 'correction':
      return one === 'printed' || other === 'printed' ? 'printed' : 'spoiled';
    case 'dispatch':
      return 'sent';
    case 'destruction':
      return 'destroyed';
    case 'reversal':
      return one === 'destroyed' ? 'destroyed' : 'in';
    case 'count':
      return 'variance';
    case 'opening':
    case 'supply':
    case 'receipt':
    case 'receipt_correction':
    case 'recall':
    case 'recovery':
      return 'in';
  }
}

/** What movements add to one account of their office; negative where they take from it. */
export const changeOf = ({ fromKind, toKind, gives, takes, cards }: Moved, kind: AccountKind) =>
  (takes && toKind === kind ? cards : 0) - (gives && fromKind === kind ? cards : 0);

/** What all of them add to it, of one flow or of all. */
export const sumOf = (moved: readonly Moved[], kind: AccountKind, flow?: Flow): number =>
  moved.reduce((sum, one) => sum + (!flow || flowOf(one) === flow ? changeOf(one, kind) : 0), 0);
