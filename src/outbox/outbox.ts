import type { EntityManager } from 'typeorm';

/**
 * The kinds of message and what each carries. Whoever appends a kind declares it here by merging
 * (`declare module '../outbox/outbox.js'`), and whoever delivers must answer for every kind declared.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by those who append
export interface Messages {}

export type MessageKind = keyof Messages;

/** A message is given up this long after it was appended, or sent again by hand. */
export const GIVE_UP_AFTER = '7 days';

/** Leaves a message that is delivered after `tx` commits, and only then; returns its id. */
export async function append<K extends MessageKind>(
  tx: EntityManager,
  at: Date,
  kind: K,
  payload: Messages[K],
): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO outbox (kind, payload, appended_at, due_at, give_up_at)
     VALUES ($1, $2, $3, $3, $3 + interval '${GIVE_UP_AFTER}') RETURNING id`,
    [kind, JSON.stringify(payload), at],
  );
  return row!.id;
}
