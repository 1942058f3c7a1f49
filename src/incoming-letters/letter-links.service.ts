import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Doer } from '../access/audit-log.js';
import { actorOf, personById } from '../access/people.queries.js';
import { hashOf } from '../access/session.js';
import { officeByCode, paperNumber } from '../offices/office-lines.js';
import { AnonymousReads } from '../platform/anonymous-reads.js';
import { Clock } from '../platform/clock.js';
import { conflict, notFound } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { remindOf } from '../restocking/reminders.service.js';
import { isLiveSql } from '../restocking/request.sql.js';
import { RestockingService } from '../restocking/restocking.service.js';
import { officeMailbox } from '../words/incoming-letters.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import type { SettledAs } from './letters.dto.js';
import { referenceOf, settle } from './settling.js';
import { MAY_WRITE } from './writer.js';

/** What was read of a letter, for whoever wrote it, before anything comes of it. */
export interface LetterOnPage {
  officeName: string;
  /** Of the office, for the times shown. */
  timezone: string;
  receivedAt: Date;
  expiresAt: Date;
  subject: string;
  /** Cards that the letter asks for, as far as it says so for certain. */
  quantity: number | null;
  reference: string | null;
  dated: CalendarDate | null;
  about: string | null;
  /** By their names. */
  attachments: string[];
  /** The live request of the office, of which the letter can only remind while that waits for cards to leave. */
  live: { number: string; quantity: number; openedAt: Date; waits: boolean } | null;
  /** What came of it already; the link then does nothing more. */
  settled: { as: SettledAs; number: string; quantity: number } | null;
}

interface LinkedLetter extends LetterOnPage {
  id: string;
  office: string;
  personId: string | null;
  liveId: string | null;
}

const linkNotFound = () =>
  notFound(
    'letter_link.not_found',
    'This link has expired or leads nowhere. Ask for cards in the app, or write another letter.',
  );

// A link is its address's for as long as that is registered: not for who was disabled, moved or left it.
const LINKED = `
  SELECT l.id, o.code AS office, o.name AS "officeName", o.timezone, l.person_id AS "personId",
    l.received_at AS "receivedAt", l.link_expires_at AS "expiresAt", l.subject, l.asks_quantity AS quantity,
    l.asks_reference AS reference, l.asks_dated AS dated, l.asks_about AS about,
    ARRAY(SELECT name FROM letter_attachments WHERE letter_id = l.id ORDER BY nth) AS attachments,
    live.id AS "liveId",
    CASE WHEN live.id IS NOT NULL THEN json_build_object('number', ${paperNumber('o.code', 'live')},
      'quantity', live.quantity, 'openedAt', live.opened_at, 'waits', live.state IN ('open', 'approved'))
    END AS live,
    CASE WHEN l.request_id IS NOT NULL THEN json_build_object('as', l.settled_as,
      'number', ${paperNumber('o.code', 'r')}, 'quantity', r.quantity) END AS settled
  FROM incoming_letters l
  JOIN offices o ON o.id = l.office_id
  LEFT JOIN people p ON p.id = l.person_id
  LEFT JOIN restock_requests r ON r.id = l.request_id
  LEFT JOIN restock_requests live ON live.office_id = o.id AND ${isLiveSql('live.state')}
  WHERE l.link_hash = $1 AND l.link_expires_at > $2 AND o.closed_at IS NULL
    AND CASE WHEN l.person_id IS NULL THEN lower(o.email) = lower(l.answered_to)
      ELSE lower(p.email) = lower(l.answered_to) AND p.office_id = l.office_id AND ${MAY_WRITE} END`;

/** The page that the answer to a letter links to: what was read, and one button. */
@Injectable()
export class LetterLinksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly reads: AnonymousReads,
    private readonly restocking: RestockingService,
  ) {}

  /** Changes nothing, however often it is looked at: mail programs and their guards open every link. */
  async look(token: string): Promise<LetterOnPage> {
    return shown(
      await this.reads.through(() => linked(this.dataSource.manager, this.clock.now(), token)),
    );
  }

  /**
   * Opens the request, or without a quantity reminds of the live one, as whoever the letter is of. Once:
   * the same again is answered with what came of it. 409 `request.already_open`, `request.not_open`,
   * `request.reminded_today`, and the letter can be used again.
   */
  use(token: string, quantity: number | null): Promise<LetterOnPage> {
    return this.reads.through(() =>
      this.transactions.run(async (tx) => {
        const at = this.clock.now();
        await tx.query(`SELECT FROM incoming_letters WHERE link_hash = $1 FOR UPDATE`, [
          hashOf(token),
        ]);
        // Read once nobody else can settle it: of two at once the second sees what the first did.
        const letter = await linked(tx, at, token);
        if (letter.settled) return shown(letter);
        const doing = { at, actor: await writerOfLetter(tx, letter) };
        if (quantity === null) await this.remind(tx, doing, letter);
        else await this.open(tx, doing, letter, quantity);
        return shown(await linked(tx, at, token));
      }),
    );
  }

  private async open(
    tx: EntityManager,
    doing: { at: Date; actor: Doer },
    letter: LinkedLetter,
    quantity: number,
  ): Promise<void> {
    const office = await officeByCode(tx, letter.office);
    const asked = { quantity, reference: referenceOf(letter) };
    const { id } = await this.restocking.openByLetter(tx, doing, office, asked);
    await settle(tx, doing, letter.id, 'opened', id);
  }

  private async remind(
    tx: EntityManager,
    doing: { at: Date; actor: Doer },
    { id, liveId, officeName }: LinkedLetter,
  ): Promise<void> {
    if (liveId === null)
      throw conflict(
        'request.not_open',
        `${officeName} has no live request to remind of: say how many cards to ask for.`,
      );
    await remindOf(tx, doing, liveId, null);
    await settle(tx, doing, id, 'reminded', liveId);
  }
}

async function linked(tx: EntityManager, at: Date, token: string): Promise<LinkedLetter> {
  const [letter] = await tx.query<LinkedLetter[]>(LINKED, [hashOf(token), at]);
  if (!letter) throw linkNotFound();
  const { live } = letter;
  return { ...letter, live: live && { ...live, openedAt: new Date(live.openedAt) } };
}

/** Whose act it is: the person's, or of an office's own address that office's, of which no person is known. */
async function writerOfLetter(tx: EntityManager, letter: LinkedLetter): Promise<Doer> {
  if (letter.personId !== null) return actorOf(await personById(tx, letter.personId));
  const { id, code, name, level, timezone } = await officeByCode(tx, letter.office);
  return { personId: null, name: officeMailbox, office: { id, code, name, level, timezone } };
}

/** The page is shown nothing of what its caller is known by. */
function shown({
  id: _,
  office: _office,
  personId: _person,
  liveId: _live,
  ...letter
}: LinkedLetter) {
  return letter satisfies LetterOnPage;
}
