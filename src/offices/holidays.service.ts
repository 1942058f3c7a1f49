import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { recordChange } from '../access/audit-log.js';
import { authorise } from '../access/permissions.js';
import { MINISTRY } from '../access/reach.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { badField, notFound } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import type { HolidayDto, HolidayListDto, KeepHolidayDto } from './holidays.dto.js';
import { officeByCode } from './office-lines.js';

/** The days that are no working days besides Saturday and Sunday; the ministry keeps them. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async list(year: number): Promise<HolidayListDto> {
    const items = await this.dataSource.query<HolidayDto[]>(
      `SELECT h.on_date AS date, h.name, o.code AS province
       FROM holidays h LEFT JOIN offices o ON o.id = h.province_id
       WHERE h.on_date BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31)
       ORDER BY h.on_date, o.code NULLS FIRST`,
      [year],
    );
    return { items, nextCursor: null };
  }

  /** Enters a holiday or renames it; the same again changes nothing. */
  keep(act: UseCaseContext, date: CalendarDate, body: KeepHolidayDto): Promise<HolidayDto> {
    authorise(act.actor, 'holidays.keep', act.actor.office.code);
    return this.transactions.run(async (tx) => {
      const province = await provinceId(tx, body.province ?? null);
      const before = await nameOf(tx, date, province);
      await tx.query(
        `INSERT INTO holidays (on_date, name, province_id) VALUES ($1, $2, $3)
         ON CONFLICT (on_date, coalesce(province_id, 0)) DO UPDATE SET name = excluded.name`,
        [date, body.name, province],
      );
      const kept = { date, name: body.name, province: body.province ?? null };
      if (before !== body.name) await this.record(tx, act, before, kept);
      return kept;
    }, act.within);
  }

  /** Strikes a holiday: the whole country's, or the one of a province. 404 `holiday.not_found`. */
  strike(act: UseCaseContext, date: CalendarDate, provinceCode: string | null): Promise<void> {
    authorise(act.actor, 'holidays.keep', act.actor.office.code);
    return this.transactions.run(async (tx) => {
      const province = await provinceId(tx, provinceCode);
      const before = await nameOf(tx, date, province);
      if (before === null) throw notFound('holiday.not_found', `${date} is no holiday there.`);
      await tx.query(
        `DELETE FROM holidays WHERE on_date = $1 AND province_id IS NOT DISTINCT FROM $2`,
        [date, province],
      );
      await this.record(tx, act, before, { date, name: null, province: provinceCode });
    }, act.within);
  }

  private async record(
    tx: EntityManager,
    act: UseCaseContext,
    before: string | null,
    after: { date: CalendarDate; name: string | null; province: string | null },
  ): Promise<void> {
    const { id } = await officeByCode(tx, MINISTRY);
    const action = after.name === null ? 'holiday.struck' : 'holiday.kept';
    await recordChange(tx, act, id, action, { ...after, name: before }, after);
  }
}

async function provinceId(tx: EntityManager, code: string | null): Promise<number | null> {
  if (code === null) return null;
  const [office] = await tx.query<{ id: number }[]>(
    `SELECT id FROM offices WHERE code = $1 AND level = 'province'`,
    [code],
  );
  if (!office) throw badField('province', 'must be the code of a province');
  return office.id;
}

async function nameOf(
  tx: EntityManager,
  date: CalendarDate,
  province: number | null,
): Promise<string | null> {
  const [row] = await tx.query<{ name: string }[]>(
    `SELECT name FROM holidays WHERE on_date = $1 AND province_id IS NOT DISTINCT FROM $2`,
    [date, province],
  );
  return row?.name ?? null;
}
