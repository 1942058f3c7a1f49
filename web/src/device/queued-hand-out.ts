import type { components } from '../api/schema.js';
import type { Queued } from './queued-report.js';

type Schemas = components['schemas'];
export type HandOut = Schemas['HandOutDto'];

/** Who took how many cards: the body that is sent, whole. */
export type Taking = Pick<
  HandOut,
  'holderKind' | 'holder' | 'nip' | 'quantity' | 'takenOn' | 'dueOn' | 'note'
>;

/** What became of some of them: the body that is sent, whole. */
export type Settlement = Required<Schemas['SettlementDto']>;

/**
 * Cards that leave the office, or what became of some, on its way from this device. Both may be written before
 * either has arrived: a settlement then `follows` the key of its taking.
 */
export interface QueuedHandOut extends Queued {
  /** The hand-out at the server: of a settlement the one it is of, of a taking the one it became. */
  handOut: string | null;
  /** Of a settlement that is at the server, which of its hand-out's it became. */
  nth: number | null;
  /** Not sent before the taking of this key is at the server. */
  follows: string | null;
  taking: Taking;
  /** Null: this is the taking itself. */
  settlement: Settlement | null;
}
