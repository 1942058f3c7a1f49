import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { append } from '../outbox/outbox.js';
import { AnonymousReads } from '../platform/anonymous-reads.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/transactions.js';
import { identityOf } from './letter-digest.js';
import './messages.js';

const HOUR = 3_600_000;
/** Of one sender; an office writes one or two a week. */
const AN_HOUR = 20;
/** Bytes an hour of all senders together: whoever writes under ever new names fills no disk. */
const ALL_AN_HOUR = 1024 ** 3;

/** As the envelope says, nothing of it proved. */
export interface ArrivingLetter {
  /** Empty: a report that some mail could not be delivered. */
  envelopeFrom: string;
  raw: Buffer;
}

/** `kept` is said only once it is committed, also of one that was kept before. */
export type Kept = 'kept' | 'too_many' | 'too_much';

/** Keeps letters as they came: nothing of them is read before they are safe. */
@Injectable()
export class KeepingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly reads: AnonymousReads,
  ) {}

  /** The same letter again is kept once and counts once. Two at a time, with all who are not signed in. */
  keep(letter: ArrivingLetter): Promise<Kept> {
    return this.reads.through(() =>
      this.transactions.run((tx) => keepIn(tx, this.clock.now(), letter)),
    );
  }
}

async function keepIn(
  tx: EntityManager,
  at: Date,
  { envelopeFrom, raw }: ArrivingLetter,
): Promise<Kept> {
  const sender = envelopeFrom.toLowerCase();
  const { messageId, digest } = identityOf(raw);
  // One sender's letters one after the other, or two at once would both be the twentieth.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('letters of ' || $1, 0))`, [
    sender,
  ]);
  const [before] = await tx.query<[{ known: boolean; mine: number; bytes: number }]>(
    `SELECT EXISTS (SELECT FROM incoming_letters WHERE digest = $1) AS known,
       (SELECT count(*) FROM incoming_letters WHERE envelope_from = $2 AND received_at > $3) AS mine,
       (SELECT coalesce(sum(size), 0)::float8 FROM incoming_letters
        WHERE raw IS NOT NULL AND received_at > $3) AS bytes`,
    [digest, sender, new Date(at.getTime() - HOUR)],
  );
  if (before.known) return 'kept';
  if (before.mine >= AN_HOUR) return 'too_many';
  if (before.bytes + raw.length > ALL_AN_HOUR) return 'too_much';
  const [letter] = await tx.query<{ id: string }[]>(
    `INSERT INTO incoming_letters (digest, message_id, envelope_from, received_at, size, raw)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT letter_kept_once DO NOTHING RETURNING id`,
    [digest, messageId, sender, at, raw.length, raw],
  );
  if (letter) await append(tx, at, 'letter.received', { letterId: letter.id });
  return 'kept';
}
