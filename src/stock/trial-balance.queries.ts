import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reading } from '../access/use-case-context.js';
import { withinSql } from '../access/reach.js';
import { officeByCode } from '../offices/office-lines.js';
import { addDays, dateAt } from '../platform/calendar-date.js';
import { preparedIn } from '../platform/prepared-statements.js';
import { badField } from '../platform/refusal.js';
import { LONGEST_PERIOD } from './longest-period.js';
import { requirePast } from './past-day.js';
import { officePeriods } from './past-days.sql.js';
import {
  accountsOf,
  addsUp,
  isEmpty,
  totalOfAccounts,
  type OfficePeriod,
} from './trial-balance.js';
import type { TrialBalanceDto, TrialBalanceQueryDto } from './trial-balance.dto.js';

const PERIODS = {
  name: 'stock.trial_balance',
  text: officePeriods(withinSql('office.code', '$3')),
};

@Injectable()
export class TrialBalanceQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of an office and all below it. 422 `position.in_future`. */
  async of(
    { at, within }: Reading,
    code: string,
    { from, to }: TrialBalanceQueryDto,
  ): Promise<TrialBalanceDto> {
    if (from > to) throw badField('from', 'must not be after to.');
    if (from <= addDays(to, -LONGEST_PERIOD))
      throw badField(
        'from',
        `must leave a period of ${LONGEST_PERIOD} days at most; ask for each year by itself`,
      );
    const office = await officeByCode(within ?? this.dataSource.manager, code);
    requirePast(to, dateAt(at, office.timezone), 'to', office);
    const values = [from, to, code];
    const rows = await preparedIn<OfficePeriod>(within, this.dataSource, PERIODS, values);
    const offices = rows.map(accountsOf);
    return {
      ...{ from, to },
      total: totalOfAccounts(offices),
      items: rows.flatMap(({ office, officeName }, n) =>
        offices[n]!.filter((account) => !isEmpty(account)).map((account) => ({
          ...{ office, officeName },
          ...account,
        })),
      ),
      addsUp: offices.flat().every(addsUp),
      asOf: at,
    };
  }
}
