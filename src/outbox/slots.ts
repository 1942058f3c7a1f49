import type { DataSource, EntityManager } from 'typeorm';

/** `busy`: somebody works on this task just now, and may yet fail. */
export type SlotOutcome = 'done' | 'taken' | 'busy';

/**
 * Does `work` once for a slot of a task, however many instances try: the claim and what the work
 * writes commit together, so a slot whose worker died is free again.
 */
export function oncePerSlot(
  dataSource: DataSource,
  task: string,
  slot: Date,
  work: (tx: EntityManager) => Promise<void>,
): Promise<SlotOutcome> {
  return dataSource.transaction(async (tx) => {
    // Whoever works on this task just now is not waited for.
    const [lock] = await tx.query<{ got: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got`,
      [task],
    );
    if (!lock!.got) return 'busy';
    const claimed = await tx.query<unknown[]>(
      `INSERT INTO schedule_slots (task, slot) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING slot`,
      [task, slot],
    );
    if (claimed.length === 0) return 'taken';
    await work(tx);
    return 'done';
  });
}

/** The start of the quarter of an hour that `at` is in. */
export const quarterOf = (at: Date): Date => new Date(Math.floor(at.getTime() / 900_000) * 900_000);
