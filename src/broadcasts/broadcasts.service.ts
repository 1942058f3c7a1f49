import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import { idempotently } from '../access/idempotency.js';
import { authorise } from '../access/permissions.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { lockedOffice, requireOpen, type OfficeLine } from '../offices/office-lines.js';
import { appendAll } from '../outbox/outbox.js';
import { addDays, dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { badField, conflict, forbidden } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { addressed, messagesTo, sentTo } from './addressed-offices.js';
import { MOST_DAYS, MOST_OPEN } from './broadcast.js';
import type { BroadcastWithdrawalDto, NewBroadcastDto, OneBroadcastDto } from './broadcasts.dto.js';
import { broadcastById } from './broadcasts.queries.js';
import './messages.js';
import { isOpenSql } from './open-broadcasts.sql.js';

/**
 * What a sender writes, and what offices do with it. Each is written once: of two at once the first stands,
 * under a lock or by its key, so that no constraint of these tables has anything to tell a caller.
 */
@Injectable()
export class BroadcastsService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Sends to every open office below, to those of a level, or to those named, and mails them. 409
   * `broadcast.to_nobody`, `broadcast.too_many_open`.
   */
  send(act: UseCaseContext, body: NewBroadcastDto): Promise<OneBroadcastDto> {
    authorise(act.actor, 'broadcast.send', act.actor.office.code);
    const sending = async (tx: EntityManager) => {
      // Two at once are counted one after the other.
      const sender = await lockedOffice(tx, act.actor.office.code);
      requireOpen(sender);
      const sentOn = dateAt(act.at, sender.timezone);
      requireUntil(body.until, sentOn);
      const to = await addressed(tx, sender, body);
      await requireRoom(tx, sender, act.at);
      const { subject, text, asks, until } = body;
      const [row] = await tx.query<{ id: string }[]>(
        `INSERT INTO broadcasts (office_id, subject, text, asks, until_on, sent_on, sent_at, sent_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [sender.id, subject, text, asks, until, sentOn, act.at, act.actor.personId],
      );
      const { id } = row!;
      await tx.query(
        `INSERT INTO broadcast_offices (broadcast_id, office_id) SELECT $1, unnest($2::integer[])`,
        [id, to.map((office) => office.id)],
      );
      const told = messagesTo(to, act, { id, subject, asks, until });
      await appendAll(
        tx,
        act.at,
        'broadcast.sent',
        told.map((message) => ({ ...message, text })),
      );
      const after = { subject, untilOn: until, offices: to.length };
      await recordChange(tx, act, sender.id, 'broadcast.sent', null, after);
      return broadcastById(tx, act, id);
    };
    return this.transactions.run((tx) => idempotently(tx, act, () => sending(tx)), act.within);
  }

  /** The actor's office has read it; the first of its people who says so stands for it. */
  read(act: UseCaseContext, id: string): Promise<OneBroadcastDto> {
    return this.answer(act, id, async (tx, { subject }) => {
      if (await markRead(tx, act, id))
        await recordChange(tx, act, act.actor.office.id, 'broadcast.read', null, { subject });
    });
  }

  /** The same, and confirms it. 409 `broadcast.asks_reading` where it asks for no more. */
  confirm(act: UseCaseContext, id: string): Promise<OneBroadcastDto> {
    return this.answer(act, id, async (tx, { asks, subject }) => {
      if (asks !== 'confirm')
        throw conflict(
          'broadcast.asks_reading',
          'This broadcast asks to be read, and for no confirmation.',
        );
      await markRead(tx, act, id);
      if (await markConfirmed(tx, act, id))
        await recordChange(tx, act, act.actor.office.id, 'broadcast.confirmed', null, { subject });
    });
  }

  /** The sender takes it back: it stays to be read as withdrawn, and all it was sent to are mailed. */
  withdraw(
    act: UseCaseContext,
    id: string,
    { reason }: BroadcastWithdrawalDto,
  ): Promise<OneBroadcastDto> {
    return this.transactions.run(async (tx) => {
      const { from, fromName } = await broadcastById(tx, act, id);
      if (from !== act.actor.office.code)
        throw forbidden(`This broadcast is ${fromName}'s to withdraw.`);
      authorise(act.actor, 'broadcast.send', from);
      return idempotently(tx, act, async () => {
        const broadcast = await lockedOpen(tx, act, id, 'UPDATE');
        const { subject } = broadcast;
        await tx.query(
          `INSERT INTO broadcast_withdrawals (broadcast_id, reason, withdrawn_at, withdrawn_by)
           VALUES ($1, $2, $3, $4)`,
          [id, reason, act.at, act.actor.personId],
        );
        const told = messagesTo(await sentTo(tx, id), act, broadcast);
        await appendAll(
          tx,
          act.at,
          'broadcast.withdrawn',
          told.map((message) => ({ ...message, reason })),
        );
        const { id: office } = act.actor.office;
        await recordChange(tx, act, office, 'broadcast.withdrawn', { subject }, { note: reason });
        return broadcastById(tx, act, id);
      });
    }, act.within);
  }

  /** By an office that was sent it, while it is open. 409 `broadcast.not_open`. */
  private answer(
    act: UseCaseContext,
    id: string,
    write: (tx: EntityManager, broadcast: OneBroadcastDto) => Promise<void>,
  ): Promise<OneBroadcastDto> {
    return this.transactions.run(async (tx) => {
      const { own } = await broadcastById(tx, act, id);
      if (!own) throw forbidden(`This broadcast was not sent to ${act.actor.office.name}.`);
      authorise(act.actor, 'broadcast.answer', act.actor.office.code);
      return idempotently(tx, act, async () => {
        await write(tx, await lockedOpen(tx, act, id, 'SHARE'));
        return broadcastById(tx, act, id);
      });
    }, act.within);
  }
}

/** By the sender's own calendar. 400 `request.invalid`. */
function requireUntil(until: CalendarDate, today: CalendarDate): void {
  const last = addDays(today, MOST_DAYS);
  if (until < today) throw badField('until', `must not be before today, ${today}`);
  if (until > last)
    throw badField('until', `must be ${last} at the latest, ${MOST_DAYS} days from today`);
}

async function requireRoom(tx: EntityManager, sender: OfficeLine, at: Date): Promise<void> {
  const [{ open }] = await tx.query<[{ open: number }]>(
    `SELECT count(*)::integer AS open FROM broadcasts b JOIN offices s ON s.id = b.office_id
     WHERE b.office_id = $1 AND ${isOpenSql('b', 's', '$2')}`,
    [sender.id, at],
  );
  if (open >= MOST_OPEN)
    throw conflict(
      'broadcast.too_many_open',
      `${sender.name} has ${open} open broadcasts, the most there may be; withdraw one that is done with, or wait until one ends.`,
    );
}

/**
 * As it stands once nobody else is withdrawing it, or with UPDATE answering it either: locked first and read
 * then, for a statement that waits sees what was there before. 409 `broadcast.not_open`.
 */
async function lockedOpen(
  tx: EntityManager,
  act: UseCaseContext,
  id: string,
  strength: 'SHARE' | 'UPDATE',
): Promise<OneBroadcastDto> {
  await tx.query(`SELECT FROM broadcasts WHERE id = $1 FOR ${strength}`, [id]);
  const broadcast = await broadcastById(tx, act, id);
  const { state, until } = broadcast;
  if (state === 'open') return broadcast;
  throw conflict(
    'broadcast.not_open',
    state === 'withdrawn' ? 'This broadcast was withdrawn.' : `This broadcast ended on ${until}.`,
  );
}

/** Whether it is this that marks it: of two at once the first does. */
const markRead = (tx: EntityManager, act: UseCaseContext, id: string): Promise<boolean> =>
  mark(tx, act, id, 'broadcast_readings (broadcast_id, office_id, read_at, read_by)');

const markConfirmed = (tx: EntityManager, act: UseCaseContext, id: string): Promise<boolean> =>
  mark(
    tx,
    act,
    id,
    'broadcast_confirmations (broadcast_id, office_id, confirmed_at, confirmed_by)',
  );

async function mark(
  tx: EntityManager,
  { actor, at }: UseCaseContext,
  id: string,
  into: string,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO ${into} VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING office_id`,
    [id, actor.office.id, at, actor.personId],
  );
  return rows.length > 0;
}
