import { provinceOf } from '$rules/access/reach.js';
import type { MapRegion } from '../../maps/region.js';
import { needStep, type NeedStep } from '$rules/insight/need.js';
import { OFFICE_STATES, type OfficeState } from '$rules/insight/office-state.js';
import { needSteps, needWords } from '$rules/words/need.js';
import { silentWord } from '$rules/words/office-states.js';
import { spoilsUnusuallyWord } from '$rules/words/spoiling.js';
import { officeStates } from '../../words/status-tones.js';
import { countsOf, silentCount, sumOf, type Province, type Stock } from './area-rows.js';

/** A province with what its regencies have together. */
export interface ProvinceRow {
  stock: Province;
  below: Stock[];
  /** Of the regencies. */
  onHand: number;
  inTransit: number;
  perDay: number;
  /** How many of its people are in need; null where no regency has begun. */
  step: NeedStep | null;
  counts: Record<OfficeState, number>;
  /** How many have not reported, whatever their state. */
  silent: number;
}

export function provinceRows(provinces: Province[], stocks: Stock[]): ProvinceRow[] {
  return provinces.map((stock) => {
    const below = stocks.filter(({ office }) => provinceOf(office) === stock.office);
    return {
      stock,
      below,
      onHand: sumOf(below, 'onHand'),
      inTransit: sumOf(below, 'inTransit') + stock.inTransit,
      perDay: below.reduce((sum, each) => sum + (each.dailyUse ?? 0), 0),
      step: stock.needShare === null ? null : needStep(stock.needShare),
      counts: Object.fromEntries(countsOf(below)) as ProvinceRow['counts'],
      silent: silentCount(below),
    };
  });
}

/** The most people in need first; last those where nothing has begun. */
export const neediestFirst = (a: ProvinceRow, b: ProvinceRow): number =>
  (b.stock.needShare ?? -1) - (a.stock.needShare ?? -1) ||
  b.silent - a.silent ||
  (a.stock.office < b.stock.office ? -1 : 1);

/** `1 kosong, 2 menipis, 1 belum lapor dari 5` */
export function tallyOf({ counts, silent, below }: ProvinceRow): string {
  const told = OFFICE_STATES.filter(
    (state) => state !== 'safe' && state !== 'not_begun' && counts[state] > 0,
  ).map((state) => `${counts[state]} ${officeStates[state].word.toLowerCase()}`);
  if (silent > 0) told.push(`${silent} ${silentWord.toLowerCase()}`);
  const spoiling = below.filter(({ spoilsUnusually }) => spoilsUnusually).length;
  if (spoiling > 0) told.push(`${spoiling} ${spoilsUnusuallyWord.toLowerCase()}`);
  return told.length > 0 ? `${told.join(', ')} dari ${below.length}` : '';
}

/** `62% penduduk: 3 kosong, 1 menipis dari 27`; nothing of a province where all is well. */
export const needOf = (row: ProvinceRow): string => {
  const share = row.stock.needShare;
  return [share ? needWords(share) : '', tallyOf(row)].filter(Boolean).join(': ');
};

/** The map of the country, by the people in need. */
export const provinceRegions = (rows: ProvinceRow[]): MapRegion[] =>
  rows.map((row) => ({
    code: row.stock.office,
    name: row.stock.officeName,
    ...(row.step === null ? officeStates.not_begun : { word: needSteps[row.step], tone: row.step }),
    detail: needOf(row),
    href: `/daerah/${row.stock.office}`,
  }));
