import type { OfficeStatus } from '$rules/insight/office-status.js';
import type { Status } from './states.js';

export { officeStatus, type OfficeStatus } from '$rules/insight/office-status.js';

export const officeStatuses: Record<OfficeStatus, Status> = {
  out: { word: 'Kosong', tone: 'out' },
  low: { word: 'Menipis', tone: 'low' },
  silent: { word: 'Belum lapor', tone: 'silent' },
  safe: { word: 'Aman', tone: 'safe' },
  not_begun: { word: 'Belum mulai', tone: 'idle' },
};
