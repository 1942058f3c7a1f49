import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { withinSql } from '../access/reach.js';
import { officeByCode } from '../offices/office-lines.js';
import { dateAt } from '../platform/calendar-date.js';
import { firstOf, lastOf, type CalendarMonth } from '../platform/calendar-month.js';
import { poolOf } from '../platform/prepared-statements.js';
import { recapRow, recapRows, type OfficeInRecap } from './month-recap.js';
import { requireBegun } from './monthly-report.js';
import type { MonthRecapDto } from './monthly-reports.dto.js';

const cards = (figure: string) => `(frozen.figures -> ${figure})::bigint`;

// Who owes a month: whoever had begun by its end, and was not closed before it.
const RECAP = `
  SELECT office.code AS office, office.name AS "officeName", province.name AS "provinceName", frozen.figures -> 'cards' AS cards,
    ${cards(`'onTheRoad'`)} AS "onTheRoad",
    ${cards(`'spoiledCards' -> 'opening'`)} AS "spoiledOpening",
    ${cards(`'spoiledCards' -> 'destroyed'`)} AS destroyed,
    ${cards(`'spoiledCards' -> 'closing'`)} AS "spoiledClosing",
    ${cards(`'days' -> 'withoutCards'`)} AS "withoutCards",
    (frozen.figures ->> 'waiting')::bigint AS waiting
  FROM offices office
  JOIN offices province ON province.code = left(office.code, 2)
  JOIN stock_accounts on_hand ON on_hand.office_id = office.id AND on_hand.kind = 'on_hand'
  LEFT JOIN LATERAL (
    SELECT figures FROM monthly_reports r
    WHERE r.office_id = office.id AND r.month = $1::date ORDER BY r.revision DESC LIMIT 1) frozen ON true
  WHERE ${withinSql('office.code', '$3')}
    AND (frozen.figures IS NOT NULL OR on_hand.begun_on <= $2::date
      AND (office.closed_at IS NULL OR (office.closed_at AT TIME ZONE office.timezone)::date >= $1::date))
  ORDER BY office.code`;

@Injectable()
export class MonthRecapQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of an office and all below it. 422 `month.in_future`. */
  async of(
    { at }: Pick<UseCaseContext, 'at'>,
    code: string,
    month: CalendarMonth,
  ): Promise<MonthRecapDto> {
    const office = await officeByCode(this.dataSource.manager, code);
    requireBegun(month, dateAt(at, office.timezone), office);
    const { rows } = await poolOf(this.dataSource).query<OfficeInRecap>({
      name: 'month.recap',
      text: RECAP,
      values: [firstOf(month), lastOf(month), code],
    });
    const total = recapRow({ office: code, officeName: office.name }, rows);
    return {
      ...{ month, office: code, officeName: office.name, level: office.level },
      items: recapRows(code, rows),
      total,
      complete: total.missing.length === 0,
      asOf: at,
    };
  }
}
