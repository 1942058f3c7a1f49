import type { Level, Role } from '../access/permissions.js';
import type { PlanState } from '../allocation/plan.js';
import type { ConsignmentState } from '../consignments/consignment.js';
import type { Basis } from '../demand/forecast.js';
import type { OfficeStatus } from '../insight/office-status.js';
import type { Service } from '../printing/print-report.js';
import type { Method, Origin, RequestState } from '../restocking/request.js';
import type { NoticeState } from '../notices/notices.dto.js';
import type { StockCardEntryDto } from '../stock/stock.dto.js';

// The words of the screens, for the files that are made of them: a test holds both together.

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

export const REASONS: Record<StockCardEntryDto['reason'], string> = {
  opening: 'Saldo awal',
  supply: 'Pengadaan',
  print: 'Tercetak',
  spoil: 'Rusak',
  correction: 'Koreksi',
  dispatch: 'Dikirim',
  receipt: 'Diterima',
  recall: 'Ditarik kembali',
  count: 'Stok opname',
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

export const OFFICE_STATUSES: Record<OfficeStatus, string> = {
  out: 'Kosong',
  low: 'Menipis',
  silent: 'Belum lapor',
  safe: 'Aman',
  not_begun: 'Belum mulai',
};

/** Whose days a forecast rests on. */
export const BASES: Record<Basis, string> = {
  own: 'Laporan sendiri',
  mixed: 'Sebagian dipinjam dari kabupaten sekitar',
  peers: 'Dipinjam dari kabupaten sekitar',
};

/** What the expected use of a request rests on. */
export const METHODS: Record<Method, string> = {
  mean: 'Rata-rata 28 hari',
  forecast: 'Pola laporan harian',
};

export const PLAN_STATES: Record<PlanState, string> = {
  draft: 'Rancangan',
  sent: 'Dikirim',
  discarded: 'Dibuang',
};

export const NOTICE_KINDS: Record<string, string> = {
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

export const noticeKind = (kind: string): string => NOTICE_KINDS[kind] ?? 'Pemberitahuan';
