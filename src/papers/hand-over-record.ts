import type { Purpose } from '../consignments/consignment.js';
import type { ConsignmentDto } from '../consignments/consignments.dto.js';
import { fullDate } from '../words/dates.js';
import { numberInWords } from '../words/number-words.js';
import { number } from '../words/numbers.js';
import { cardsInWords, dayInWords, rupiahInWords } from '../words/on-paper.js';
import { rupiah } from '../words/rupiah.js';
import { sentence } from '../words/text.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { valueOf } from '../stock/unit-price.js';
import type { PaperOffice } from './papers.queries.js';
import { headOf, institutionOf } from './institution-names.js';
import type { Fact } from './sheet-text.js';
import { dots } from './sheet.js';
import { postOf, signingOn, type Signing } from './signatory.js';

/** What a berita acara serah terima (BAST) says, in the order of the paper. */

export interface HandOver {
  consignment: ConsignmentDto;
  from: PaperOffice;
  to: PaperOffice;
  /** Who had the cards moved: the sender itself, or an office above it. */
  acting: PaperOffice;
  /** What a card cost on the day they were sent; null where the ministry keeps no price of it. */
  unitPrice: number | null;
}

const TITLES: Record<Purpose, string[]> = {
  allocation: ['BERITA ACARA SERAH TERIMA', 'BLANGKO KTP-el'],
  loan: ['BERITA ACARA SERAH TERIMA', 'PEMINJAMAN BLANGKO KTP-el'],
  return: ['BERITA ACARA SERAH TERIMA', 'PENGEMBALIAN BLANGKO KTP-el'],
};
export const titleOf = ({ consignment }: HandOver): string[] => TITLES[consignment.purpose];
export const CLOSING =
  'Demikian berita acara serah terima ini dibuat dengan sebenarnya dalam rangkap 2 (dua) untuk ' +
  'dipergunakan sebagaimana mestinya.';
export const BETWEEN =
  'Kedua belah pihak melakukan serah terima blangko KTP-el dengan keterangan sebagai berikut:';

/** The office's own number where it gave one; then the consignment's stands beside it. */
export const numberOf = ({
  number: serial,
  reference,
  correctedAt,
  receiptRevision,
}: ConsignmentDto): string => {
  const numbered = reference ? `Nomor: ${reference} (pengiriman ${serial})` : `Nomor: ${serial}`;
  return correctedAt ? `${numbered}, revisi ${number(receiptRevision!)}` : numbered;
};

export const openingOf = ({ consignment, from }: HandOver): string =>
  `Pada hari ini, ${dayInWords(consignment.sentOn)}, bertempat di ` +
  `${from.letterhead.city ?? dots(40)}, kami yang bertanda tangan di bawah ini:`;

/** Who signs for an office on a date. */
export const signingFor = (office: PaperOffice, date: CalendarDate): Signing =>
  signingOn(office.signatories, date, headOf(office));

export function partyOf(office: PaperOffice, signing: Signing): Fact[] {
  const { address } = office.letterhead;
  return [
    ['Nama', signing.signatory?.name ?? null],
    ['NIP', signing.signatory?.nip ?? null],
    ['Jabatan', postOf(signing)],
    ...(address ? ([['Alamat', address]] as const) : []),
  ];
}

export const roleOf = (role: 'PERTAMA' | 'KEDUA'): string =>
  role === 'PERTAMA'
    ? 'selanjutnya disebut PIHAK PERTAMA, yang menyerahkan; dan'
    : 'selanjutnya disebut PIHAK KEDUA, yang menerima.';

/** That the paper no longer holds, and why, where its cards turned back. */
export function recallOf({ consignment, from }: HandOver): { said: string; why: string } | null {
  const { recalledAt, recallNote } = consignment;
  if (!recalledAt) return null;
  const date = fullDate(dateAt(recalledAt, from.timezone));
  const said =
    `Pengiriman ini ditarik kembali oleh pengirim pada tanggal ${date} dan berita acara ini ` +
    'tidak berlaku.';
  return { said, why: `Alasan penarikan: ${sentence(recallNote!)}` };
}

/** Which revision of its receipt the paper tells of, and that no paper before it holds. */
export function correctionOf({ consignment, to }: HandOver): { said: string; why: string } | null {
  const { receiptRevision, correctedAt, receivedBefore, correctionNote } = consignment;
  if (!correctedAt) return null;
  const date = fullDate(dateAt(correctedAt, to.timezone));
  const said =
    `Revisi ${number(receiptRevision!)}: penerimaan dikoreksi oleh penerima pada tanggal ${date}, semula ` +
    `tercatat ${number(receivedBefore!)} keping. Berita acara sebelum revisi ini tidak berlaku.`;
  return { said, why: `Alasan koreksi: ${sentence(correctionNote!)}` };
}

export function pointsOf(handOver: HandOver): string[] {
  const { state, note } = handOver.consignment;
  return [
    whatOf(handOver.consignment),
    ...worthOf(handOver),
    wayOf(handOver),
    ...(state === 'recalled' ? [] : [receiptOf(handOver.consignment), CUSTODY]),
    ...(note ? [`Keterangan: ${sentence(note)}`] : []),
  ];
}

const CUSTODY =
  'Sejak diterima, penyimpanan, pengamanan, dan penggunaan blangko tersebut menjadi tanggung jawab ' +
  'PIHAK KEDUA.';

function whatOf(consignment: ConsignmentDto): string {
  const { quantity, requestNumber, purpose } = consignment;
  const lends = purpose === 'loan' ? 'meminjamkan' : 'menyerahkan';
  const given = `PIHAK PERTAMA ${lends} kepada PIHAK KEDUA blangko KTP-el sebanyak ${cardsInWords(quantity)}`;
  const paid = paysOf(consignment);
  const asked = requestNumber ? `, untuk memenuhi permintaan nomor ${requestNumber}` : '';
  return `${given}${paid}${asked}.${purpose === 'loan' ? ` ${owedOf(consignment)}` : ''}`;
}

/** Which loan is paid back, and for whom where it goes straight to the lender. */
function paysOf({ returnOfNumber, onBehalfOfName }: ConsignmentDto): string {
  if (!returnOfNumber) return '';
  return onBehalfOfName
    ? `, atas pengembalian pinjaman ${onBehalfOfName} nomor ${returnOfNumber}`
    : `, sebagai pengembalian pinjaman nomor ${returnOfNumber}`;
}

const owedOf = ({ dueOn }: ConsignmentDto): string =>
  'Blangko yang diterima dikembalikan kepada PIHAK PERTAMA dalam jumlah yang sama' +
  (dueOn ? ` paling lambat tanggal ${fullDate(dueOn)}.` : '.');

/** Nothing where there is no price. */
function worthOf({ consignment, unitPrice }: HandOver): string[] {
  const value = valueOf(consignment.quantity, unitPrice);
  if (unitPrice === null || value === null) return [];
  return [
    `Harga satuan blangko ${rupiah(unitPrice)} per keping, sehingga nilai seluruhnya ${rupiahInWords(value)}.`,
  ];
}

function wayOf({ consignment, from, acting }: HandOver): string {
  const { sentOn, carriedBy } = consignment;
  const way = `Blangko dikirim pada tanggal ${fullDate(sentOn)} dan dibawa oleh ${sentence(carriedBy ?? dots(50))}`;
  if (acting.code === from.code) return way;
  return `${way} Pemindahan ini dicatat oleh ${institutionOf(acting)}.`;
}

function receiptOf({
  state,
  quantity,
  received,
  receivedOn,
  receivedBy,
  receiptNote,
}: ConsignmentDto) {
  if (state === 'in_transit')
    return (
      `PIHAK KEDUA menghitung dan menerima blangko tersebut pada tanggal ${dots(40)} sebanyak ` +
      `${dots(20)} (${dots(60)}) keping, dengan selisih kurang ${dots(20)} keping.`
    );
  const told = [
    `PIHAK KEDUA telah menghitung blangko tersebut pada tanggal ${fullDate(receivedOn!)} dan ` +
      countedOf(quantity, received!),
    ...(receivedBy ? [`Yang menerima: ${sentence(receivedBy)}`] : []),
    ...(receiptNote ? [`Catatan penerima: ${sentence(receiptNote)}`] : []),
  ];
  return told.join(' ');
}

function countedOf(quantity: number, received: number): string {
  if (received === quantity)
    return `menerimanya sebanyak ${cardsInWords(received)}, sesuai dengan jumlah yang dikirim.`;
  const missing = quantity - received;
  const shortage = `terdapat selisih kurang sebanyak ${number(missing)} (${numberInWords(missing)}) keping.`;
  if (received === 0) return `tidak menerima satu keping pun, sehingga ${shortage}`;
  return `menerimanya sebanyak ${cardsInWords(received)}, sehingga ${shortage}`;
}
