import type { UseCaseContext } from '../access/use-case-context.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import type { Cause, CountFigures, VerdictKind } from './difference.js';
import type { CountKind } from './stock-count.js';

/** What a letter about a count needs; offices are their internal ids. */
export interface CountMessage extends CountFigures {
  countId: string;
  office: number;
  countedOn: CalendarDate;
  kind: CountKind;
  /** What the office last said of it; null where it has not. */
  explanation: { cause: Cause; text: string } | null;
  by: string;
  byOffice: number;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    /** A difference that waits for an office above. */
    'count.waiting': CountMessage & {
      aboveTolerance: boolean;
      toMinistry: boolean;
      /** It was counted again, as was asked, and the difference borne out. */
      borneOut?: boolean;
    };
    'count.judged': CountMessage & { verdict: VerdictKind; reference: string | null; note: string };
  }
}

type Told = CountFigures &
  Pick<CountMessage, 'countedOn' | 'kind' | 'explanation'> & { id: string };

export function countMessage(act: UseCaseContext, office: number, count: Told): CountMessage {
  const { id, countedOn, kind, expected, counted, expectedSpoiled, countedSpoiled } = count;
  const { explanation } = count;
  return {
    countId: id,
    office,
    ...{ countedOn, kind, expected, counted, expectedSpoiled, countedSpoiled },
    explanation: explanation && { cause: explanation.cause, text: explanation.text },
    by: act.actor.name,
    byOffice: act.actor.office.id,
  };
}
