import type { EntityManager } from 'typeorm';
import { forgetOldDevices } from './known-devices.js';
import { thresholds } from './session.js';

const NINETY_DAYS = 90 * 24 * 3_600_000;

/**
 * Deletes what need not be kept: sessions that ended or expired more than 90 days before `at`, links
 * that no longer open, wrong passwords that no longer count, devices not seen for half a year. Every night is often enough.
 */
export async function forgetEndedSessions(tx: EntityManager, at: Date): Promise<void> {
  const longAgo = new Date(at.getTime() - NINETY_DAYS);
  const { lastUsedAfter, startedAfter } = thresholds(longAgo);
  await tx.query(
    `DELETE FROM sessions WHERE ended_at < $1 OR last_used_at <= $2 OR started_at <= $3`,
    [longAgo, lastUsedAfter, startedAfter],
  );
  await forgetOldDevices(tx, at);
  await tx.query(`DELETE FROM person_secrets WHERE expires_at <= $1`, [at]);
  // The throttles count in the machine's own time, whatever the clock of the domain says.
  await tx.query(
    `DELETE FROM sign_in_failures WHERE expire <= extract(epoch FROM clock_timestamp()) * 1000`,
  );
  await tx.query(
    `DELETE FROM rate_limits WHERE expire <= extract(epoch FROM clock_timestamp()) * 1000`,
  );
}
