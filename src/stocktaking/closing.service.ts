import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { recordChange } from '../access/audit-log.js';
import { officeByCode, type OfficeLine } from '../offices/office-lines.js';
import type { OfficeDto } from '../offices/offices.dto.js';
import { readOffice } from '../offices/offices.queries.js';
import { conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { isLiveSql } from '../restocking/request.sql.js';
import { balanceOf, lock, setClosed, type Account, type Balances } from '../stock/ledger.js';

const OBSTACLES = `
  SELECT
    EXISTS (SELECT FROM consignments WHERE from_office = $1 AND state = 'in_transit') AS sending,
    EXISTS (SELECT FROM loans l JOIN consignments c ON c.id = l.id WHERE $1 IN (l.lender, l.borrower)
      AND (l.owed > 0 OR c.state = 'awaiting_lender')) AS lending,
    EXISTS (SELECT FROM restock_requests WHERE office_id = $1 AND ${isLiveSql('state')}) AS asking,
    EXISTS (SELECT FROM offices WHERE parent_id = $1 AND closed_at IS NULL) AS leading`;

/** Offices are closed, never deleted: what they did stays, and a closed one can be opened again. */
@Injectable()
export class ClosingService {
  constructor(private readonly transactions: Transactions) {}

  /** By an admin above; 409 `office.not_empty` while cards, a live request or an open office hang on it. */
  close(act: UseCaseContext, code: string, reason: string): Promise<OfficeDto> {
    return this.change(act, code, async (tx, office, balances) => {
      if (office.closedAt)
        throw conflict('office.closed', `${office.name} (${code}) is closed already.`);
      await requireEmpty(tx, office, balances);
      await tx.query(`UPDATE offices SET closed_at = $2 WHERE id = $1`, [office.id, act.at]);
      await setClosed(tx, office.id, true);
      await recordChange(tx, act, office.id, 'office.closed', null, { reason });
    });
  }

  /** 409 `office.not_closed`. */
  reopen(act: UseCaseContext, code: string): Promise<OfficeDto> {
    return this.change(act, code, async (tx, office) => {
      if (!office.closedAt)
        throw conflict('office.not_closed', `${office.name} (${code}) is open.`);
      await tx.query(`UPDATE offices SET closed_at = NULL WHERE id = $1`, [office.id]);
      await setClosed(tx, office.id, false);
      await recordChange(
        tx,
        act,
        office.id,
        'office.reopened',
        { closedAt: office.closedAt },
        null,
      );
    });
  }

  private change(
    act: UseCaseContext,
    code: string,
    write: (tx: EntityManager, office: OfficeLine, balances: Balances) => Promise<void>,
  ): Promise<OfficeDto> {
    return this.transactions.run(
      (tx) =>
        idempotently(tx, act, async () => {
          const { id } = await officeByCode(tx, code);
          const balances = await lock(tx, cardsOf(id));
          // Again, now that nobody else can: of two who close at once one comes too late.
          await write(tx, await officeByCode(tx, code), balances);
          return readOffice(tx, code);
        }),
      act.within,
    );
  }
}

/** What a closed office takes no card on. */
const cardsOf = (office: number): [onHand: Account, inTransit: Account] => [
  { office, kind: 'on_hand' },
  { office, kind: 'in_transit' },
];

async function requireEmpty(
  tx: EntityManager,
  { id, code, name }: OfficeLine,
  balances: Balances,
): Promise<void> {
  const [onHand, inTransit] = cardsOf(id);
  const [found] = await tx.query<Record<'sending' | 'lending' | 'asking' | 'leading', boolean>[]>(
    OBSTACLES,
    [id],
  );
  const obstacles = [
    balanceOf(balances, onHand) > 0 && 'cards on hand',
    (balanceOf(balances, inTransit) > 0 || found!.sending) && 'cards on the road',
    found!.lending && 'a loan that is not settled',
    found!.asking && 'a live request',
    found!.leading && 'open offices below it',
  ].filter(Boolean);
  if (obstacles.length > 0)
    throw conflict('office.not_empty', `${name} (${code}) still has ${obstacles.join(', ')}.`);
}
