import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Reading } from '../access/use-case-context.js';
import { isRegency, provinceOf, withinSql } from '../access/reach.js';
import { officeByCode } from '../offices/office-lines.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { preparedIn, type Prepared } from '../platform/prepared-statements.js';
import { SETTINGS, type Settings } from '../settings.js';
import { requirePast } from '../stock/past-day.js';
import { lacksDays } from './office-forecasts.js';
import {
  pooledOn,
  priceOfDay,
  positionsOf,
  provincePosition,
  totalPosition,
  type OfficeOnDay,
} from './position.js';
import type { PositionDto, RegencyPositionsDto } from './position.dto.js';
import { positionsOn } from './position.sql.js';

const OFFICE = { name: 'position.office', text: positionsOn('office.code = $3') };
const SUBTREE = {
  name: 'position.subtree',
  text: positionsOn(withinSql('office.code', '$3')),
};
/** When, by whose clocks, and in which day's end one is interested; null is now. */
interface Day {
  on: CalendarDate;
  values: [at: Date, through: CalendarDate | null, code: string];
  within: EntityManager | undefined;
}

/** Where stock stood at the end of any day. */
@Injectable()
export class PositionQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** 422 `position.in_future`. */
  async office(act: Reading, code: string, on?: string): Promise<PositionDto> {
    const day = await this.dayOf(act, code, on);
    const offices = await this.read(OFFICE, day);
    const alone = isRegency(code) && lacksDays(offices[0]!);
    const peers = alone ? await this.read(SUBTREE, day, provinceOf(code)) : offices;
    const { rows } = positionsOf(offices, peers, this.by(offices, day));
    return { on: day.on, ...rows[0]!, asOf: act.at };
  }

  /** The office, all offices below it that were open on that day, and all cards together. */
  async regencies(act: Reading, code: string, on: string): Promise<RegencyPositionsDto> {
    const day = await this.dayOf(act, code, on);
    const offices = await this.read(SUBTREE, day);
    const { rows, foreseen } = positionsOf(offices, offices, this.by(offices, day));
    const pool = pooledOn(foreseen, day.on);
    const own = rows.find(({ office }) => office === code)!;
    const below = (level: OfficeOnDay['level']) =>
      rows.filter((row, n) => row !== own && offices[n]!.level === level && !offices[n]!.closed);
    return {
      on: day.on,
      items: below('regency'),
      own,
      total: totalPosition(rows, own, pool),
      provinces: offices.some(({ office, level }) => office === code && level === 'ministry')
        ? below('province').map((row) => provincePosition(row, pool, day.on))
        : null,
      asOf: act.at,
    };
  }

  /** Today, on the clocks of the office asked for, is now: also what others have dated a day ahead. */
  private async dayOf({ at, within }: Reading, code: string, asked?: string) {
    const office = await officeByCode(within ?? this.dataSource.manager, code);
    const today = dateAt(at, office.timezone);
    const on = asked ?? today;
    requirePast(on, today, 'on', office);
    return { on, values: [at, on === today ? null : on, code], within } satisfies Day;
  }

  private by(offices: OfficeOnDay[], { on }: Day) {
    const { coverTargetDays } = this.settings;
    return { coverTargetDays, unitPrice: priceOfDay(offices, on) };
  }

  private read(
    statement: Prepared,
    { values: [at, through, own], within }: Day,
    code = own,
  ): Promise<OfficeOnDay[]> {
    return preparedIn(within, this.dataSource, statement, [at, through, code]);
  }
}
