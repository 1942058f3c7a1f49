import { quarterOf, type Task } from '../outbox/scheduler.js';
import type { Review } from './review.js';

/** Every quarter of an hour: what no movement brought to light, a changed minimum or an ended quiet. */
export const sweepBy = (review: Review): Task => ({
  name: 'sweep',
  slotOf: quarterOf,
  work: (tx, now) => review.sweep(tx, now),
});
