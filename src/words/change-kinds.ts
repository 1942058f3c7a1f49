import type { ChangeAction } from './changes.js';

/** What a change is about: the part of its action before the dot. */
export const changeKinds = {
  office: 'Setelan kantor',
  person: 'Orang',
  request: 'Permintaan',
  plan: 'Rencana pembagian',
  count: 'Stok opname dan selisih',
  loan: 'Pinjaman',
  hand_out: 'Blangko di luar kantor',
  recovery: 'Temuan kembali',
  letter: 'Surat masuk',
  notice: 'Email',
  month: 'Laporan bulanan',
  public_word: 'Kata kantor',
  broadcast: 'Edaran',
  unit_price: 'Harga blangko',
  holiday: 'Hari libur',
  signatory: 'Penanda tangan',
  letterhead: 'Kop surat',
} satisfies Record<BeforeDot<ChangeAction>, string>;

type BeforeDot<Action extends string> = Action extends `${infer Kind}.${string}` ? Kind : never;

export type ChangeKind = keyof typeof changeKinds;
export const CHANGE_KINDS = Object.keys(changeKinds) as ChangeKind[];
