import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import { idempotently } from '../access/idempotency.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { officeByCode, requireOpen, type OfficeLine } from '../offices/office-lines.js';
import { dateAt } from '../platform/calendar-date.js';
import { UUID } from '../platform/keyset-pages.js';
import { badField, conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { SETTINGS, type Settings } from '../settings.js';
import { documentDate } from '../stock/document-date.js';
import { lockDrawer } from '../stock/handed-out.js';
import { changeHandedOut } from '../stock/ledger.js';
import { settledOf, usuallyDueOn, type Settled } from './hand-out.js';
import type {
  HandOutDto,
  NewHandOutDto,
  SettlementDto,
  SettlementReversalDto,
} from './hand-outs.dto.js';
import { handOutById, handOutNotFound } from './hand-outs.queries.js';

interface LockedHandOut {
  holder: string;
  held: number;
  takenOn: string;
}

/** Cards leave an office's drawer and come back to it; what is on hand does not change by that. */
@Injectable()
export class HandOutsService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Gives cards to a holder, of those that are on hand and not out: for more 409 `stock.insufficient`. 422
   * `date.refused` for a day that is too far back; 400 for one that is due before it is taken.
   */
  handOut(act: UseCaseContext, code: string, paper: NewHandOutDto): Promise<HandOutDto> {
    return this.within(act, code, async (tx, office) => {
      requireOpen(office);
      const { onHand, handedOut } = await lockDrawer(tx, office.id);
      const takenOn = await this.dateOf(tx, act, 'takenOn', paper.takenOn);
      const dueOn = paper.dueOn ?? usuallyDueOn(paper.holderKind, takenOn);
      if (dueOn < takenOn)
        throw badField('dueOn', `must not be before ${takenOn}, when they leave.`);
      if (paper.quantity > onHand - handedOut)
        throw conflict(
          'stock.insufficient',
          `${office.name} (${office.code}) has ${onHand} cards on hand, of which ${handedOut} are out; this takes ${paper.quantity}.`,
        );
      const [row] = await tx.query<{ id: string }[]>(
        `INSERT INTO hand_outs (office_id, year, serial, holder_kind, holder, nip, quantity, held, taken_on,
           due_on, note, recorded_at, recorded_by)
         SELECT $1, $11, coalesce(max(serial), 0) + 1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10
         FROM hand_outs WHERE office_id = $1 AND year = $11 RETURNING id`,
        [
          ...[office.id, paper.holderKind, paper.holder, paper.nip ?? null, paper.quantity],
          ...[takenOn, dueOn, paper.note ?? null, act.at, act.actor.personId],
          Number(dateAt(act.at, office.timezone).slice(0, 4)),
        ],
      );
      await changeHandedOut(tx, office.id, paper.quantity);
      const { holder, quantity } = paper;
      await recordChange(tx, act, office.id, 'hand_out.taken', null, { holder, quantity, dueOn });
      return row!.id;
    });
  }

  /**
   * Says what became of some or all of them; the rest stays out. For more than are out 409
   * `hand_out.exceeds_held`. Moves no card: what was printed and spoiled is for the day's report.
   */
  settle(act: UseCaseContext, code: string, id: string, paper: SettlementDto): Promise<HandOutDto> {
    const { printed, spoiled, returned } = paper;
    const settled: Settled = { printed, spoiled, returned, missing: paper.missing ?? 0 };
    const cause = paper.cause ?? null;
    requireSome(settled);
    requireCause(settled, cause);
    return this.within(act, code, async (tx, office) => {
      await lockDrawer(tx, office.id);
      const { holder, held, takenOn } = await lockHandOut(tx, office.id, id);
      const settledOn = await this.dateOf(tx, act, 'settledOn', paper.settledOn);
      if (settledOn < takenOn)
        throw badField('settledOn', `must not be before ${takenOn}, when they left.`);
      const quantity = settledOf(settled);
      if (quantity > held)
        throw conflict(
          'hand_out.exceeds_held',
          `Of this hand-out ${held} cards are still out; this says what became of ${quantity}.`,
        );
      await tx.query(
        `INSERT INTO hand_out_settlements (hand_out_id, nth, printed, spoiled, returned, missing, cause,
           settled_on, recorded_at, recorded_by)
         SELECT $1, count(*) + 1, $2, $3, $4, $5, $6, $7, $8, $9
         FROM hand_out_settlements WHERE hand_out_id = $1`,
        [
          ...[id, settled.printed, settled.spoiled, settled.returned, settled.missing],
          ...[cause, settledOn, act.at, act.actor.personId],
        ],
      );
      await changeHeld(tx, office.id, id, -quantity);
      const after = { holder, ...settled, cause, settledOn };
      await recordChange(tx, act, office.id, 'hand_out.settled', null, after);
      return id;
    });
  }

  /**
   * The last settlement that stands was recorded wrong: what it told of is out again. 409
   * `hand_out.not_settled` where none stands, `stock.insufficient` where so many are not on hand any more.
   */
  reverse(
    act: UseCaseContext,
    code: string,
    id: string,
    { note }: SettlementReversalDto,
  ): Promise<HandOutDto> {
    return this.within(act, code, async (tx, office) => {
      const { onHand, handedOut } = await lockDrawer(tx, office.id);
      const { holder } = await lockHandOut(tx, office.id, id);
      const [last] = await tx.query<(Settled & { nth: number })[]>(
        `SELECT s.nth, s.printed, s.spoiled, s.returned, s.missing
         FROM hand_out_settlements s LEFT JOIN hand_out_settlement_reversals r USING (hand_out_id, nth)
         WHERE s.hand_out_id = $1 AND r.nth IS NULL ORDER BY s.nth DESC LIMIT 1`,
        [id],
      );
      if (!last)
        throw conflict(
          'hand_out.not_settled',
          'Nothing that was recorded of this hand-out stands.',
        );
      const quantity = settledOf(last);
      if (quantity > onHand - handedOut)
        throw conflict(
          'stock.insufficient',
          `${office.name} (${office.code}) has ${onHand} cards on hand, of which ${handedOut} are out; ${quantity} more cannot be. Correct the report that used them first.`,
        );
      await tx.query(
        `INSERT INTO hand_out_settlement_reversals (hand_out_id, nth, note, reversed_at, reversed_by)
         VALUES ($1, $2, $3, $4, $5)`,
        [id, last.nth, note, act.at, act.actor.personId],
      );
      await changeHeld(tx, office.id, id, quantity);
      const { nth: _, ...was } = last;
      await recordChange(tx, act, office.id, 'hand_out.reversed', { holder, ...was }, { note });
      return id;
    });
  }

  /** What every change shares: the office, one attempt, and the hand-out as it then stands. */
  private within(
    act: UseCaseContext,
    code: string,
    write: (tx: EntityManager, office: OfficeLine) => Promise<string>,
  ): Promise<HandOutDto> {
    return this.transactions.run(
      (tx) =>
        idempotently(tx, act, async () => {
          const office = await officeByCode(tx, code);
          const id = await write(tx, office);
          return handOutById(tx, office.id, id, dateAt(act.at, office.timezone));
        }),
      act.within,
    );
  }

  private dateOf(
    tx: EntityManager,
    act: UseCaseContext,
    field: string,
    written: string | null | undefined,
  ) {
    return documentDate(tx, act, field, written, this.settings.reportLateDays);
  }
}

function requireSome(settled: Settled): void {
  if (settledOf(settled) === 0)
    throw badField('returned', 'or printed, spoiled or missing must be at least 1.');
}

function requireCause({ missing }: Settled, cause: string | null): void {
  if (missing > 0 && cause === null) throw badField('cause', 'must say why cards are missing.');
  if (missing === 0 && cause !== null) throw badField('cause', 'is of missing cards only.');
}

/** After the drawer, always: that is the order in which two settlements wait for one another. */
async function lockHandOut(tx: EntityManager, office: number, id: string): Promise<LockedHandOut> {
  const [row] = UUID.test(id)
    ? await tx.query<LockedHandOut[]>(
        `SELECT holder, held, taken_on AS "takenOn" FROM hand_outs
         WHERE id = $1 AND office_id = $2 FOR NO KEY UPDATE`,
        [id, office],
      )
    : [];
  if (!row) throw handOutNotFound(id);
  return row;
}

async function changeHeld(
  tx: EntityManager,
  office: number,
  id: string,
  change: number,
): Promise<void> {
  await tx.query(`UPDATE hand_outs SET held = held + $2 WHERE id = $1`, [id, change]);
  await changeHandedOut(tx, office, change);
}
