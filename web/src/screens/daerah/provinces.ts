import { provinceOf } from '$rules/access/reach.js';
import type { MapRegion } from '../../maps/region.js';
import { OFFICE_STATES, type OfficeState } from '$rules/insight/office-state.js';
import { silentWord } from '$rules/words/office-states.js';
import { officeStates, type Status } from '../../words/status-tones.js';
import { countsOf, silentCount, sumOf, type Stock } from './area-rows.js';

/** A province with what its regencies have together. */
export interface ProvinceRow {
  stock: Stock;
  below: Stock[];
  /** Of the regencies. */
  onHand: number;
  inTransit: number;
  perDay: number;
  /** The worst state among its regencies that have begun. */
  worst: OfficeState;
  counts: Record<OfficeState, number>;
  /** How many have not reported, whatever their state. */
  silent: number;
}

export function provinceRows(provinces: Stock[], stocks: Stock[]): ProvinceRow[] {
  return provinces.map((stock) => {
    const below = stocks.filter(({ office }) => provinceOf(office) === stock.office);
    return {
      stock,
      below,
      onHand: sumOf(below, 'onHand'),
      inTransit: sumOf(below, 'inTransit') + stock.inTransit,
      perDay: below.reduce((sum, each) => sum + (each.dailyUse ?? 0), 0),
      worst: below[0]?.state ?? 'not_begun',
      counts: Object.fromEntries(countsOf(below)) as ProvinceRow['counts'],
      silent: silentCount(below),
    };
  });
}

const gravity = (row: ProvinceRow): number[] => [
  OFFICE_STATES.indexOf(row.worst),
  -row.counts.out,
  -row.counts.low,
  -row.counts.running_out,
  -row.silent,
];

export function worstProvinceFirst(a: ProvinceRow, b: ProvinceRow): number {
  const [left, right] = [gravity(a), gravity(b)];
  const place = left.findIndex((value, at) => value !== right[at]);
  return place < 0 ? a.stock.office.localeCompare(b.stock.office) : left[place]! - right[place]!;
}

/** What a province's colour says on the map of the country. */
const PROVINCE_WORDS: Record<OfficeState, Status> = {
  ...officeStates,
  out: { word: 'Ada yang kosong', tone: 'out' },
  low: { word: 'Ada yang menipis', tone: 'low' },
  running_out: { word: 'Ada yang segera habis', tone: 'low' },
};

/** `1 kosong, 2 menipis, 1 belum lapor dari 5` */
export function tallyOf({ counts, silent, below }: ProvinceRow): string {
  const told = OFFICE_STATES.filter(
    (state) => state !== 'safe' && state !== 'not_begun' && counts[state] > 0,
  ).map((state) => `${counts[state]} ${officeStates[state].word.toLowerCase()}`);
  if (silent > 0) told.push(`${silent} ${silentWord.toLowerCase()}`);
  return told.length > 0 ? `${told.join(', ')} dari ${below.length}` : '';
}

export const provinceRegions = (rows: ProvinceRow[]): MapRegion[] =>
  rows.map((row) => ({
    code: row.stock.office,
    name: row.stock.officeName,
    ...PROVINCE_WORDS[row.worst],
    detail: tallyOf(row),
    href: `/daerah/${row.stock.office}`,
  }));
