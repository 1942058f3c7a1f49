import { fullDate } from '../words/dates.js';
import { number, perDay } from '../words/numbers.js';
import { cardsInWords } from '../words/on-paper.js';
import { sentence } from '../words/text.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { spanCovered } from '../words/requests.js';
import { isByRule, restockSum, usePerDay } from '../restocking/restock-quantity.js';
import type { RestockRequestDto } from '../restocking/restocking.dto.js';
import type { PaperOffice } from './papers.queries.js';
import { headOf, regionOf } from './institution-names.js';
import type { Fact } from './sheet-text.js';
import { dots } from './sheet.js';

/** What a surat permohonan says, in the order of the letter. */

export interface Asking {
  request: RestockRequestDto;
  office: PaperOffice;
  /** Whom it asks: the office above it. */
  above: PaperOffice;
}

export const CLOSING =
  'Demikian permohonan ini kami sampaikan. Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan ' +
  'terima kasih.';

export const askedOn = ({ request, office }: Asking): CalendarDate =>
  dateAt(request.openedAt, office.timezone);

export const placeAndDate = (asking: Asking): string =>
  `${asking.office.letterhead.city ?? dots(30)}, ${fullDate(askedOn(asking))}`;

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
      : `, ${onHand < minimumStock ? 'di bawah' : 'dengan'} ambang batas ${number(minimumStock)} keping`;
  return [
    `Stok blangko pada kantor kami ${number(onHand)} keping${minimum}.`,
    inTransit > 0
      ? `Blangko yang sedang dalam perjalanan menuju kantor kami ${number(inTransit)} keping.`
      : 'Tidak ada blangko yang sedang dalam perjalanan menuju kantor kami.',
    pointOnUse(asking),
    ...arithmeticOf(asking),
    ...(note ? [`Keterangan: ${sentence(note)}`] : []),
  ];
}

/** One figure for use and one for how long it lasts: by what the request rests on. */
function pointOnUse({ request: { reasoning } }: Asking): string {
  const use = usePerDay(reasoning);
  if (use === null) return 'Pemakaian blangko belum diketahui.';
  const { method, lastsDays } = reasoning;
  const lasts = lastsDays === null ? '' : `, sehingga stok cukup untuk ${number(lastsDays)} hari`;
  const told = method === 'forecast' ? 'Pemakaian diperkirakan' : 'Rata-rata pemakaian';
  return `${told} ${perDay(use)}${lasts}.`;
}

/** How the quantity came about, where it is what the rule gave: a person may have asked for another. */
function arithmeticOf({ request: { reasoning, quantity } }: Asking): string[] {
  if (!isByRule(quantity, reasoning)) return [];
  const { onHand, inTransit } = reasoning;
  const { twiceMinimum, wanted, missing } = restockSum(reasoning);
  const what =
    wanted > (twiceMinimum ?? 0) ? `kebutuhan ${spanCovered(reasoning)}` : 'dua kali ambang batas';
  const less = inTransit > 0 ? ` dan blangko dalam perjalanan (${number(inTransit)})` : '';
  return [
    `Jumlah yang dimohon adalah ${what} (${number(wanted)} keping) dikurangi stok (${number(onHand)})${less}, ` +
      `yaitu ${number(missing)} keping, dibulatkan ke atas per kemasan ` +
      `${number(reasoning.packSize!)} keping.`,
  ];
}
