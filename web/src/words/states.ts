import type { components } from '../api/schema.js';

type Schemas = components['schemas'];

/** How a status looks: its word always stands beside its colour. */
export type Tone = 'out' | 'low' | 'safe' | 'silent' | 'idle' | 'accent';
export interface Status {
  word: string;
  tone: Tone;
}

export type Service = Schemas['PrintReportDto']['service'];
export type RequestState = 'open' | 'approved' | 'sent' | 'fulfilled' | 'refused' | 'withdrawn';
export type ConsignmentState = 'in_transit' | 'received' | 'recalled';
export type NoticeState = 'waiting' | 'sent' | 'failed';
export type Reason = Schemas['StockCardEntryDto']['reason'];

/** The state of the service on a day, for a choice and for a report. */
export const services: Record<Service, string> = {
  open: 'Buka',
  holiday: 'Libur',
  siak_down: 'SIAK terganggu',
  no_blanks: 'Blangko habis',
  no_ribbon: 'Ribbon atau film habis',
  suspended: 'Pelayanan dihentikan sementara',
  other: 'Lainnya (jelaskan dalam catatan)',
};

export const requestStates: Record<RequestState, Status> = {
  open: { word: 'Menunggu jawaban', tone: 'low' },
  approved: { word: 'Disetujui', tone: 'accent' },
  sent: { word: 'Dikirim', tone: 'accent' },
  fulfilled: { word: 'Terpenuhi', tone: 'safe' },
  refused: { word: 'Ditolak', tone: 'out' },
  withdrawn: { word: 'Ditarik', tone: 'idle' },
};

export const requestOrigins = {
  low_stock: 'Otomatis, stok di bawah ambang batas',
  manual: 'Diajukan petugas',
} as const;

export const consignmentStates: Record<ConsignmentState, Status> = {
  in_transit: { word: 'Dalam perjalanan', tone: 'accent' },
  received: { word: 'Diterima', tone: 'safe' },
  recalled: { word: 'Ditarik kembali', tone: 'idle' },
};

export const noticeStates: Record<NoticeState, Status> = {
  waiting: { word: 'Menunggu', tone: 'low' },
  sent: { word: 'Terkirim', tone: 'safe' },
  failed: { word: 'Gagal', tone: 'out' },
};

export const roles: Record<Schemas['PersonDto']['role'], string> = {
  admin: 'Admin',
  staff: 'Petugas',
  viewer: 'Pembaca',
};

export const levels: Record<Schemas['PersonOfficeDto']['level'], string> = {
  ministry: 'Kementerian',
  province: 'Provinsi',
  regency: 'Kabupaten/kota',
};

/** Why cards moved, on the stock card. */
export const reasons: Record<Reason, string> = {
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
