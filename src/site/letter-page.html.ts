import type { LetterOnPage } from '../incoming-letters/letter-links.service.js';
import type { Refusal } from '../platform/refusal.js';
import { MOST_CARDS } from '../platform/whole-number.js';
import { fullDate, momentAt } from '../words/dates.js';
import { cards, noCount, number } from '../words/numbers.js';
import { framed, markup, type Markup, NOTHING } from './page-frame.js';

/** The pages of /surat: what was read of a letter, for whoever wrote it, and one button. */

const FOOT = markup`<p>Jangan mengirim daftar nama atau NIK lewat email: untuk meminta blangko cukup jumlahnya.</p><p><a href="/masuk">Ke halaman masuk</a></p>`;

const NOT_YOURS = markup`<p>Bukan Anda yang menulis surat ini? Tutup saja halaman ini: tidak ada yang dibuka.</p>`;

// Nothing of the letter goes into what a shared link shows, nor does its secret.
const page = (title: string, body: Markup, hasForm = true): string =>
  framed({
    ...{ title, body, hasForm, address: '/surat', foot: FOOT, unlisted: true },
    description: 'Halaman ini untuk penulis surat permohonan blangko KTP-el.',
    tagline: 'surat permohonan',
  });

/** Why the button could not do what it says, and what had been typed. */
interface Wrong {
  sentence: string;
  typed: string | null;
}

const SENTENCES: Record<string, string> = {
  'request.invalid': `${noCount} Paling sedikit 1, paling banyak ${number(MOST_CARDS)}.`,
  'request.already_open':
    'Sementara itu kantor ini sudah mempunyai permintaan yang berjalan. Belum ada yang dibuka dari surat ini.',
  'request.not_open':
    'Tidak ada permintaan berjalan yang dapat diingatkan. Isi jumlahnya untuk membuka permintaan baru.',
  'request.reminded_today':
    'Permintaan ini sudah diingatkan hari ini. Ingatkan lagi pada hari kerja berikutnya.',
};

/** Of what a person can mend on this page; undefined of everything else. */
export const sentenceOf = ({ code }: Refusal): string | undefined => SENTENCES[code];

const row = (name: string, value: string | null) =>
  value ? markup`<dt>${name}</dt><dd>${value}</dd>` : NOTHING;

const said = (tone: 'safe' | 'low' | 'out', words: Markup) =>
  markup`<p class="said ${tone}" role="${tone === 'out' ? 'alert' : 'status'}">${words}</p>`;

export function letterPage(letter: LetterOnPage, wrong?: Wrong): string {
  const { officeName, timezone, receivedAt, reference, dated, about, subject } = letter;
  return page(
    'Surat permohonan blangko',
    markup`<main>
<h1>Surat permohonan blangko</h1>
<p>Surat dari <strong>${officeName}</strong>.</p>
<div class="sheet"><dl class="facts">${row('Diterima', momentAt(receivedAt, timezone))}
${row('Nomor surat', reference)}
${row('Tanggal surat', dated && fullDate(dated))}
${row('Perihal', about ?? subject)}
${row('Lampiran', letter.attachments.join('\n'))}</dl></div>
${outcome(letter, wrong)}
</main>`,
  );
}

function outcome({ settled, live, ...letter }: LetterOnPage, wrong?: Wrong): Markup {
  if (settled) {
    const what = markup`Permintaan <strong>${settled.number}</strong> sebanyak ${cards(settled.quantity)}`;
    return settled.as === 'opened'
      ? said('safe', markup`${what} sudah dibuka dari surat ini, dan kantor di atas diberi tahu.`)
      : said('safe', markup`${what} sudah diingatkan dengan surat ini.`);
  }
  const alert = wrong && live ? said('out', markup`${wrong.sentence}`) : NOTHING;
  if (!live) return askingFor(letter.quantity, wrong);
  const { number: serial, quantity, openedAt, waits } = live;
  if (!waits)
    return markup`${alert}${said(
      'low',
      markup`Permintaan <strong>${serial}</strong> sebanyak ${cards(quantity)} sudah disetujui dan blangkonya sedang
dikirim. Setelah diterima, surat ini dapat dipakai untuk permintaan baru.`,
    )}`;
  return markup`${alert}<form method="post">
<p>${letter.officeName} masih mempunyai permintaan yang berjalan: <strong>${serial}</strong>, ${cards(quantity)}, sejak
${momentAt(openedAt, letter.timezone)}. Surat ini dapat mengingatkannya, sekali setiap hari kerja.</p>
<button>Ingatkan</button>
</form>
${NOT_YOURS}`;
}

function askingFor(quantity: number | null, wrong?: Wrong): Markup {
  const ask =
    quantity === null
      ? 'Jumlahnya tidak terbaca dengan pasti dari surat. Isilah di sini.'
      : 'Periksa jumlahnya. Permintaan baru terbuka setelah tombol ditekan.';
  const value = wrong?.typed ?? (quantity === null ? '' : number(quantity));
  return markup`<form method="post">
<p>${ask}</p>
${wrong ? markup`<p class="said out" role="alert" id="salah">${wrong.sentence}</p>` : NOTHING}
<label for="jumlah">Jumlah diminta</label>
<p class="field"><input id="jumlah" name="quantity" value="${value}" inputmode="numeric" autocomplete="off" \
maxlength="40" required${wrong ? markup` aria-invalid="true" aria-describedby="salah" autofocus` : NOTHING}> keping</p>
<button>Buka permintaan</button>
</form>
${NOT_YOURS}`;
}

export const missingLetterPage = (): string =>
  page(
    'Tautan tidak berlaku',
    markup`<main>
<h1>Tautan ini sudah kedaluwarsa atau tidak dikenal</h1>
<p>Tautan pada balasan surat berlaku tujuh hari. Minta blangko di aplikasi, atau kirim surat baru.</p>
</main>`,
    false,
  );

export const failedLetterPage = (): string =>
  page(
    'Surat belum dapat dibuka',
    markup`<main>
<h1>Surat belum dapat dibuka</h1>
<p>Ada gangguan di pihak kami. Coba lagi beberapa menit lagi; satu surat membuka paling banyak satu permintaan.</p>
</main>`,
    false,
  );
