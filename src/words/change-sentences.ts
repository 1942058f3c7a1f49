import { changeFields } from './change-fields.js';
import type { ChangeAction } from './changes.js';
import { fullDate, monthWord } from './dates.js';
import { settledWords } from './hand-outs.js';
import { cards, change, number } from './numbers.js';
import { roles } from './people.js';
import { rupiah } from './rupiah.js';

interface Change {
  action: string;
  before: object | null;
  after: object | null;
}
type Fields = Record<string, unknown>;

/** A change as it is told: "Siti … did", field by field what was and what is, and words they left. */
export interface ChangeInWords {
  did: string;
  fields: [what: string, was: string, is: string][];
  quote: string | null;
}

const NOTHING = 'belum ada';
const text = (value: unknown) =>
  typeof value === 'string' ? value : value == null ? NOTHING : JSON.stringify(value);
const count = (value: unknown) => (typeof value === 'number' ? cards(value) : NOTHING);
const date = (value: unknown) => (typeof value === 'string' ? fullDate(value) : NOTHING);
const role = (value: unknown) =>
  (roles as Partial<Record<string, string>>)[text(value)] ?? text(value);
const days = (value: unknown) => (typeof value === 'number' ? `${number(value)} hari` : NOTHING);
const yes = (value: unknown) => (value ? 'ya' : 'tidak');

type Field = keyof typeof changeFields;

/** How a field is written that is not a text. */
const WRITTEN: Partial<Record<Field, (value: unknown) => string>> = {
  minimumStock: (value) => (value === null ? 'tidak diawasi' : count(value)),
  journeyDays: days,
  cardsPerRibbon: count,
  cardsPerFilm: count,
  reportLateDays: (value) => (typeof value === 'number' ? days(value) : 'seperti biasa'),
  reportLateUntil: date,
  role,
  receivesMail: yes,
  quantity: count,
  granted: count,
  fromOn: date,
  untilOn: date,
};

function differing(
  before: Fields,
  after: Fields,
  fields = Object.keys(changeFields) as Field[],
): ChangeInWords['fields'] {
  return fields.flatMap((field): ChangeInWords['fields'] => {
    const write = WRITTEN[field] ?? text;
    if (!(field in before || field in after) || before[field] === after[field]) return [];
    return [[changeFields[field], write(before[field] ?? null), write(after[field] ?? null)]];
  });
}

type Teller = (before: Fields, after: Fields) => Partial<ChangeInWords> & { did: string };

const numbered = ({ number: paper }: Fields) =>
  paper ? `permintaan ${text(paper)}` : 'permintaan';

function approved(before: Fields, after: Fields): ReturnType<Teller> {
  const granted = count(after['granted']);
  const quote = after['answerNote'] as string | null;
  if (before['granted'] === null)
    return {
      did: `menyetujui ${granted} dari ${count(after['quantity'])} pada ${numbered(after)}`,
      quote,
    };
  return {
    did: `mengubah persetujuan ${numbered(after)}`,
    fields: differing(before, after, ['granted']),
    quote,
  };
}

/** `600, menurut catatan 9.000 (selisih −8.400)`; of spoiled cards too, where they were counted. */
function counted(after: Fields): string {
  const pile = (found: unknown, expected: unknown) => {
    const [is, was] = [Number(found), Number(expected)];
    return `${number(is)}, menurut catatan ${number(was)} (selisih ${change(is - was)})`;
  };
  const spoiled = after['countedSpoiled'];
  return (
    pile(after['counted'], after['expected']) +
    (typeof spoiled === 'number' ? `; rusak ${pile(spoiled, after['expectedSpoiled'])}` : '')
  );
}

function holiday(before: Fields, after: Fields): ReturnType<Teller> {
  const where = after['province'] ? `untuk provinsi ${text(after['province'])}` : 'nasional';
  const on = date(after['date']);
  if (after['name'] === null)
    return { did: `menghapus hari libur ${where} ${on}: ${text(before['name'])}` };
  if (before['name'] === null)
    return { did: `menetapkan hari libur ${where} ${on}: ${text(after['name'])}` };
  return { did: `mengganti nama hari libur ${on}`, fields: differing(before, after, ['name']) };
}

const price = ({ rupiah: value, reference }: Fields) =>
  `${typeof value === 'number' ? rupiah(value) : NOTHING} (${text(reference)})`;

function unitPrice(before: Fields, after: Fields): ReturnType<Teller> {
  const on = `harga blangko mulai ${date(after['from'] ?? before['from'])}`;
  if (!('from' in after)) return { did: `menghapus ${on}: ${price(before)}` };
  if (!('from' in before)) return { did: `menetapkan ${on}: ${price(after)}` };
  return { did: `membetulkan ${on}: ${price(before)} → ${price(after)}` };
}

const address =
  (did: string): Teller =>
  (_, { name, email, wanted }) => ({
    did: `${did} ${text(name)}: ${text(email)} → ${text(wanted)}`,
  });

const TELLERS: Record<ChangeAction, Teller> = {
  'office.changed': (before, after) => ({
    did: 'mengubah setelan kantor',
    fields: differing(before, after),
  }),
  'office.closed': (_, { reason }) => ({ did: 'menutup kantor', quote: text(reason) }),
  'office.reopened': () => ({ did: 'membuka kembali kantor' }),
  'person.created': (_, { name, email, role: as }) => ({
    did: `mendaftarkan ${text(name)} (${text(email)}) sebagai ${role(as)}`,
  }),
  'person.invited': (_, { name, email, role: as }) => ({
    did: `mengundang ${text(name)} (${text(email)}) sebagai ${role(as)}`,
  }),
  'person.invited_again': (_, { email }) => ({ did: `mengirim undangan baru ke ${text(email)}` }),
  'person.accepted': (_, { email }) => ({ did: `menerima undangan (${text(email)})` }),
  'person.password_reset': (_, { email }) => ({
    did: `mengganti kata sandi lewat tautan (${text(email)})`,
  }),
  'person.password_changed': (_, { email }) => ({ did: `mengganti kata sandi (${text(email)})` }),
  'person.address_asked': address('meminta email diganti'),
  'person.address_withdrawn': address('membatalkan penggantian email'),
  'person.address_denied': address('menyatakan bukan dirinya yang meminta email diganti'),
  'person.address_agreed': address('menyetujui penggantian email'),
  'person.address_changed': address('mengganti email'),
  'person.second_factor_set': (_, { email }) => ({
    did: `mengaktifkan verifikasi dua langkah (${text(email)})`,
  }),
  'person.second_factor_removed': (_, { email }) => ({
    did: `mematikan verifikasi dua langkah (${text(email)})`,
  }),
  'person.second_factor_reset': (_, { email }) => ({
    did: `mengatur ulang verifikasi dua langkah ${text(email)}`,
  }),
  'person.recovery_codes_made': (_, { email }) => ({
    did: `membuat kode pemulihan baru (${text(email)})`,
  }),
  'person.recovery_code_used': (_, { email, left }) => ({
    did: `memakai kode pemulihan, tersisa ${text(left)} (${text(email)})`,
  }),
  'person.moved': (before, after) => ({
    did: `memindahkan ${text(after['email'])}`,
    fields: differing(before, after, ['office']),
  }),
  'person.disabled': (_, { email }) => ({ did: `menonaktifkan ${text(email)}` }),
  'person.enabled': (_, { email }) => ({ did: `mengaktifkan lagi ${text(email)}` }),
  'person.changed': (before, after) => ({
    did: `mengubah data ${text(after['email'])}`,
    fields: differing(before, after, ['name', 'role', 'receivesMail']),
  }),
  'request.opened': (_, { quantity, reference, note }) => ({
    did: `mengajukan permintaan ${count(quantity)}${reference ? ` (surat ${text(reference)})` : ''}`,
    quote: note as string | null,
  }),
  'request.changed': (before, after) => ({
    did: `mengubah ${numbered(after)}`,
    fields: differing(before, after, ['quantity', 'note']),
  }),
  'request.approved': approved,
  'request.refused': (_, after) => ({
    did: `menolak ${numbered(after)}`,
    quote: after['answerNote'] as string | null,
  }),
  'request.withdrawn': (_, after) => ({
    did: `menarik ${numbered(after)}`,
    quote: (after['withdrawalNote'] ?? null) as string | null,
  }),
  'request.reminded': (_, after) => ({
    did: `mengingatkan ${numbered(after)}`,
    quote: (after['note'] ?? null) as string | null,
  }),
  'request.escalated': (_, after) => ({
    did: `meneruskan ${numbered(after)} ke kantor di atasnya: tiga hari kerja belum dijawab atau dikirim`,
  }),
  'plan.drafted': (_, { total }) => ({ did: `menyimpan rancangan pembagian ${count(total)}` }),
  'plan.changed': (_, { total }) => ({ did: `mengubah rancangan pembagian ${count(total)}` }),
  'plan.discarded': ({ total }) => ({ did: `membuang rancangan pembagian ${count(total)}` }),
  'plan.sent': (_, { total }) => ({ did: `mengirim rencana pembagian ${count(total)}` }),
  'recovery.accepted': (_, { number: paper, found, note }) => ({
    did: `menerima ${count(found)} yang ditemukan kembali dari pengiriman ${text(paper)}`,
    quote: note as string | null,
  }),
  'letter.purged': ({ name }, { reason }) => ({
    did: `menghapus lampiran surat "${text(name)}"`,
    quote: reason as string | null,
  }),
  'notice.resent': ({ to, subject }) => ({
    did: `mengirim ulang email "${text(subject)}" kepada ${text(to)}`,
  }),
  'signatory.entered': (_, { name }) => ({ did: `mencatat penanda tangan ${text(name)}` }),
  'signatory.changed': (before, after) => ({
    did: `mengubah penanda tangan ${text(before['name'])}`,
    fields: differing(before, after),
  }),
  'letterhead.changed': (before, after) => ({
    did: 'mengubah kop surat',
    fields: differing(before, after),
  }),
  'public_word.set': (_, after) => ({
    did: `memasang kata kantor sampai ${date(after['untilOn'])}`,
    quote: text(after['text']),
  }),
  'public_word.withdrawn': (before) => ({
    did: 'mencabut kata kantor',
    quote: text(before['text']),
  }),
  'public_word.taken_down': (before, { note }) => ({
    did: `menurunkan kata kantor “${text(before['text'])}”`,
    quote: note as string | null,
  }),
  'broadcast.sent': (_, { subject, offices, untilOn }) => ({
    did: `mengirim edaran “${text(subject)}” kepada ${text(offices)} kantor, berlaku sampai ${date(untilOn)}`,
  }),
  'broadcast.withdrawn': ({ subject }, { note }) => ({
    did: `menarik edaran “${text(subject)}”`,
    quote: note as string | null,
  }),
  'broadcast.read': (_, { subject }) => ({ did: `membaca edaran “${text(subject)}”` }),
  'broadcast.confirmed': (_, { subject }) => ({ did: `mengonfirmasi edaran “${text(subject)}”` }),
  'month.submitted': (_, { month, revision, note }) => ({
    did: `menyampaikan laporan bulanan ${monthWord(text(month))}${Number(revision) > 1 ? `, revisi ${text(revision)}` : ''}`,
    quote: (note ?? null) as string | null,
  }),
  'loan.forgiven': (_, { number: loan, quantity, note }) => ({
    did: `menghapuskan ${count(quantity)} dari pinjaman ${text(loan)}`,
    quote: note as string | null,
  }),
  'loan.netted': (_, { number: loan, quantity, against, note }) => ({
    did: `menghapus silang ${count(quantity)} dari pinjaman ${text(loan)} terhadap pinjaman ${text(against)}`,
    quote: (note ?? null) as string | null,
  }),
  'hand_out.taken': (_, { holder, quantity }) => ({
    did: `menyerahkan ${count(quantity)} kepada ${text(holder)} di luar kantor`,
  }),
  'hand_out.settled': (_, after) => ({
    did: `mencatat dari ${text(after['holder'])}: ${settledWords(after)}`,
    quote: (after['cause'] ?? null) as string | null,
  }),
  'hand_out.reversed': (before, { note }) => ({
    did: `membatalkan catatan dari ${text(before['holder'])}: ${settledWords(before)}`,
    quote: note as string | null,
  }),
  'count.recorded': (_, after) => ({
    did: `mencatat stok opname ${counted(after)}`,
    quote: (after['reason'] ?? null) as string | null,
  }),
  'count.explained': (_, { note }) => ({
    did: 'menjelaskan selisih opname',
    quote: note as string | null,
  }),
  'count.accepted': (_, { note }) => ({
    did: 'menerima selisih opname',
    quote: note as string | null,
  }),
  'count.recount_ordered': (_, { note }) => ({
    did: 'meminta hitung ulang',
    quote: note as string | null,
  }),
  'count.inspection_ordered': (_, { reference, note }) => ({
    did: `menyerahkan selisih opname ke Inspektorat (surat ${text(reference)})`,
    quote: note as string | null,
  }),
  'count.recounted': (_, { state }) => ({
    did:
      state === 'closed'
        ? 'menghitung ulang: selisih sebelumnya selesai'
        : 'menghitung ulang: selisih sebelumnya tetap',
  }),
  'holiday.kept': holiday,
  'holiday.struck': holiday,
  'unit_price.kept': unitPrice,
  'unit_price.struck': unitPrice,
};

/** A change in Indonesian; one of a kind not known yet is told by its name and what differs. */
export function changeInWords({ action, before, after }: Change): ChangeInWords {
  const was = (before ?? {}) as Fields;
  const is = (after ?? {}) as Fields;
  const tell = (TELLERS as Partial<Record<string, Teller>>)[action];
  const {
    did,
    fields = [],
    quote = null,
  } = tell ? tell(was, is) : { did: `mencatat perubahan ${action}`, fields: differing(was, is) };
  return { did, fields, quote: quote || null };
}
