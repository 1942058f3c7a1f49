import type { Office } from './office.js';
import type { Outcome } from './year.js';

/** What a year was like under a policy. */
export interface Tally {
  /** Citizens who had no card when the year was over, however often they came. */
  unserved: number;
  /** Of those who came for one, in percent. */
  unservedShare: number;
  /** Days on which an office had no card for those who came (it reports `no_blanks`), of all offices. */
  stockOutDays: number;
  /** Of the average citizen's office, by the people it serves. */
  ofAverageCitizen: number;
  ofWorstOffice: number;
  /** Share of its citizens that the worst-served regency served, in percent. */
  worstServed: number;
  /** Between the shares served of the best- and the worst-served regency, in percentage points. */
  gap: number;
}

const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0);

export function tallyOf({ offices }: Outcome): Tally {
  const dry = offices.map(daysWithoutCards);
  const people = offices.map(({ regency }) => regency.population);
  const wanted = sum(offices.flatMap(({ fresh }) => fresh));
  const unserved = wanted - sum(offices.map(servedBy));
  const served = offices.map((office) => (100 * servedBy(office)) / sum(office.fresh));
  return {
    unserved,
    unservedShare: (100 * unserved) / wanted,
    stockOutDays: sum(dry),
    ofAverageCitizen: sum(dry.map((days, n) => days * people[n]!)) / sum(people),
    ofWorstOffice: Math.max(...dry),
    worstServed: Math.min(...served),
    gap: Math.max(...served) - Math.min(...served),
  };
}

const daysWithoutCards = ({ came, sentHome }: Office): number =>
  came.filter((citizens, day) => citizens > 0 && sentHome[day] === citizens).length;

const servedBy = ({ came, sentHome }: Office): number => sum(came) - sum(sentHome);
