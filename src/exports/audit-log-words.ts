import { ROLES } from './words.js';

export const ACTIONS: Record<string, string> = {
  'office.changed': 'Setelan kantor diubah',
  'office.closed': 'Kantor ditutup',
  'office.reopened': 'Kantor dibuka kembali',
  'person.created': 'Orang didaftarkan',
  'person.invited': 'Orang diundang',
  'person.invited_again': 'Undangan dikirim lagi',
  'person.accepted': 'Undangan diterima',
  'person.password_reset': 'Kata sandi diganti',
  'person.moved': 'Orang dipindahkan',
  'person.disabled': 'Orang dinonaktifkan',
  'person.enabled': 'Orang diaktifkan lagi',
  'person.changed': 'Data orang diubah',
  'request.opened': 'Permintaan diajukan',
  'request.changed': 'Permintaan diubah',
  'request.approved': 'Permintaan disetujui',
  'request.refused': 'Permintaan ditolak',
  'request.withdrawn': 'Permintaan ditarik',
  'notice.resent': 'Surel dikirim ulang',
  'plan.drafted': 'Rancangan pembagian disimpan',
  'plan.changed': 'Rancangan pembagian diubah',
  'plan.discarded': 'Rancangan pembagian dibuang',
  'plan.sent': 'Rencana pembagian dikirim',
  'holiday.kept': 'Hari libur ditetapkan',
  'holiday.struck': 'Hari libur dicoret',
  'signatory.entered': 'Penanda tangan dicatat',
  'signatory.changed': 'Penanda tangan diubah',
  'letterhead.changed': 'Kop surat diubah',
};

/** What was changed; a kind not known yet is told by its name. */
export const actionInWords = (action: string): string => ACTIONS[action] ?? action;

export const FIELDS: Record<string, string> = {
  name: 'Nama',
  minimumStock: 'Ambang batas',
  email: 'Surel',
  reportLateDays: 'Boleh lapor mundur (hari)',
  reportLateUntil: 'Berlaku sampai',
  journeyDays: 'Waktu tempuh kiriman (hari)',
  role: 'Peran',
  receivesMail: 'Menerima surel kantor',
  office: 'Kantor',
  number: 'Nomor',
  quantity: 'Jumlah diminta',
  granted: 'Jumlah disetujui',
  reference: 'Nomor surat',
  note: 'Catatan',
  answerNote: 'Jawaban',
  withdrawalNote: 'Alasan ditarik',
  reason: 'Alasan',
  date: 'Tanggal',
  province: 'Provinsi',
  to: 'Kepada',
  subject: 'Judul',
  nip: 'NIP',
  rank: 'Pangkat',
  capacity: 'Sebagai',
  title: 'Jabatan',
  fromOn: 'Mulai',
  untilOn: 'Sampai',
  government: 'Pemerintah',
  address: 'Alamat',
  phone: 'Telepon',
  city: 'Kota penandatanganan',
};

function written(field: string, value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (field === 'role') return ROLES[value as keyof typeof ROLES];
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `Nama: Siti; Peran: Petugas`. */
export const fieldsInWords = (fields: object | null): string | null =>
  fields &&
  Object.entries(fields)
    .map(([field, value]) => `${FIELDS[field] ?? field}: ${written(field, value)}`)
    .join('; ');
