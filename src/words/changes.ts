import { changeFields } from './change-fields.js';
import { countKinds, differenceCauses, differenceStates } from './counts.js';
import { roles } from './people.js';
import { rupiah } from './rupiah.js';

/** What was changed, by the action that is kept on record. */
export const changes = {
  'office.changed': 'Setelan kantor diubah',
  'office.closed': 'Kantor ditutup',
  'office.reopened': 'Kantor dibuka kembali',
  'person.created': 'Orang didaftarkan',
  'person.invited': 'Orang diundang',
  'person.invited_again': 'Undangan dikirim lagi',
  'person.accepted': 'Undangan diterima',
  'person.password_reset': 'Kata sandi diganti lewat tautan',
  'person.password_changed': 'Kata sandi diganti',
  'person.address_asked': 'Ganti email diminta',
  'person.address_withdrawn': 'Ganti email dibatalkan',
  'person.address_denied': 'Ganti email disangkal',
  'person.address_agreed': 'Ganti email disetujui admin',
  'person.address_changed': 'Email diganti',
  'person.second_factor_set': 'Verifikasi dua langkah diaktifkan',
  'person.second_factor_removed': 'Verifikasi dua langkah dimatikan',
  'person.second_factor_reset': 'Verifikasi dua langkah diatur ulang',
  'person.recovery_codes_made': 'Kode pemulihan dibuat baru',
  'person.recovery_code_used': 'Kode pemulihan dipakai',
  'person.moved': 'Orang dipindahkan',
  'person.disabled': 'Orang dinonaktifkan',
  'person.enabled': 'Orang diaktifkan lagi',
  'person.changed': 'Data orang diubah',
  'request.opened': 'Permintaan diajukan',
  'request.changed': 'Permintaan diubah',
  'request.approved': 'Permintaan disetujui',
  'request.refused': 'Permintaan ditolak',
  'request.withdrawn': 'Permintaan ditarik',
  'recovery.accepted': 'Temuan kembali diterima',
  'request.reminded': 'Permintaan diingatkan',
  'request.escalated': 'Permintaan diteruskan ke atas',
  'letter.purged': 'Lampiran surat dihapus',
  'notice.resent': 'Email dikirim ulang',
  'plan.drafted': 'Rancangan pembagian disimpan',
  'plan.changed': 'Rancangan pembagian diubah',
  'plan.discarded': 'Rancangan pembagian dibuang',
  'plan.sent': 'Rencana pembagian dikirim',
  'holiday.kept': 'Hari libur ditetapkan',
  'holiday.struck': 'Hari libur dihapus',
  'unit_price.kept': 'Harga blangko ditetapkan',
  'unit_price.struck': 'Harga blangko dihapus',
  'signatory.entered': 'Penanda tangan dicatat',
  'signatory.changed': 'Penanda tangan diubah',
  'letterhead.changed': 'Kop surat diubah',
  'public_word.set': 'Kata kantor dipasang',
  'public_word.withdrawn': 'Kata kantor dicabut',
  'public_word.taken_down': 'Kata kantor diturunkan',
  'broadcast.sent': 'Edaran dikirim',
  'broadcast.withdrawn': 'Edaran ditarik',
  'broadcast.read': 'Edaran dibaca',
  'broadcast.confirmed': 'Edaran dikonfirmasi',
  'month.submitted': 'Laporan bulanan disampaikan',
  'count.recorded': 'Stok opname dicatat',
  'count.explained': 'Selisih dijelaskan',
  'count.accepted': 'Selisih diterima',
  'count.recount_ordered': 'Hitung ulang diminta',
  'count.inspection_ordered': 'Selisih diserahkan ke Inspektorat',
  'count.recounted': 'Dihitung ulang',
  'loan.forgiven': 'Pinjaman dihapuskan',
  'loan.netted': 'Pinjaman saling hapus',
  'hand_out.taken': 'Blangko dibawa keluar',
  'hand_out.settled': 'Blangko dari luar dicatat',
  'hand_out.reversed': 'Catatan blangko dari luar dibatalkan',
};

/** An action that can be kept on record: each has its words, here and in `change-sentences.ts`. */
export type ChangeAction = keyof typeof changes;

/** Who changed what nobody did. */
export const bySystem = 'Sistem';

/** What was changed; a kind not known yet is told by its name. */
export const changeWord = (action: string): string =>
  (changes as Partial<Record<string, string>>)[action] ?? action;

/** With those that the sentence of a change tells of itself. */
const FIELDS: Partial<Record<string, string>> = {
  ...changeFields,
  // A person's too, in a file.
  email: 'Email',
  number: 'Nomor',
  left: 'Tersisa',
  wanted: 'Email baru',
  reference: 'Nomor surat',
  found: 'Ditemukan kembali',
  answerNote: 'Jawaban',
  withdrawalNote: 'Alasan ditarik',
  reason: 'Alasan',
  date: 'Tanggal',
  province: 'Provinsi',
  to: 'Kepada',
  subject: 'Judul',
  offices: 'Kantor',
  expected: 'Menurut catatan',
  counted: 'Dihitung',
  expectedSpoiled: 'Rusak menurut catatan',
  countedSpoiled: 'Rusak dihitung',
  countedOn: 'Dihitung pada',
  kind: 'Jenis',
  cause: 'Sebab',
  state: 'Keadaan',
  recount: 'Hitungan ulang',
  month: 'Bulan',
  revision: 'Revisi',
  printed: 'Tercetak',
  closing: 'Saldo akhir',
  rupiah: 'Harga satuan',
  from: 'Berlaku mulai',
  borrower: 'Peminjam',
  against: 'Terhadap pinjaman',
};

/** Fields that hold a code, with the words of their codes. */
const CODES: Partial<Record<string, Partial<Record<string, string>>>> = {
  kind: countKinds,
  cause: differenceCauses,
  state: differenceStates,
};

/** The number alone stands in a file, and its name says of what. */
const IN_DAYS = ['reportLateDays', 'journeyDays'];

function called(field: string): string {
  const word = FIELDS[field] ?? field;
  return IN_DAYS.includes(field) ? `${word} (hari)` : word;
}

function written(field: string, value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (field === 'rupiah') return rupiah(value as number);
  if (field === 'role') return roles[value as keyof typeof roles];
  const word = CODES[field]?.[value as string];
  if (word) return word;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `Nama: Siti; Peran: Petugas`. */
export const fieldsInWords = (fields: object | null): string | null =>
  fields &&
  Object.entries(fields)
    .map(([field, value]) => `${called(field)}: ${written(field, value)}`)
    .join('; ');
