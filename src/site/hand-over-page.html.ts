import { consignmentStates } from '../words/consignments.js';
import { fullDate } from '../words/dates.js';
import { numberInWords } from '../words/number-words.js';
import { cards, number } from '../words/numbers.js';
import type { HandOverConfirmationDto } from '../papers/papers.dto.js';
import { framed, markup, type Markup, NOTHING } from './page-frame.js';

/** The pages of /bast: what the code on a hand-over record leads to. */

const FOOT = markup`<p>Halaman ini hanya menyebut nomor pengiriman, tanggal, jumlah, kedua kantor, dan keadaan pengiriman
sebagaimana tercatat. Keterangan lain ada pada kantor yang bersangkutan.</p>`;

const page = (title: string, description: string, address: string, body: Markup): string =>
  framed({
    ...{ title, description, address, body },
    tagline: 'pemeriksaan berita acara',
    foot: FOOT,
    unlisted: true,
  });

/** In the colours that /publik has for its own four words. */
const LOOKS = {
  awaiting_lender: 'limited',
  in_transit: 'limited',
  received: 'available',
  recalled: 'out',
  declined: 'out',
} as const;

const row = (name: string, value: string | Markup) => markup`<dt>${name}</dt><dd>${value}</dd>`;

export function confirmationPage(told: HandOverConfirmationDto, address: string): string {
  const { number: serial, sentOn, quantity, fromName, toName, state, revision, correctedOn } = told;
  return page(
    `Berita acara ${serial}`,
    'Nomor, tanggal, dan jumlah berita acara serah terima blangko KTP-el.',
    address,
    markup`<main>
<h1>Berita acara serah terima ini tercatat</h1>
<p>Cocokkan dengan kertas di tangan Anda. Bila ada yang berbeda, kertas itu tidak sesuai dengan catatan.
Pada kertas bernomor surat kantor, nomor pengiriman tertulis di belakang nomor itu.</p>
<div class="sheet"><dl class="facts">${row('Nomor pengiriman', serial)}
${row('Tanggal', fullDate(sentOn))}
${row('Jumlah dikirim', `${cards(quantity)} (${numberInWords(quantity)})`)}
${row('Dari', fromName)}
${row('Kepada', toName)}
${correctedOn === null ? NOTHING : row('Revisi penerimaan', `${number(revision!)}, dikoreksi ${fullDate(correctedOn)}`)}
${row('Keadaan', markup`<span class="state ${LOOKS[state]}">${consignmentStates[state].toLowerCase()}</span>`)}</dl></div>
${
  correctedOn === null
    ? NOTHING
    : markup`<p>Penerimaan pengiriman ini dikoreksi oleh penerima. Yang berlaku hanya berita acara yang menyebut
revisi ${number(revision!)}; yang dicetak sebelumnya tidak berlaku.</p>`
}
${state === 'recalled' ? markup`<p>Pengiriman ini ditarik kembali oleh pengirim. Berita acaranya tidak berlaku.</p>` : NOTHING}
</main>`,
  );
}

export const missingHandOverPage = (publicUrl: string): string =>
  page(
    'Berita acara tidak ditemukan',
    'Alamat ini tidak menunjuk berita acara mana pun.',
    `${publicUrl}/bast`,
    markup`<main>
<h1>Berita acara tidak ditemukan</h1>
<p>Alamat ini tidak menunjuk berita acara mana pun. Pindai kembali kodenya, atau tanyakan kepada kantor
yang menerbitkan kertas itu.</p>
</main>`,
  );

export const failedHandOverPage = (publicUrl: string): string =>
  page(
    'Berita acara belum dapat diperiksa',
    'Ada gangguan di pihak kami.',
    `${publicUrl}/bast`,
    markup`<main>
<h1>Berita acara belum dapat diperiksa</h1>
<p>Ada gangguan di pihak kami. Coba lagi beberapa menit lagi.</p>
</main>`,
  );
