import type { Office } from './office.js';
import type { Outcome } from './year.js';

/** What a year was like under a policy. */
export interface Tally {
  sentHome: number;
  /** Days on which an office had no card for those who came (it reports `no_blanks`), of all offices. */
  stockOutDays: number;
  /** How many of these an office has, by the people it serves. */
  ofAverageCitizen: number;
  ofWorstOffice: number;
  /** Between the shares served of the best- and the worst-served regency, in percentage points. */
  gap: number;
}

const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0);

export function tallyOf({ offices }: Outcome): Tally {
  const dry = offices.map(daysWithoutCards);
  const people = offices.map(({ regency }) => regency.population);
  const served = offices.map(shareServed);
  return {
    sentHome: sum(offices.flatMap(({ sentHome }) => sentHome)),
    stockOutDays: sum(dry),
    ofAverageCitizen: sum(dry.map((days, n) => days * people[n]!)) / sum(people),
    ofWorstOffice: Math.max(...dry),
    gap: 100 * (Math.max(...served) - Math.min(...served)),
  };
}

const daysWithoutCards = ({ came, sentHome }: Office): number =>
  came.filter((citizens, day) => citizens > 0 && sentHome[day] === citizens).length;

const shareServed = ({ came, sentHome }: Office): number => 1 - sum(sentHome) / sum(came);
