import { randomBytes } from 'node:crypto';
import { hashOf } from '../../src/access/session.js';
import { LETTER_LIMITS, LetterListener } from '../../src/incoming-letters/letter-listener.js';
import { SmtpTalk } from './smtp-talk.js';
import type { World } from './world.js';

export const LETTERS = { LETTERS_SMTP_PORT: '0', LETTERS_ADDRESS: 'surat@blangko.test' };

/** The port where this world takes letters from now on. */
export async function takeLetters(
  world: World,
  limits: Partial<typeof LETTER_LIMITS> = {},
): Promise<number> {
  return (await world.running.app.get(LetterListener).listen({ ...LETTER_LIMITS, ...limits }))!;
}

/** Sends one letter, and answers what was said to it. */
export async function post(port: number, mail: string, from?: string): Promise<string> {
  const talk = await SmtpTalk.open(port);
  const said = await talk.letter(mail, from);
  talk.hangUp();
  return said;
}

interface KeptLetter {
  /** Of this office; null: nobody's. */
  office?: string | null;
  quantity?: number | null;
  subject?: string;
  text?: string;
  reference?: string | null;
  /** Their names and what is in them. */
  files?: Record<string, string>;
  receivedAt?: Date;
}

export const PDF = '%PDF-1.7\nsurat permohonan';

/** A letter as it is after it was read and its office's own address asked; its link's token. */
export async function keepLetter(
  { dataSource, clock }: Pick<World, 'dataSource' | 'clock'>,
  letter: KeptLetter = {},
): Promise<{ id: string; token: string }> {
  const { office = '65.71', quantity = 4_000, reference = '470/118/DKP/2026' } = letter;
  const { subject = 'Permohonan blangko KTP-el', files = { 'surat.pdf': PDF } } = letter;
  const { text = 'Mohon dikirim 4.000 keping.', receivedAt = clock.now() } = letter;
  const address = `kantor.${office}@example.test`;
  const token = randomBytes(32).toString('base64url');
  const raw = Buffer.from(`From: ${address}\r\n\r\n${text}\r\n${Object.values(files).join('')}`);
  if (office !== null)
    await dataSource.query(`UPDATE offices SET email = $1 WHERE code = $2`, [address, office]);
  const [{ id }] = await dataSource.query<[{ id: string }]>(
    `INSERT INTO incoming_letters (digest, message_id, envelope_from, received_at, size, raw, state, read_at,
       from_address, office_id, subject, text, asks_quantity, asks_reference, asks_about, answered_at, answered_to,
       link_hash, link_expires_at)
     SELECT sha256($1), '<kept@example.test>', $2, $3, octet_length($1), $1,
       CASE WHEN o.id IS NULL THEN 'unmatched' ELSE 'matched' END, $3, $2, o.id, $4, $5, $6, $7, $4,
       a.at, a.to, CASE WHEN a.at IS NOT NULL THEN $8::bytea END, a.at + interval '7 days'
     FROM (SELECT) one LEFT JOIN offices o ON o.code = $9
     CROSS JOIN LATERAL (SELECT CASE WHEN o.id IS NOT NULL THEN $3::timestamptz END AS at,
       CASE WHEN o.id IS NOT NULL THEN $2::text END AS "to") a
     RETURNING id`,
    [
      ...[Buffer.concat([randomBytes(8), raw]), address, receivedAt, subject, text, quantity],
      ...[reference, hashOf(token), office],
    ],
  );
  for (const [place, [name, content]] of Object.entries(files).entries())
    await dataSource.query(
      `INSERT INTO letter_attachments (letter_id, nth, name, media_type, size, content)
       VALUES ($1, $2, $3, $4, octet_length($5::bytea), CASE WHEN $4 <> 'other' THEN $5::bytea END)`,
      [
        ...[id, place + 1, name],
        ...[content.startsWith('%PDF-') ? 'application/pdf' : 'other', Buffer.from(content)],
      ],
    );
  return { id, token };
}

/** As a letter is that opened this request. */
export const settleLetter = (
  { dataSource }: Pick<World, 'dataSource'>,
  id: string,
  request: string,
): Promise<unknown> =>
  dataSource.query(
    `UPDATE incoming_letters SET state = 'settled', settled_as = 'opened', settled_at = received_at,
       settled_by_office = office_id, request_id = $2 WHERE id = $1`,
    [id, request],
  );

interface LetterOnPage {
  /** Of what came of it, or why nothing did. */
  said: string[];
  facts: Record<string, string>;
  /** As it stands in the field; null where there is none. */
  quantity: string | null;
  button: string | null;
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, ' ')
    .trim();
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** What a person reads on the page of a letter, and can do there. */
export function onPage(html: string): LetterOnPage {
  const all = (pattern: RegExp) => [...html.matchAll(pattern)];
  const first = (pattern: RegExp) => {
    const found = pattern.exec(html);
    return found ? plain(found[1]!) : null;
  };
  return {
    said: all(/<p class="said [^>]*>(.*?)<\/p>/gs).map(([, words]) => plain(words!)),
    facts: Object.fromEntries(
      all(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs).map(([, name, value]) => [
        plain(name!),
        plain(value!),
      ]),
    ),
    quantity: first(/<input [^>]*value="([^"]*)"/),
    button: first(/<button>(.*?)<\/button>/),
  };
}
