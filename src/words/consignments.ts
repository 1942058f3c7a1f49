import { number } from './numbers.js';

/** Where a consignment stands. */
export const consignmentStates = {
  awaiting_lender: 'Menunggu konfirmasi',
  in_transit: 'Dalam perjalanan',
  received: 'Diterima',
  recalled: 'Ditarik kembali',
  declined: 'Tidak dipinjamkan',
};

/** `berangkat hari ini`, `3 hari di jalan` */
export const onRoadFor = (days: number): string =>
  days === 0 ? 'berangkat hari ini' : `${number(days)} hari di jalan`;

/** Where what was found again stands. */
export const recoveryStates = {
  waiting: 'Menunggu diterima',
  accepted: 'Sudah diterima',
};
