import type { components } from '../api/schema.js';

export { levels, roles } from './people.js';
export { services, type Service } from './services.js';

type Schemas = components['schemas'];

/** How a status looks: its word always stands beside its colour. */
export type Tone = 'out' | 'low' | 'safe' | 'silent' | 'idle' | 'accent';
export interface Status {
  word: string;
  tone: Tone;
}

export type RequestState = 'open' | 'approved' | 'sent' | 'fulfilled' | 'refused' | 'withdrawn';
export type ConsignmentState = 'in_transit' | 'received' | 'recalled';
export type NoticeState = 'waiting' | 'sent' | 'failed';
export type Reason = Schemas['StockCardEntryDto']['reason'];

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
