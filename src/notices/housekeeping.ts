import type { EntityManager } from 'typeorm';
import { forgetEndedSessions } from '../access/purge.js';
import { dailySlot } from '../outbox/daily-slot.js';
import type { Task } from '../outbox/scheduler.js';

// Notices stay for ever, and with each its outbox row, which is its state.
const FORGET = [
  `UPDATE notices n SET text = NULL, html = NULL
   FROM outbox o
   WHERE o.id = n.id AND n.text IS NOT NULL AND n.composed_at < $1::timestamptz - interval '2 years'
     AND o.state = 'delivered' AND o.finished_at < $1::timestamptz - interval '2 years'`,
  `DELETE FROM outbox o
   WHERE o.state = 'delivered' AND o.kind <> 'mail'
     AND o.finished_at < $1::timestamptz - interval '30 days'
     AND NOT EXISTS (SELECT FROM notices n WHERE n.id = o.id)`,
  `DELETE FROM schedule_slots WHERE slot < $1::timestamptz - interval '30 days'`,
];

/** Forgets what is kept for a time only: bodies of sent mails two years, delivered messages 30 days. */
export async function forgetOld(tx: EntityManager, at: Date): Promise<void> {
  for (const statement of FORGET) await tx.query(statement, [at]);
  await forgetEndedSessions(tx, at);
}

/** Once a night, at an hour when few work. */
export const housekeeping: Task = {
  name: 'housekeeping',
  slotOf: (now) => dailySlot(now, '02:00', 'Asia/Jakarta'),
  work: forgetOld,
};
