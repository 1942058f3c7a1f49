import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashOf, newToken } from '../access/session.js';
import { append } from '../outbox/outbox.js';
import type { Message } from '../outbox/drain.js';
import { paperNumber } from '../offices/office-lines.js';
import { Clock } from '../platform/clock.js';
import { asOneLine } from '../platform/text-fields.js';
import { isLiveSql } from '../restocking/request.sql.js';
import type { ReadLetter } from './letter.js';
import './messages.js';
import { readLetter } from './reading/read-letter.js';
import { writerOf, type Writer } from './writer.js';

const DAY = 24 * 3_600_000;
/** Mails that answer letters of one address. */
const ANSWERS_A_DAY = 5;
/** The link to the page of a letter. */
export const LINK_OPENS_FOR = 7 * DAY;

interface WaitingLetter {
  id: string;
  envelopeFrom: string;
  receivedAt: Date;
  raw: Buffer;
}

/** Reads a letter that was kept, says whose it is, and asks that one address whether it is to be a request. */
@Injectable()
export class ReadingService {
  constructor(private readonly clock: Clock) {}

  /** Once, whoever comes first; all of it or, after a failure, nothing, so that it can be tried again. */
  async read(tx: EntityManager, { payload }: Message<'letter.received'>): Promise<void> {
    const [letter] = await tx.query<WaitingLetter[]>(
      `SELECT id, envelope_from AS "envelopeFrom", received_at AS "receivedAt", raw
       FROM incoming_letters WHERE id = $1 AND state = 'waiting' AND raw IS NOT NULL FOR UPDATE`,
      [payload.letterId],
    );
    if (!letter) return;
    const reading = await readLetter(letter.raw);
    const at = this.clock.now();
    if ('unreadable' in reading) {
      await tx.query(
        `UPDATE incoming_letters SET state = 'unreadable', unreadable = $2, read_at = $3 WHERE id = $1`,
        [letter.id, reading.unreadable, at],
      );
      return;
    }
    const read = storable(reading.letter);
    const automatic = read.automatic ?? (letter.envelopeFrom === '' ? 'no_sender' : null);
    const writer = await writerOf(tx, read.from);
    await keepReading(tx, at, letter.id, read, { automatic, writer });
    if (writer && automatic === null) await answer(tx, at, letter, read, writer);
  }
}

/** As the tables take it, whoever read it. */
function storable(letter: ReadLetter): ReadLetter {
  const { asks } = letter;
  const line = (text: string | null) => text && (asOneLine(text) || null);
  return {
    ...letter,
    subject: asOneLine(letter.subject),
    // What a text column does not take: NUL, and half of a sign.
    text: letter.text.replaceAll('\0', ' ').toWellFormed(),
    attachments: letter.attachments.map((each) => ({
      ...each,
      name: asOneLine(each.name) || 'lampiran',
    })),
    asks: { ...asks, reference: line(asks.reference), about: line(asks.about) },
  };
}

async function keepReading(
  tx: EntityManager,
  at: Date,
  id: string,
  { from, subject, text, asks, attachments }: ReadLetter,
  { automatic, writer }: { automatic: string | null; writer: Writer | null },
): Promise<void> {
  await tx.query(
    `UPDATE incoming_letters SET state = $2, read_at = $3, automatic = $4, from_address = $5, office_id = $6,
       person_id = $7, subject = $8, text = $9, asks_quantity = $10, asks_reference = $11, asks_dated = $12,
       asks_about = $13
     WHERE id = $1`,
    [
      ...[id, writer ? 'matched' : 'unmatched', at, automatic, from.length === 1 ? from[0] : null],
      ...[writer?.office ?? null, writer?.person?.id ?? null, subject, text],
      ...[asks.quantity, asks.reference, asks.dated, asks.about],
    ],
  );
  for (const [place, { name, mediaType, size, content }] of attachments.entries())
    await tx.query(
      `INSERT INTO letter_attachments (letter_id, nth, name, media_type, size, content)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, place + 1, name, mediaType, size, content && Buffer.from(content)],
    );
}

/** One mail to the registered address, while that has had fewer than five within a day. */
async function answer(
  tx: EntityManager,
  at: Date,
  letter: WaitingLetter,
  { subject, asks, attachments }: ReadLetter,
  { office, address, person }: Writer,
): Promise<void> {
  // One after the other, or two at once would both be the fifth.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('answers to ' || lower($1), 0))`, [
    address,
  ]);
  const [{ sent, live }] = await tx.query<[{ sent: number; live: string | null }]>(
    `SELECT (SELECT count(*) FROM incoming_letters
         WHERE lower(answered_to) = lower($1) AND answered_at > $2) AS sent,
       (SELECT ${paperNumber('o.code', 'r')} FROM restock_requests r JOIN offices o ON o.id = r.office_id
         WHERE r.office_id = $3 AND ${isLiveSql('r.state')}) AS live`,
    [address, new Date(at.getTime() - DAY), office],
  );
  if (sent >= ANSWERS_A_DAY) return;
  const token = newToken();
  const expiresAt = new Date(at.getTime() + LINK_OPENS_FOR);
  await tx.query(
    `UPDATE incoming_letters SET answered_at = $2, answered_to = $3, link_hash = $4, link_expires_at = $5
     WHERE id = $1`,
    [letter.id, at, address, hashOf(token), expiresAt],
  );
  const told = {
    letterId: letter.id,
    office,
    person: person?.name ?? null,
    address,
    receivedAt: letter.receivedAt.toISOString(),
    subject,
    ...asks,
    attachments: attachments.length,
    live,
    token,
    expiresAt: expiresAt.toISOString(),
  };
  await append(tx, at, 'letter.answered', told, expiresAt);
}
