import { officeStatuses as words } from '$rules/words/office-status.js';
import { toned } from './states.js';

export { officeStatus, type OfficeStatus } from '$rules/insight/office-status.js';

export const officeStatuses = toned(words, {
  out: 'out',
  low: 'low',
  running_out: 'low',
  silent: 'silent',
  safe: 'safe',
  not_begun: 'idle',
});
