import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { recordChange, type Doer } from '../access/audit-log.js';
import { authorise, type Action } from '../access/permissions.js';
import { officeByCode, type OfficeLine } from '../offices/office-lines.js';
import { append } from '../outbox/outbox.js';
import { dateAt } from '../platform/calendar-date.js';
import { badField, conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { SETTINGS, type Settings } from '../settings.js';
import { lock } from '../stock/ledger.js';
import {
  type LockedRequest,
  lockTally,
  requireApprovable,
  requireNothingLeft,
  tooLate,
} from './fulfilment.js';
import { grantAll, writeGrants, type Grant } from './grants.js';
import { reasoningOf } from './low-stock.js';
import { channelOf } from './channel.js';
import { insertRequest, messageOf, onRecord } from './request-rows.js';
import { isChangeable, type Channel } from './request.js';
import type {
  ApprovalDto,
  ChangeRequestDto,
  OpenRequestDto,
  RequestRefusalDto,
  RestockRequestDto,
  WithdrawalDto,
} from './restocking.dto.js';
import { requestById } from './restocking.queries.js';
import { Review } from './review.js';
import { positionToAsk } from './low-stock.queries.js';

/** Who does it, and when. */
interface Doing {
  at: Date;
  actor: Doer;
}

/** The life of a request: opened, changed, approved, refused or withdrawn, each on record. */
@Injectable()
export class RestockingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: Review,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** For one's own office, or for one below that asked by letter or in person: that shows who did it. */
  open(act: UseCaseContext, body: OpenRequestDto): Promise<RestockRequestDto> {
    authorise(act.actor, 'request.open', body.office);
    const channel = channelOf(body, body.office === act.actor.office.code);
    return this.transactions.run(async (tx) => {
      const office = await officeByCode(tx, body.office);
      if (office.level === 'ministry')
        throw badField('office', 'must not be the ministry: it asks nobody.');
      return idempotently(tx, act, () => this.insert(tx, act, office, body, channel));
    }, act.within);
  }

  /**
   * What an office wrote by e-mail: opened by whoever confirmed it, a person of it or above it, or the office
   * by its own address. Who may is settled before; part of the transaction that settles the letter.
   */
  openByLetter(
    tx: EntityManager,
    act: Doing,
    office: OfficeLine,
    asked: Pick<OpenRequestDto, 'quantity' | 'reference' | 'note'>,
  ): Promise<RestockRequestDto> {
    const body = { office: office.code, channel: 'letter', ...asked } as const;
    return this.insert(tx, act, office, body, 'letter');
  }

  private async insert(
    tx: EntityManager,
    { at, actor }: Doing,
    office: OfficeLine,
    body: OpenRequestDto,
    channel: Channel,
  ): Promise<RestockRequestDto> {
    await lock(tx, [{ office: office.id, kind: 'on_hand' }]);
    const position = await positionToAsk(tx, office);
    const note = body.note ?? null;
    const id = await insertRequest(tx, {
      position,
      reasoning: reasoningOf(position, this.settings, dateAt(at, position.timezone)),
      origin: 'manual',
      channel,
      quantity: body.quantity,
      openedAt: at,
      opener: actor,
      reference: body.reference ?? null,
      note,
    });
    if (!id)
      throw conflict(
        'request.already_open',
        `${office.name} already has a live request; change or withdraw that one.`,
      );
    await recordChange(tx, { at, actor }, office.id, 'request.opened', null, { ...body, id });
    await append(tx, at, 'request.opened', await messageOf(tx, id, actor, note));
    return requestById(tx, actor, id);
  }

  /** By the asking office, while nobody has answered. */
  change(act: UseCaseContext, id: string, body: ChangeRequestDto): Promise<RestockRequestDto> {
    return this.answer(act, id, 'request.change', 'changed', async (tx, before, locked) => {
      if (!isChangeable(locked)) throw tooLate(before, 'changed');
      await tx.query(
        `UPDATE restock_requests SET quantity = coalesce($2, quantity), note = coalesce($3, note) WHERE id = $1`,
        [id, body.quantity ?? null, body.note ?? null],
      );
    });
  }

  /**
   * Grants `quantity` cards, often less than asked. May be given again while nothing has left; after that
   * it can only be lowered to exactly what has left, which ends the rest. Without a note the former one
   * stays. Reserves nothing.
   */
  approve(act: UseCaseContext, id: string, body: ApprovalDto): Promise<RestockRequestDto> {
    return this.answer(act, id, 'request.answer', 'approved', async (tx, before, locked) => {
      requireApprovable(before, locked, body.quantity);
      await writeGrants(tx, act, [{ ...body, id, locked }]);
      const message = await messageOf(tx, id, act.actor, body.note ?? null);
      await append(tx, act.at, 'request.approved', message);
    });
  }

  /** The same of many at once, each answered as if it were alone. */
  approveAll(act: UseCaseContext, grants: Grant[]): Promise<void> {
    return this.transactions.run((tx) => grantAll(tx, act, grants), act.within);
  }

  /** Refuses, saying why; the office is then left in peace for REFUSAL_QUIET_DAYS. */
  refuse(act: UseCaseContext, id: string, { note }: RequestRefusalDto): Promise<RestockRequestDto> {
    return this.answer(act, id, 'request.answer', 'refused', async (tx, before, locked) => {
      requireNothingLeft(before, locked, 'refused');
      await tx.query(
        `UPDATE restock_requests SET state = 'refused', granted = NULL, answered_at = $2, answered_by = $3,
           answered_by_office = $4, answer_note = $5 WHERE id = $1`,
        [id, act.at, act.actor.personId, act.actor.office.id, note],
      );
      await this.review.keepQuiet(tx, act.at, locked.office);
      await append(tx, act.at, 'request.refused', await messageOf(tx, id, act.actor, note));
    });
  }

  /** By the asking office; it is then left in peace for REFUSAL_QUIET_DAYS. */
  withdraw(act: UseCaseContext, id: string, { note }: WithdrawalDto): Promise<RestockRequestDto> {
    return this.answer(act, id, 'request.withdraw', 'withdrawn', async (tx, before, locked) => {
      requireNothingLeft(before, locked, 'withdrawn');
      await tx.query(
        `UPDATE restock_requests SET state = 'withdrawn', withdrawn_at = $2, withdrawn_by = $3,
           withdrawal_note = $4 WHERE id = $1`,
        [id, act.at, act.actor.personId, note ?? null],
      );
      await this.review.keepQuiet(tx, act.at, locked.office);
      await append(
        tx,
        act.at,
        'request.withdrawn',
        await messageOf(tx, id, act.actor, note ?? null),
      );
    });
  }

  /** What every change of a live request shares: sight, permission, one attempt, the lock, the record. */
  private answer(
    act: UseCaseContext,
    id: string,
    action: Action,
    verb: 'changed' | 'approved' | 'refused' | 'withdrawn',
    write: (tx: EntityManager, before: RestockRequestDto, locked: LockedRequest) => Promise<void>,
  ): Promise<RestockRequestDto> {
    return this.transactions.run(async (tx) => {
      const { office } = await requestById(tx, act.actor, id);
      authorise(act.actor, action, office);
      return idempotently(tx, act, async () => {
        const locked = await lockTally(tx, id);
        const before = await requestById(tx, act.actor, id);
        await write(tx, before, locked);
        const after = await requestById(tx, act.actor, id);
        await recordChange(
          tx,
          act,
          locked.office,
          `request.${verb}`,
          onRecord(before),
          onRecord(after),
        );
        return after;
      });
    }, act.within);
  }
}
