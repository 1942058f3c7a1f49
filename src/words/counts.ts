import { change } from './numbers.js';

/** Why an office counts. */
export const countKinds = {
  routine: 'Berkala',
  semester: 'Akhir semester',
  handover: 'Serah terima pengurus',
};

/** Why a count differs. */
export const differenceCauses = {
  unrecorded_print: 'Cetakan belum dilaporkan',
  unrecorded_spoil: 'Blangko rusak belum dilaporkan',
  unrecorded_consignment: 'Kiriman belum dicatat',
  earlier_miscount: 'Salah hitung sebelumnya',
  damaged: 'Rusak di penyimpanan',
  lost: 'Hilang',
  stolen: 'Dicuri',
  other: 'Sebab lain',
};

/** Where a difference stands. */
export const differenceStates = {
  unexplained: 'Belum dijelaskan',
  explained: 'Menunggu keputusan',
  recount: 'Hitung ulang',
  inspection: 'Di Inspektorat',
  closed: 'Selesai',
};

/** What closed a difference. */
export const differenceClosings = {
  explanation: 'dengan penjelasan',
  acceptance: 'diterima',
  recount: 'dengan hitung ulang',
  before: 'dicatat sebelum selisih harus diterima',
};

/** Who decides on a difference above tolerance: the ministry has no office above it. */
export const whoDecides = (isMinistrys: boolean): string =>
  isMinistrys ? 'admin lain kementerian' : 'kantor di atas';

/** What they decided. */
export const verdictKinds = {
  acceptance: 'Diterima',
  recount: 'Diminta hitung ulang',
  inspection: 'Diserahkan ke Inspektorat',
};

interface Differences {
  difference: number;
  /** Null where spoiled cards were not counted. */
  spoiledDifference: number | null;
}

/** `−8.400`; of spoiled cards besides, where those differ. */
export function differencesWords({ difference, spoiledDifference }: Differences): string {
  const spoiled = spoiledDifference ? `rusak ${change(spoiledDifference)}` : null;
  return [difference !== 0 || !spoiled ? change(difference) : null, spoiled]
    .filter(Boolean)
    .join(', ');
}
