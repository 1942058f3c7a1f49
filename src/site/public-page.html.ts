import type { Status } from '../insight/availability.js';
import { LICENCE } from './open-data.js';
import { framed, markup, type Markup, NOTHING, type PageContent } from './page-frame.js';
import type {
  OfficeOnPage,
  OfficeAvailability,
  ProvinceAvailability,
} from './public-page.queries.js';
import {
  asOfInWords,
  availabilityMeanings,
  availabilities,
  whyInWords,
} from '../words/availability.js';
import { backSince, spanInWords } from '../words/stock-out-spans.js';
import { fullDate } from '../words/dates.js';
import { quotaInWords } from '../words/public-words.js';
import { capital } from '../words/text.js';

/** The great islands, by the first digit of the codes of their provinces. */
const ISLANDS: Record<string, string> = {
  1: 'Sumatera',
  2: 'Sumatera',
  3: 'Jawa',
  5: 'Bali dan Nusa Tenggara',
  6: 'Kalimantan',
  7: 'Sulawesi',
  8: 'Maluku',
  9: 'Papua',
};

/** The pages of /publik: whole documents that need no script and no second file. */

const FOOT = markup`<p>Keadaan berubah saat kantor melapor atau menerima blangko. Kalau rumah Anda jauh, tanyakan dulu
ke kantor Dukcapil setempat sebelum berangkat.</p><p><a href="/">Masuk untuk petugas</a></p>`;

const page = (sheet: Pick<PageContent, 'title' | 'description' | 'address' | 'body'>): string =>
  framed({
    ...sheet,
    picture: `${new URL(sheet.address).origin}/pratinjau.png`,
    tagline: 'kabar untuk warga',
    foot: FOOT,
  });

const state = (status: Status) =>
  markup`<span class="state ${status}">${availabilities[status]}</span>`;

const asOf = ({ status, asOf, timezone }: OfficeAvailability) => {
  if (asOf)
    return markup`<time datetime="${asOf.toISOString()}">${asOfInWords(asOf, timezone)}</time>`;
  return status === 'unknown' ? NOTHING : markup`<small>belum ada laporan harian</small>`;
};

const news = (office: OfficeAvailability) => {
  const since = back(office);
  return since ? `${capital(since)}. ` : '';
};

const why = (office: OfficeAvailability) =>
  markup`${whyInWords(office)} ${news(office)}${asOf(office)}`;

/** Cards are there again, since when. */
export const back = ({ status, stockOuts, today }: OfficeAvailability): string | null =>
  status === 'available' || status === 'limited' ? backSince(stockOuts, today) : null;

/** The last 24 months; of dates, never of a quantity. */
function pastOf({ stockOuts, today }: OfficeAvailability): Markup {
  if (stockOuts.length === 0) return NOTHING;
  return markup`<h2>Riwayat kosong</h2>
<ul>${stockOuts.map((span) => markup`<li>${spanInWords(span, today)}</li>`)}</ul>
<p><small>Dua puluh empat bulan terakhir.</small></p>`;
}

const shareByWhatsApp = (text: string, address: string) =>
  markup`<p class="screen"><a class="share" href="https://wa.me/?text=${encodeURIComponent(`${text} ${address}`)}" \
rel="noreferrer">Bagikan lewat WhatsApp</a></p>`;

const meanings = markup`<h2>Arti keempat kata</h2>
<dl>${(Object.keys(availabilities) as Status[]).map(
  (status) => markup`<dt>${state(status)}</dt><dd>${availabilityMeanings[status]}</dd>`,
)}</dl>`;

const openData = markup`<div class="screen"><h2>Data terbuka</h2>
<p>Boleh dipakai siapa saja dengan menyebut sumbernya (<a href="${LICENCE}" rel="license noreferrer">CC BY 4.0</a>).</p>
<ul class="places">
<li><a href="/api/public/availability.csv">Keadaan semua kantor sekarang (CSV)</a></li>
<li><a href="/api/public/stock-outs.csv">Riwayat kantor tanpa blangko (CSV)</a></li>
<li><a href="/data.json">Katalog data (data.json)</a></li>
</ul></div>`;

const choice = ({ code, name }: OfficeOnPage) =>
  markup`<li><a href="/publik/${code}">${name}</a></li>`;

export function choicePage(provinces: OfficeOnPage[], publicUrl: string): string {
  const islandOf = ({ code }: OfficeOnPage) => ISLANDS[code[0]!] ?? 'Lainnya';
  const islands = [...new Set(provinces.map(islandOf))];
  const groups = islands.map(
    (island) => markup`<h2>${island}</h2>
<ul class="places">${provinces.filter((place) => islandOf(place) === island).map(choice)}</ul>`,
  );
  return page({
    title: 'Apakah KTP-el dapat dicetak di daerah saya?',
    description: 'Kabar blangko KTP-el tiap kabupaten dan kota: tersedia, terbatas, atau kosong.',
    address: `${publicUrl}/publik`,
    body: markup`<main>
<h1>Apakah <span class="whole">KTP-el</span> dapat dicetak di daerah saya?</h1>
<p>Pilih provinsi untuk melihat apakah blangko KTP-el ada di kabupaten atau kota Anda.</p>
${groups}
${openData}
</main>`,
  });
}

const listed = (
  office: OfficeAvailability,
) => markup`<li><a href="/publik/${office.code}">${office.name}</a>
${state(office.status)}<span class="why">${why(office)}</span></li>`;

const ownOffice = (own: OfficeAvailability) => markup`<h2>Dinas provinsi</h2>
<p>Kantor provinsi mencetak KTP-el untuk wilayahnya.</p>
<ul class="sheet"><li><span class="name">Dinas Dukcapil ${own.name}</span>${state(own.status)}<span class="why">${why(own)}</span></li></ul>
<h2>Kabupaten dan kota</h2>`;

/** 3 tersedia, 1 terbatas, 1 kosong */
function tally(offices: OfficeAvailability[]): string {
  const counts = (Object.keys(availabilities) as Status[]).map(
    (status) => [offices.filter((office) => office.status === status).length, status] as const,
  );
  const parts = counts.filter(([count]) => count > 0);
  return parts.map(([count, status]) => `${count} ${availabilities[status]}`).join(', ');
}

export function provincePage(
  { code, name, own, regencies }: ProvinceAvailability,
  publicUrl: string,
) {
  const address = `${publicUrl}/publik/${code}`;
  const title = `Blangko KTP-el di ${name}`;
  const description = `Dari ${regencies.length} kabupaten dan kota: ${tally(regencies)}.`;
  return page({
    title,
    description,
    address,
    body: markup`<main>
<nav aria-label="Jalur"><a href="/publik">Semua provinsi</a></nav>
<h1>Blangko <span class="whole">KTP-el</span> di ${name}</h1>
<p>${description}</p>
${own ? ownOffice(own) : NOTHING}
<ul class="sheet">${regencies.map(listed)}</ul>
${shareByWhatsApp(`${title}. ${description}`, address)}
${meanings}
</main>`,
  });
}

export function officePage(
  province: ProvinceAvailability,
  office: OfficeAvailability,
  publicUrl: string,
): string {
  const address = `${publicUrl}/publik/${office.code}`;
  const word = availabilities[office.status];
  const title = `Blangko KTP-el di ${office.name}: ${word}`;
  const when = office.asOf ? ` (${asOfInWords(office.asOf, office.timezone)})` : '';
  const since = back(office);
  const description = `${whyInWords(office).slice(0, -1)}${since ? `, ${since}` : ''}${when}.`;
  return page({
    title,
    description,
    address,
    body: markup`<main>
<nav aria-label="Jalur"><a href="/publik">Semua provinsi</a> › <a href="/publik/${province.code}">${province.name}</a></nav>
<h1>Blangko <span class="whole">KTP-el</span> di ${office.name}</h1>
<div class="sheet answer">${state(office.status)}<p>${why(office)}</p></div>
${wordOf(office)}
${shareByWhatsApp(`${title}. ${description}`, address)}
<p class="screen"><a href="/publik/${office.code}/pengumuman.pdf">Pengumuman untuk pintu kantor (PDF, satu halaman)</a></p>
${pastOf(office)}
${meanings}
${embedding(office, address)}
</main>`,
  });
}

/** Kata kantor. */
function wordOf({ name, word }: OfficeAvailability): Markup {
  if (!word) return NOTHING;
  const { text, dailyQuota, setOn } = word;
  return markup`<h2>Kata kantor</h2>
<div class="sheet"><p class="word">${text}</p>
${dailyQuota ? markup`<p>${quotaInWords(dailyQuota)}</p>` : NOTHING}
<p><small>Dukcapil ${name}, ${fullDate(setOn)}</small></p></div>`;
}

function embedding({ code, name }: OfficeAvailability, address: string): Markup {
  const snippet = markup`<a href="${address}"><img src="${address}/lencana.svg" alt="Blangko KTP-el ${name}" height="40"></a>`;
  return markup`<div class="screen"><h2>Lencana untuk situs lain</h2>
<p><img src="/publik/${code}/lencana.svg" alt="Contoh lencana ${name}" height="40"></p>
<p><label for="kode">Salin kode ini ke halaman situs Anda; keadaannya berganti sendiri.</label></p>
<textarea id="kode" rows="6" readonly spellcheck="false">${snippet.text}</textarea></div>`;
}

export const missingPage = (publicUrl: string): string =>
  page({
    title: 'Daerah tidak ditemukan',
    description: 'Alamat ini tidak menunjuk provinsi, kabupaten, atau kota mana pun.',
    address: `${publicUrl}/publik`,
    body: markup`<main>
<h1>Daerah tidak ditemukan</h1>
<p>Alamat ini tidak menunjuk provinsi, kabupaten, atau kota mana pun.</p>
<p><a href="/publik">Pilih dari semua provinsi</a></p>
</main>`,
  });

export const failedPage = (publicUrl: string): string =>
  page({
    title: 'Kabar sedang tidak dapat dibuka',
    description: 'Ada gangguan di pihak kami.',
    address: `${publicUrl}/publik`,
    body: markup`<main>
<h1>Kabar sedang tidak dapat dibuka</h1>
<p>Ada gangguan di pihak kami. Coba buka lagi beberapa menit lagi.</p>
</main>`,
  });
