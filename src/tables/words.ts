import type { Level, Role } from '../access/permissions.js';
import type { PlanState } from '../allocation/plan.js';
import type { ConsignmentState } from '../consignments/consignment.js';
import type { Basis } from '../demand/forecast.js';
import type { Service } from '../printing/print-report.js';
import type { Origin, RequestState } from '../restocking/request.js';
import type { NoticeState } from '../notices/notices.dto.js';
import type { MovementReason } from '../stock/ledger.js';

// The words of the screens, for the papers that are made of them.

export const LEVELS: Record<Level, string> = {
  ministry: 'Kementerian',
  province: 'Provinsi',
  regency: 'Kabupaten/kota',
};

export const ROLES: Record<Role, string> = {
  admin: 'Admin',
  staff: 'Petugas',
  viewer: 'Pembaca',
};

export const REASONS: Record<MovementReason, string> = {
  opening: 'Saldo awal',
  supply: 'Pengadaan',
  print: 'Tercetak',
  spoil: 'Rusak',
  correction: 'Koreksi',
  dispatch: 'Dikirim',
  receipt: 'Diterima',
  recall: 'Ditarik kembali',
  count: 'Stok opname',
  destruction: 'Pemusnahan',
};

export const SERVICES: Record<Service, string> = {
  open: 'Buka',
  holiday: 'Libur',
  siak_down: 'SIAK terganggu',
  no_blanks: 'Blangko habis',
  no_ribbon: 'Ribbon atau film habis',
  suspended: 'Pelayanan dihentikan sementara',
  other: 'Lainnya',
};

export const REQUEST_STATES: Record<RequestState, string> = {
  open: 'Menunggu jawaban',
  approved: 'Disetujui',
  sent: 'Dikirim',
  fulfilled: 'Terpenuhi',
  refused: 'Ditolak',
  withdrawn: 'Ditarik',
};

export const ORIGINS: Record<Origin, string> = {
  low_stock: 'Otomatis, stok di bawah ambang batas',
  manual: 'Diajukan petugas',
};

export const CONSIGNMENT_STATES: Record<ConsignmentState, string> = {
  in_transit: 'Dalam perjalanan',
  received: 'Diterima',
  recalled: 'Ditarik kembali',
};

export const NOTICE_STATES: Record<NoticeState, string> = {
  waiting: 'Menunggu',
  sent: 'Terkirim',
  failed: 'Gagal',
};

/** Whose days a forecast rests on. */
export const BASES: Record<Basis, string> = {
  own: 'Laporan sendiri',
  mixed: 'Sendiri dan daerah setara',
  peers: 'Daerah setara',
};

export const PLAN_STATES: Record<PlanState, string> = {
  draft: 'Konsep',
  sent: 'Dikirim',
  discarded: 'Dibuang',
};

const NOTICE_KINDS: Record<string, string> = {
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
};

export const noticeKind = (kind: string): string => NOTICE_KINDS[kind] ?? 'Pemberitahuan';
