import type { EntityManager } from 'typeorm';
import { forgetOldDevices } from '../access/known-devices.js';
import { thresholds } from '../access/session.js';
import { dailySlot } from '../outbox/daily-slot.js';
import type { Task } from '../outbox/scheduler.js';

const NINETY_DAYS = 90 * 24 * 3_600_000;

// Notices stay for ever. Of a mail that was sent each takes over what its message knew; the words stay with
// it as text alone, for its HTML says the same.
const MAILS = [
  `UPDATE notices n SET sent_at = o.finished_at, attempts = o.attempts, html = NULL
   FROM outbox o
   WHERE o.id = n.message_id AND o.state = 'delivered' AND o.finished_at < $1::timestamptz - interval '90 days'`,
  `DELETE FROM outbox
   WHERE state = 'delivered' AND kind = 'mail' AND finished_at < $1::timestamptz - interval '90 days'`,
  `DELETE FROM outbox
   WHERE state = 'delivered' AND kind <> 'mail' AND finished_at < $1::timestamptz - interval '30 days'`,
  `UPDATE notices SET text = NULL
   WHERE text IS NOT NULL AND sent_at < $1::timestamptz - interval '2 years'`,
  `DELETE FROM event_readings WHERE read_at < $1::timestamptz - interval '60 days'`,
  `DELETE FROM schedule_slots WHERE slot < $1::timestamptz - interval '30 days'`,
];

// What came in by e-mail: of a letter that a request came of, its text and attachments stay with that.
const LETTERS = [
  `UPDATE letter_attachments a SET content = NULL FROM incoming_letters l
   WHERE l.id = a.letter_id AND a.content IS NOT NULL AND l.state <> 'settled'
     AND l.received_at < $1::timestamptz - interval '90 days'`,
  `UPDATE incoming_letters SET raw = NULL, text = CASE WHEN state = 'settled' THEN text END
   WHERE (raw IS NOT NULL OR (text IS NOT NULL AND state <> 'settled'))
     AND received_at < $1::timestamptz - interval '90 days'`,
];

// The throttles count in the machine's own time, whatever the clock of the domain says.
const THROTTLES = ['sign_in_failures', 'rate_limits'].map(
  (table) => `DELETE FROM ${table} WHERE expire <= extract(epoch FROM clock_timestamp()) * 1000`,
);

/**
 * Deletes what is kept for a time only (retention): words of sent mails after two years, their HTML and
 * messages after 90 days, other delivered messages and slots after 30, sessions 90 days after they ended or
 * expired, sign-ins as old, links that no longer open with the changes of address they were for, wrong
 * passwords that no longer count, letters as they came after 90 days, what was read 60 days ago, devices not seen for half a year.
 */
export async function purge(tx: EntityManager, at: Date): Promise<void> {
  for (const statement of [...MAILS, ...LETTERS]) await tx.query(statement, [at]);
  const longAgo = new Date(at.getTime() - NINETY_DAYS);
  const { lastUsedAfter, startedAfter } = thresholds(longAgo);
  await tx.query(
    `DELETE FROM sessions WHERE ended_at < $1 OR last_used_at <= $2 OR started_at <= $3`,
    [longAgo, lastUsedAfter, startedAfter],
  );
  // The database keeps them so long by its own time, whatever the clock of the domain says.
  await tx.query(
    `DELETE FROM sign_ins WHERE signed_in_at < least($1::timestamptz, now() - interval '2160 hours')`,
    [longAgo],
  );
  await forgetOldDevices(tx, at);
  for (const table of ['one_time_links', 'address_changes', 'second_factor_setups'])
    await tx.query(`DELETE FROM ${table} WHERE expires_at <= $1`, [at]);
  for (const statement of THROTTLES) await tx.query(statement);
}

/** Once a night, at an hour when few work. */
export const purging: Task = {
  name: 'housekeeping',
  slotOf: (now) => dailySlot(now, '02:00', 'Asia/Jakarta'),
  work: purge,
};
