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

// No try is made after the message is of no use: `least` passes over the null of one that always is.
const givenUpAfter = (at: string, expiresAt: string) =>
  `least(${at}::timestamptz + interval '${GIVE_UP_AFTER}', ${expiresAt})`;

/**
 * Leaves a message that is delivered after `tx` commits, and only then; returns its id. One that is of no
 * use after `expiresAt`, as a link that opens for an hour, goes before all others that wait.
 */
export async function append<K extends MessageKind>(
  tx: EntityManager,
  at: Date,
  kind: K,
  payload: Messages[K],
  expiresAt: Date | null = null,
): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO outbox (kind, payload, appended_at, due_at, expires_at, give_up_at)
     VALUES ($1, $2, $3, $3, $4::timestamptz, ${givenUpAfter('$3', '$4')}) RETURNING id`,
    [kind, JSON.stringify(payload), at, expiresAt],
  );
  return row!.id;
}

/** Leaves many messages of one kind, in this order, in one statement. */
export async function appendAll<K extends MessageKind>(
  tx: EntityManager,
  at: Date,
  kind: K,
  payloads: Messages[K][],
): Promise<void> {
  await tx.query(
    `INSERT INTO outbox (kind, payload, appended_at, due_at, give_up_at)
     SELECT $1, payload, $3, $3, $3::timestamptz + interval '${GIVE_UP_AFTER}'
     FROM unnest($2::jsonb[]) WITH ORDINALITY AS m(payload, position) ORDER BY position`,
    [kind, payloads.map((payload) => JSON.stringify(payload)), at],
  );
}

/**
 * Gives a failed message back its payload and another full time of tries, the first at once; it goes where it
 * went before. Answers false, and does nothing, where the message has not failed.
 */
export async function tryAgain(
  tx: EntityManager,
  at: Date,
  id: string,
  payload: Messages[MessageKind],
): Promise<boolean> {
  const [, revived] = await tx.query<[unknown[], number]>(
    `UPDATE outbox SET state = 'waiting', payload = $3, attempts = 0, due_at = $2,
       give_up_at = ${givenUpAfter('$2', 'expires_at')}, finished_at = NULL, last_error = NULL
     WHERE id = $1 AND state = 'failed' RETURNING id`,
    [id, at, JSON.stringify(payload)],
  );
  return revived === 1;
}
