import type { Schemas } from '../api/client.js';
import type { SpoilCause } from '$rules/stock/spoil-causes.js';
import { isCalendarDate, type CalendarDate } from '$rules/platform/calendar-date.js';
import { jsonOf, keepText, namesOf, removeText } from './local-texts.js';

/** What stands in the form of a day; null where nothing does, NaN where it is no whole number. */
export interface Draft {
  printed: number | null;
  spoiled: number | null;
  /** By cause; null where nothing is said of it. */
  spoiledBy?: Record<SpoilCause, number | null> | null;
  recorded: number | null;
  waiting: number | null;
  ribbonsLeft?: number | null;
  filmsLeft?: number | null;
  service: Schemas['PrintReportDto']['service'];
  note: string;
}

/** A report that somebody began and neither saved nor discarded. */
export interface KeptDraft {
  date: CalendarDate;
  draft: Draft;
  /** The office's date when it was begun. */
  begunOn: CalendarDate;
  /** The revision that the server was known to have then. */
  revision: number | null;
  /** When it was touched last; only their order counts. */
  touched: number;
}

/** Under the person's id: nobody else who signs in on a shared computer sees it. */
const nameOf = (person: string, rest = '') => `draft:${person}:${rest}`;

const isDraft = (found: unknown): found is KeptDraft => {
  const { date, draft } = Object(found) as Partial<KeptDraft>;
  return isCalendarDate(String(date)) && draft?.note !== undefined;
};

/** This person's begun reports of an office, the one touched last first. */
export const draftsOf = (person: string, office: string): KeptDraft[] =>
  namesOf(nameOf(person, `${office}:`))
    .map(jsonOf)
    .filter(isDraft)
    .sort((a, b) => b.touched - a.touched);

export const keepDraft = (person: string, office: string, kept: KeptDraft): void =>
  keepText(nameOf(person, `${office}:${kept.date}`), JSON.stringify(kept));

export const dropDraft = (person: string, office: string, date: CalendarDate): void =>
  removeText(nameOf(person, `${office}:${date}`));

/** Leaves nothing of what this person began. */
export const forgetDrafts = (person: string): void => namesOf(nameOf(person)).forEach(removeText);
