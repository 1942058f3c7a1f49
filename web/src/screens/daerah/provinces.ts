import { provinceOf } from '$rules/access/reach.js';
import type { MapRegion } from '../../maps/region.js';
import type { OfficeStatus } from '$rules/insight/office-status.js';
import { officeStatuses, type Status } from '../../words/status-tones.js';
import { countsOf, severity, sumOf, type Row, type Stock } from './area-rows.js';

/** A province with what its regencies have together. */
export interface ProvinceRow {
  stock: Stock;
  below: Row[];
  /** Of the regencies. */
  onHand: number;
  inTransit: number;
  perDay: number;
  /** The worst state among its regencies that have begun. */
  worst: OfficeStatus;
  counts: Record<OfficeStatus, number>;
}

export function provinceRows(provinces: Stock[], rows: Row[]): ProvinceRow[] {
  return provinces.map((stock) => {
    const below = rows.filter((row) => provinceOf(row.stock.office) === stock.office);
    const stocks = below.map((row) => row.stock);
    return {
      stock,
      below,
      onHand: sumOf(stocks, 'onHand'),
      inTransit: sumOf(stocks, 'inTransit') + stock.inTransit,
      perDay: stocks.reduce((sum, each) => sum + (each.dailyUse ?? 0), 0),
      worst: below[0]?.status ?? 'not_begun',
      counts: Object.fromEntries(countsOf(below)) as ProvinceRow['counts'],
    };
  });
}

const gravity = (row: ProvinceRow): number[] => [
  severity.indexOf(row.worst),
  -row.counts.out,
  -row.counts.low,
  -row.counts.silent,
];

export function worstProvinceFirst(a: ProvinceRow, b: ProvinceRow): number {
  const [left, right] = [gravity(a), gravity(b)];
  const place = left.findIndex((value, at) => value !== right[at]);
  return place < 0 ? a.stock.office.localeCompare(b.stock.office) : left[place]! - right[place]!;
}

/** What a province's colour says on the map of the country. */
const PROVINCE_WORDS: Record<OfficeStatus, Status> = {
  ...officeStatuses,
  out: { word: 'Ada yang kosong', tone: 'out' },
  low: { word: 'Ada yang menipis', tone: 'low' },
  silent: { word: 'Ada yang belum lapor', tone: 'silent' },
};

/** `1 kosong, 2 menipis dari 5` */
export function tallyOf({ counts, below }: ProvinceRow): string {
  const told = severity
    .filter((status) => status !== 'safe' && status !== 'not_begun' && counts[status] > 0)
    .map((status) => `${counts[status]} ${officeStatuses[status].word.toLowerCase()}`);
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
