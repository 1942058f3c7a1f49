import type { EntityManager } from 'typeorm';

/** What operations watch: how much has not left, and for how long the oldest of it has been waiting. */
export interface OutboxDepth {
  waiting: number;
  failed: number;
  /** 0 where nothing waits. */
  oldestWaitingSeconds: number;
}

export async function outboxDepth(tx: EntityManager, at: Date): Promise<OutboxDepth> {
  const [row] = await tx.query<OutboxDepth[]>(
    `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
       count(*) FILTER (WHERE state = 'failed') AS failed,
       coalesce(greatest(0, extract(epoch FROM $1::timestamptz - min(appended_at)
         FILTER (WHERE state = 'waiting'))), 0)::float8 AS "oldestWaitingSeconds"
     FROM outbox WHERE state <> 'delivered'`,
    [at],
  );
  return row!;
}
