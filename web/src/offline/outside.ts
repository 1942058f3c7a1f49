import type { HandOut, QueuedHandOut, Taking } from '../device/queued-hand-out.js';
import { counts, type ToldOutside } from './used-outside.js';

/**
 * What is out of the office, as the server last told it and as it was written here since: what waits to be
 * sent counts, what was refused does not.
 */

/** Cards that somebody took, with what is noted of them on this device. */
export interface Outside {
  /** What a list knows it by. */
  key: string;
  /** At the server; null: its taking waits here, and `follows` names it. */
  id: string | null;
  follows: string | null;
  taking: Taking;
  told: HandOut | null;
  held: number;
  /** In the order of writing; what the server has told of since it has it is in `told`. */
  noted: QueuedHandOut[];
}

const settledBy = ({ settlement }: QueuedHandOut): number =>
  settlement
    ? settlement.printed + settlement.spoiled + settlement.returned + (settlement.missing ?? 0)
    : 0;

/** Each hand-out once, those that are overdue longest first. */
export function outsideOf(office: ToldOutside, queued: QueuedHandOut[]): Outside[] {
  const isNew = counts(office);
  const fresh = queued.filter((item) => item.state === 'refused' || isNew(item));
  // It is known as before once its taking has arrived: a form that is open on it stays open.
  const keyOf = (id: string) =>
    queued.find(({ handOut, settlement }) => handOut === id && !settlement)?.key ?? id;
  const rows: Outside[] = (office.handOuts ?? []).map((told) => ({
    ...{
      key: keyOf(told.id),
      id: told.id,
      follows: null,
      taking: told,
      told,
      held: told.held,
      noted: [],
    },
  }));
  for (const item of fresh) {
    const { key, handOut, follows, taking, settlement } = item;
    const row = rows.find(
      ({ id, follows: of }) =>
        (handOut !== null && id === handOut) || (follows !== null && of === follows),
    );
    if (row) {
      row.noted.push(item);
      // Of a taking that was refused nothing is out, whatever is said of it.
      if (isNew(item)) row.held = Math.max(0, row.held - settledBy(item));
      continue;
    }
    // A taking that waits; or what was said of one that the server does not tell of any more.
    const held = settlement ? 0 : item.state === 'refused' ? 0 : taking.quantity;
    const own = settlement ? follows : key;
    rows.push({ key, id: handOut, follows: own, taking, told: null, held, noted: [item] });
  }
  return rows.sort((a, b) => (a.taking.dueOn < b.taking.dueOn ? -1 : 1));
}

/** Cards out of the office, by its rows; until the server has told of each, with all that it tells of. */
export const handedOutWith = ({ handOuts, stock }: ToldOutside, rows: Outside[]): number =>
  rows.reduce((sum, { held }) => sum + held, handOuts ? 0 : (stock.handedOut ?? 0));
