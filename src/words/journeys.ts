import { number } from './numbers.js';

/** Where the days that a consignment is on the road come from. */
export const journeyBases = {
  set: 'ditetapkan',
  learned: 'dari penerimaan terakhir',
  default: 'anggapan awal',
};

/** `14 hari, dari penerimaan terakhir`. */
export const journeyWords = ({
  journeyDays,
  journeyBasis,
}: {
  journeyDays: number;
  journeyBasis: keyof typeof journeyBases;
}): string => `${number(journeyDays)} hari, ${journeyBases[journeyBasis]}`;
