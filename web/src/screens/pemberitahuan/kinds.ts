/** What a mail is about, by its kind. */
export const KINDS: Record<string, string> = {
  'request.opened': 'Permintaan blangko',
  'request.withdrawn': 'Permintaan ditarik',
  'request.approved': 'Permintaan disetujui',
  'request.refused': 'Permintaan ditolak',
  'consignment.dispatched': 'Blangko dikirim',
  'consignment.recalled': 'Pengiriman ditarik kembali',
  'consignment.received_short': 'Selisih kurang',
  'person.invited': 'Undangan',
  'person.password_reset': 'Kata sandi baru',
  digest: 'Ringkasan pagi',
  'holidays.missing': 'Hari libur',
};

export const kindWord = (kind: string) => KINDS[kind] ?? 'Pemberitahuan';

/** Its link lets whoever has it in, so its words are kept nowhere. */
export const isSecret = (kind: string) => kind.startsWith('person.');
