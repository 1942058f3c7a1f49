import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import { authorise } from '../access/permissions.js';
import { MINISTRY } from '../access/reach.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { lockedOffice } from '../offices/office-lines.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { notFound } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import type { KeepUnitPriceDto, UnitPriceDto, UnitPriceListDto } from './unit-prices.dto.js';

const PRICES = `
  SELECT p.from_on AS "from", p.rupiah::float8 AS rupiah, p.reference, p.recorded_at AS "recordedAt",
    person.name AS "recordedBy"
  FROM unit_prices p JOIN people person ON person.id = p.recorded_by`;

type Price = Pick<UnitPriceDto, 'rupiah' | 'reference'>;

/** What a blank card is worth, from dates on; the ministry keeps it, each change on record. */
@Injectable()
export class UnitPricesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** The latest first. */
  async list(): Promise<UnitPriceListDto> {
    const items = await this.dataSource.query<UnitPriceDto[]>(`${PRICES} ORDER BY p.from_on DESC`);
    return { items, nextCursor: null };
  }

  /** Enters a price or corrects it; the same again changes nothing. */
  keep(act: UseCaseContext, from: CalendarDate, body: KeepUnitPriceDto): Promise<UnitPriceDto> {
    authorise(act.actor, 'prices.keep', act.actor.office.code);
    return this.transactions.run(async (tx) => {
      const ministry = await lockedOffice(tx, MINISTRY);
      const before = await priceFrom(tx, from);
      const { rupiah, reference } = body;
      if (before?.rupiah === rupiah && before.reference === reference) return before;
      await tx.query(
        `INSERT INTO unit_prices (from_on, rupiah, reference, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (from_on) DO UPDATE SET rupiah = excluded.rupiah, reference = excluded.reference,
           recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
        [from, rupiah, reference, act.at, act.actor.personId],
      );
      const after = { from, rupiah, reference };
      const was = before && told(from, before);
      await recordChange(tx, act, ministry.id, 'unit_price.kept', was, after);
      return { ...after, recordedAt: act.at, recordedBy: act.actor.name };
    }, act.within);
  }

  /** Strikes a price: from its date on the one before is in force. 404 `unit_price.not_found`. */
  strike(act: UseCaseContext, from: CalendarDate): Promise<void> {
    authorise(act.actor, 'prices.keep', act.actor.office.code);
    return this.transactions.run(async (tx) => {
      const ministry = await lockedOffice(tx, MINISTRY);
      const before = await priceFrom(tx, from);
      if (!before) throw notFound('unit_price.not_found', `No price begins on ${from}.`);
      await tx.query(`DELETE FROM unit_prices WHERE from_on = $1`, [from]);
      await recordChange(tx, act, ministry.id, 'unit_price.struck', told(from, before), null);
    }, act.within);
  }
}

const told = (from: CalendarDate, { rupiah, reference }: Price) => ({ from, rupiah, reference });

async function priceFrom(tx: EntityManager, from: CalendarDate): Promise<UnitPriceDto | null> {
  const [row] = await tx.query<UnitPriceDto[]>(`${PRICES} WHERE p.from_on = $1`, [from]);
  return row ?? null;
}
