import { cards, number } from '$rules/words/numbers.js';
import { noCount } from '../words/typed-numbers.js';
import { fullDate } from '$rules/words/dates.js';

export interface ProblemBody {
  status: number;
  code?: string;
  detail?: string;
  errors?: { field: string; message: string }[];
  /** Who can widen the window of a date. */
  aboveName?: string | null;
  /** The paper that bears a number already. */
  used?: Used;
  /** Cards outside, and the holders of most of them. */
  handedOut?: number;
  holders?: { holder: string; held: number }[];
}

interface Used {
  reference: string;
  date: string;
  quantity: number;
  recordedBy: string;
  number: string | null;
}

const SENTENCES: Record<string, string> = {
  'session.refused': 'Email dan kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
  'session.required': 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
  'csrf.refused': 'Permintaan ini tidak berasal dari aplikasi. Muat ulang halaman, lalu coba lagi.',
  'access.forbidden': 'Akun Anda tidak berwenang melakukan ini.',
  'invitation.not_found':
    'Undangan ini sudah dipakai, kedaluwarsa, atau diganti. Minta undangan baru kepada admin kantor Anda.',
  'password_reset.not_found':
    'Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru dari halaman masuk.',
  'office.not_found': 'Kantor ini tidak ada atau di luar jangkauan Anda.',
  'office.closed': 'Kantor ini sudah ditutup.',
  'office.not_begun': 'Kantor ini belum mulai: saldo awal belum dicatat.',
  'report.not_found': 'Tanggal ini belum dilaporkan.',
  'report.if_match_required': 'Tanggal ini sudah dilaporkan. Kirim sebagai koreksi.',
  'report.revision_mismatch':
    'Laporan ini sudah diubah orang lain. Periksa angka terbarunya dahulu.',
  'request.already_open': 'Kantor ini masih mempunyai permintaan yang berjalan.',
  'request.not_open': 'Permintaan ini sudah dijawab atau ditarik.',
  'request.reminded_today':
    'Permintaan ini sudah diingatkan hari ini. Ingatkan lagi pada hari kerja berikutnya.',
  'request.not_found': 'Permintaan ini tidak ada atau di luar jangkauan Anda.',
  'consignment.not_found': 'Pengiriman ini tidak ada atau di luar jangkauan Anda.',
  'consignment.not_in_transit': 'Pengiriman ini sudah diterima atau ditarik kembali.',
  'consignment.more_than_sent':
    'Jumlah diterima melebihi yang dikirim. Catat sebanyak yang dikirim; pengirim mencatat sisanya sebagai pengiriman kedua.',
  'consignment.not_received': 'Pengiriman ini belum diterima, jadi belum ada yang dikoreksi.',
  'consignment.if_match_required':
    'Penerimaan ini mungkin sudah dikoreksi. Muat yang terbaru dahulu.',
  'consignment.revision_mismatch':
    'Penerimaan ini sudah dikoreksi rekan Anda. Muat ulang dan periksa angka terbarunya.',
  'receipt.counted_since':
    'Stok sudah dihitung sejak penerimaan ini. Stok opname itu yang menentukan; selisihnya dijelaskan di sana.',
  'count.not_found': 'Stok opname ini tidak ada atau di luar jangkauan Anda.',
  'count.closed': 'Selisih stok opname ini sudah ditutup. Muat ulang untuk melihatnya.',
  'destruction.witnesses_wanting': 'Saksi belum cukup.',
  'recovery.more_than_missing': 'Jumlah ditemukan melebihi yang masih kurang.',
  'event.not_found': 'Pemberitahuan ini tidak ada atau bukan untuk kantor Anda.',
  'idempotency.mismatch': 'Kiriman ini pernah dipakai untuk isi yang lain. Coba lagi.',
  'service.busy': 'Server sedang sibuk. Tunggu sebentar, lalu coba lagi.',
  'request.invalid': 'Ada isian yang belum benar.',
  'request.too_slow': 'Kiriman ini terlalu lama di jalan. Coba lagi.',
  'request.too_large': 'Isian terlalu panjang.',
  'route.not_found': 'Halaman ini tidak ada.',
  'server.failed': 'Terjadi kesalahan di server. Kejadian ini sudah dicatat; coba lagi nanti.',
};

/** Numbers and dates stand in the server's sentence only; where it is worded otherwise a plain one does. */
function insufficient(detail = ''): string {
  const found = /^(.{1,250}) \(([\d.]{2,5})\) has (\d+) cards ([^;]+); this takes (\d+)\.$/.exec(
    detail,
  );
  if (!found) return 'Stok tidak mencukupi.';
  const [, name, , available, kind, wanted] = found;
  const what = kind!.startsWith('on hand') ? 'stok' : 'blangko rusak';
  const out = Number(/of which (\d+) are out/.exec(kind!)?.[1] ?? 0);
  const outside = out > 0 ? ` (${number(out)} di luar kantor)` : '';
  return `Stok tidak mencukupi: ${name} mempunyai ${what} ${cards(Number(available))}${outside}, sedangkan ini memerlukan ${cards(Number(wanted))}.`;
}

function handedOut({ handedOut: out = 0, holders = [] }: ProblemBody): string {
  const who = holders.map(({ holder, held }) => `${holder} (${number(held)})`).join(', ');
  return `Di luar kantor masih ada ${cards(out)}: ${who}. Catat dahulu yang sudah kembali.`;
}

function dateRefused({ detail = '', errors = [], aboveName }: ProblemBody): string {
  if (detail.includes('opening stock')) {
    const [, opening] = / before (\d{4}-\d{2}-\d{2})/.exec(detail) ?? [];
    return `Tanggal ini sebelum saldo awal dicatat${opening ? ` (${fullDate(opening)})` : ''}.`;
  }
  if (detail.includes('future')) return 'Tanggal ini belum tiba menurut jam server.';
  const [, earliest] = /from (\d{4}-\d{2}-\d{2}) to/.exec(errors[0]?.message ?? '') ?? [];
  const since = earliest ? ` Yang dapat dilaporkan mulai ${fullDate(earliest)}.` : '';
  return `Tanggal ini sudah lewat batas waktu lapor.${since} Minta admin ${aboveName ?? 'kantor di atas Anda'} membuka batasnya.`;
}

/** The date on a paper: a dispatch, a receipt, a destruction. */
function paperDateRefused({ detail = '', errors = [] }: ProblemBody): string {
  const message = errors[0]?.message ?? detail;
  const [, sent] = /before (\d{4}-\d{2}-\d{2})/.exec(message) ?? [];
  if (sent) return `Tanggalnya tidak boleh sebelum blangko dikirim, ${fullDate(sent)}.`;
  const [, earliest, latest] =
    /from (\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})/.exec(message) ?? [];
  return earliest && latest
    ? `Tanggal yang masih dapat dicatat dari ${fullDate(earliest)} sampai ${fullDate(latest)}.`
    : 'Tanggal ini di luar batas waktu pencatatan.';
}

function referenceUsed(used: Used | undefined): string {
  if (!used) return 'Nomor ini baru saja dipakai. Muat ulang, lalu periksa.';
  const { reference, date, quantity, recordedBy, number: consignment } = used;
  const where = consignment ? ` pada pengiriman ${consignment}` : '';
  return (
    `Nomor ${reference} sudah dipakai${where}: ${cards(quantity)}, tanggal ${fullDate(date)}, ` +
    `dicatat oleh ${recordedBy}. Periksa apakah surat ini sudah pernah dicatat.`
  );
}

function throttled(wait: number | null): string {
  const minutes = wait ? Math.ceil(wait / 60) : null;
  return `Terlalu banyak percobaan. Coba lagi ${minutes ? `dalam ${number(minutes)} menit` : 'nanti'}.`;
}

/** What anybody may be refused; undefined where that is not known here. */
export function everydaySentence(problem: ProblemBody, wait: number | null): string | undefined {
  const { code = '', status, detail } = problem;
  if (code === 'stock.insufficient') return insufficient(detail);
  if (code === 'stock.handed_out') return handedOut(problem);
  if (code === 'report.date_refused') return dateRefused(problem);
  if (code === 'reference.used') return referenceUsed(problem.used);
  if (code === 'date.refused') return paperDateRefused(problem);
  if (status === 429 && code !== 'plan.too_many_drafts') return throttled(wait);
  return SENTENCES[code] ?? (status >= 500 ? SENTENCES['server.failed'] : undefined);
}

/** A refusal as a sentence that its reader can act on; the server's own where no better is known. */
export async function inIndonesian(problem: ProblemBody, wait: number | null): Promise<string> {
  const everyday = everydaySentence(problem, wait);
  if (everyday) return everyday;
  const above = await import('./problem-above.js').catch(() => null);
  return above?.sentenceAbove(problem) ?? problem.detail ?? 'Permintaan ini ditolak server.';
}

const FIELDS: [RegExp, (found: string[]) => string][] = [
  [/^must be a whole number/, () => noCount],
  [/^must be at least (\d+)$/, ([, least]) => `Paling sedikit ${number(Number(least))}.`],
  [/^must be at most (\d+) characters/, ([, most]) => `Paling banyak ${most} huruf.`],
  [/^must be at most (\d+)$/, ([, most]) => `Paling banyak ${number(Number(most))}.`],
  [
    /^must have (\d+) to (\d+) characters/,
    ([, a, b]) => `Pakai ${a} sampai ${b} huruf, angka, atau tanda.`,
  ],
  [
    /^must not repeat the same/,
    () => 'Jangan mengulang huruf atau angka yang sama. Pakai beberapa kata.',
  ],
  [
    /^must not be a run/,
    () => 'Jangan memakai huruf, angka, atau tombol yang berurutan. Pakai beberapa kata.',
  ],
  [
    /^must not be a password that many/,
    () =>
      'Kata sandi ini dipakai banyak orang dan cepat ditebak, juga dengan angka. Pakai beberapa kata.',
  ],
  [
    /^must not be made of your address/,
    () =>
      'Jangan hanya memakai email, nama, kantor Anda, atau istilah pekerjaan ini. Tambahkan kata lain.',
  ],
  [/^must be another than/, () => 'Tulis yang lain dari sekarang.'],
  [/e-mail address/, () => 'Tulis satu alamat email, misalnya nama@contoh.go.id.'],
  [/^must not be blank|^must be a text/, () => 'Bagian ini wajib diisi.'],
  [/^must be one line/, () => 'Tulis dalam satu baris.'],
  [
    /^must not be before (\d{4}-\d{2}-\d{2})/,
    ([, date]) => `Tidak boleh sebelum ${fullDate(date!)}.`,
  ],
  [
    /^must say why nothing/,
    () => 'Pilih alasan tidak ada yang tercetak, atau tulis dalam catatan.',
  ],
  [/^must say why/, () => 'Jelaskan mengapa laporan ini dikoreksi.'],
  [/^must not be before today/, () => 'Pilih hari ini atau sesudahnya.'],
  [/^must be 18/, () => 'Isi dengan 18 angka.'],
  [/^must be a date/, () => 'Isi dengan tanggal yang benar.'],
  [/difference|reason/, () => 'Jelaskan alasannya.'],
  [
    /from (\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})/,
    ([, from, to]) => `Tanggalnya dari ${fullDate(from!)} sampai ${fullDate(to!)}.`,
  ],
];

/** What is wrong with one field; the server's words where no better are known. */
export function fieldInIndonesian(message: string): string {
  for (const [pattern, say] of FIELDS) {
    const found = pattern.exec(message);
    if (found) return say(found);
  }
  return message;
}
