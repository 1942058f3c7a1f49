import { learn } from '../demand/learning.js';
import { dailySlot } from '../outbox/daily-slot.js';
import type { Task } from '../outbox/scheduler.js';

/** Once a night, and after a start that missed one: what the past tells of the forecasts. */
export const learning: Task = {
  name: 'learning',
  slotOf: (now) => dailySlot(now, '03:00', 'Asia/Jakarta'),
  work: learn,
};
