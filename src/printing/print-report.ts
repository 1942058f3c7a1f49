import type { CalendarDate } from '../platform/calendar-date.js';
import { causesOf, type SomeCauses, type SpoiledBy } from '../stock/spoil-causes.js';
import type { AccountKind, Movement, MovementReason } from '../stock/ledger.js';

export const SERVICES = [
  'open',
  'holiday',
  'siak_down',
  'no_blanks',
  'no_ribbon',
  'suspended',
  'other',
] as const;
export type Service = (typeof SERVICES)[number];

/** Ribbons or films that one report may tell of. */
export const MOST_PIECES = 10_000;

/** What an office says of one of its days. Cards, but for the state of the service and the note. */
export interface Figures {
  printed: number;
  spoiled: number;
  /** By what; null: nobody told. */
  spoiledBy: SpoiledBy | null;
  recorded: number | null;
  waiting: number | null;
  /** Whole pieces left at the end of the day; null: nothing is said of them. */
  ribbonsLeft: number | null;
  filmsLeft: number | null;
  service: Service;
  note: string | null;
}

/** What one that was written before an upgrade does not have. */
type Later = 'spoiledBy' | 'ribbonsLeft' | 'filmsLeft';

/** The same of a form, in which a number may be missing or none. */
type Written = { [figure in Exclude<keyof Figures, Later>]: Figures[figure] | null } & {
  spoiledBy?: SomeCauses | null;
} & { [figure in Exclude<Later, 'spoiledBy'>]?: number | null };

/** A cause that is left out is none; where nothing is said of causes, none of them is known. */
const figuresIn = (of: Written) => [
  ...[of.printed, of.spoiled, of.recorded, of.waiting, of.service, of.note],
  ...[of.ribbonsLeft ?? null, of.filmsLeft ?? null],
  ...(of.spoiledBy ? Object.values(causesOf(of.spoiledBy)) : []),
];

export function sameFigures(a: Written, b: Written): boolean {
  const [one, other] = [figuresIn(a), figuresIn(b)];
  return one.length === other.length && one.every((figure, n) => Object.is(figure, other[n]));
}

/** A day of nothing on which all went as ever, and nobody says why: not a report, but a slip. */
export const saysNothing = ({
  printed,
  spoiled,
  service,
  note,
}: Pick<Figures, 'printed' | 'spoiled' | 'service' | 'note'>): boolean =>
  printed === 0 && spoiled === 0 && service === 'open' && note === null;

/** Cards that a report takes from what is on hand, beyond what its last revision took; may be negative. */
export const taken = (before: Figures | null, after: Figures): number =>
  after.printed - (before?.printed ?? 0) + after.spoiled - (before?.spoiled ?? 0);

/**
 * What a report moves: the whole on its first revision, the difference on a correction. On a counted
 * date the cards come from `variance` (or return to it), for the count had the last word on what is on hand.
 */
export function movementsOf(
  office: number,
  date: CalendarDate,
  before: Figures | null,
  after: Figures,
  counted: boolean,
): Movement[] {
  const stock = { office, kind: (counted ? 'variance' : 'on_hand') as AccountKind };
  const move = (kind: 'printed' | 'spoiled', first: MovementReason): Movement[] => {
    const difference = after[kind] - (before?.[kind] ?? 0);
    if (difference === 0) return [];
    const use = { office, kind };
    const [from, to] = difference > 0 ? [stock, use] : [use, stock];
    const reason = before ? 'correction' : first;
    return [
      { reason, from, to, quantity: Math.abs(difference), occurredOn: date, reference: date },
    ];
  };
  // What comes back comes first: the entries between must not show less than nothing on hand.
  return [...move('printed', 'print'), ...move('spoiled', 'spoil')].sort(
    (a, b) => Number(b.to === stock) - Number(a.to === stock),
  );
}
