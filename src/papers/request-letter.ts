import { count, dateInWords, perDay } from '../notices/words.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { quantityFrom } from '../restocking/low-stock.js';
import type { RestockRequestDto } from '../restocking/restocking.dto.js';
import { cardsInWords, sentence } from './paper-words.js';
import type { PaperOffice } from './papers.queries.js';
import { headOf, regionOf } from './place.js';
import type { Fact } from './sheet-text.js';
import { dots } from './sheet.js';

/** What a surat permohonan says, in the order of the letter. */

export interface Asking {
  request: RestockRequestDto;
  office: PaperOffice;
  /** Whom it asks: the office above it. */
  above: PaperOffice;
  /** Cards that requests are rounded up to. */
  packSize: number;
}

export const CLOSING =
  'Demikian permohonan ini kami sampaikan. Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan ' +
  'terima kasih.';

export const askedOn = ({ request, office }: Asking): CalendarDate =>
  dateAt(request.openedAt, office.timezone);

export const placeAndDate = (asking: Asking): string =>
  `${asking.office.letterhead.city ?? dots(30)}, ${dateInWords(askedOn(asking))}`;

export function headingOf({ request }: Asking): Fact[] {
  const { number, reference, reasoning } = request;
  const isLow = reasoning.minimumStock !== null && reasoning.onHand < reasoning.minimumStock;
  return [
    ['Nomor', reference ?? number],
    ['Sifat', isLow ? 'Segera' : 'Biasa'],
    ['Lampiran', '-'],
    ['Hal', 'Permohonan blangko KTP-el'],
  ];
}

export const addresseeOf = ({ above }: Asking): [who: string, where: string] => [
  headOf(above),
  above.letterhead.city ?? 'Tempat',
];

export function openingOf({ request, office }: Asking): string {
  const known = request.reference ? ` (permintaan nomor ${request.number})` : '';
  return (
    `Untuk menjaga kelancaran penerbitan KTP-el di ${regionOf(office)}, dengan ini kami mengajukan ` +
    `permohonan blangko KTP-el sebanyak ${cardsInWords(request.quantity)}${known}.`
  );
}

export const BASIS =
  'Sebagai bahan pertimbangan, keadaan saat permohonan ini dibuat adalah sebagai berikut:';

export function pointsOf(asking: Asking): string[] {
  const { reasoning, note } = asking.request;
  const { onHand, inTransit, minimumStock } = reasoning;
  const minimum =
    minimumStock === null
      ? ''
      : `, ${onHand < minimumStock ? 'di bawah' : 'dengan'} ambang batas ${count(minimumStock)} keping`;
  return [
    `Stok blangko pada kantor kami ${count(onHand)} keping${minimum}.`,
    inTransit > 0
      ? `Blangko yang sedang dalam perjalanan menuju kantor kami ${count(inTransit)} keping.`
      : 'Tidak ada blangko yang sedang dalam perjalanan menuju kantor kami.',
    pointOnUse(asking),
    ...arithmeticOf(asking),
    ...(note ? [`Keterangan: ${sentence(note)}`] : []),
  ];
}

function pointOnUse({ request: { reasoning } }: Asking): string {
  const { averageDailyUse, coverDays, method, expectedUse, coverTargetDays } = reasoning;
  const lasts = coverDays === null ? '' : `, sehingga stok cukup untuk ${count(coverDays)} hari`;
  const mean =
    averageDailyUse === null
      ? 'Rata-rata pemakaian belum dapat dihitung'
      : `Rata-rata pemakaian ${perDay(averageDailyUse)}${lasts}`;
  if (method === 'mean' || expectedUse === null) return `${mean}.`;
  const days = count(coverTargetDays);
  return `${mean}; pemakaian ${days} hari ke depan diperkirakan ${count(expectedUse)} keping.`;
}

/** How the quantity came about, where it is what the rule gives: a person may have asked for another. */
function arithmeticOf({ request: { reasoning, quantity }, packSize }: Asking): string[] {
  if (quantityFrom(reasoning, packSize) !== quantity) return [];
  const { onHand, inTransit, minimumStock, expectedUse, coverTargetDays } = reasoning;
  const twice = 2 * (minimumStock ?? 0);
  const wanted = Math.max(expectedUse ?? 0, twice);
  const what =
    wanted > twice ? `kebutuhan ${count(coverTargetDays)} hari` : 'dua kali ambang batas';
  const less = inTransit > 0 ? ` dan blangko dalam perjalanan (${count(inTransit)})` : '';
  return [
    `Jumlah yang dimohon adalah ${what} (${count(wanted)} keping) dikurangi stok (${count(onHand)})${less}, ` +
      `yaitu ${count(wanted - onHand - inTransit)} keping, dibulatkan ke atas per kemasan ` +
      `${count(packSize)} keping.`,
  ];
}
