import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Act } from '../access/act.js';
import { officeNotFound } from '../access/permissions.js';
import { withinSql } from '../access/reach.js';
import { poolOf, prepared, type Prepared } from '../platform/pool.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { OfficeStockDto, RegenciesDto } from './insight.dto.js';
import { stockOf, totalOf, type Standing } from './standing.js';
import { standings } from './standing.sql.js';

const OFFICE = { name: 'insight.office', text: standings('office.code = $3') };
const SUBTREE = { name: 'insight.subtree', text: standings(withinSql('office.code', '$3')) };

/** When, and in which snapshot if in one: a reading settles no access. */
type Reading = Pick<Act, 'at' | 'within'>;

@Injectable()
export class InsightQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async stock(act: Reading, code: string): Promise<OfficeStockDto> {
    const [own] = await this.read(OFFICE, act, code);
    if (!own) throw officeNotFound(code);
    return stockOf(own, act.at);
  }

  /** The office, all open offices below it and their total, of one moment. */
  async regencies(act: Reading, code: string): Promise<RegenciesDto> {
    const { at } = act;
    const offices = await this.read(SUBTREE, act, code);
    const own = offices.find(({ office }) => office === code);
    if (!own) throw officeNotFound(code);
    const below = (level: Standing['level']) =>
      offices
        .filter((office) => office !== own && office.level === level && !office.closed)
        .map((office) => stockOf(office, at));
    return {
      items: below('regency'),
      own: stockOf(own, at),
      total: totalOf(offices),
      provinces: own.level === 'ministry' ? below('province') : null,
      asOf: at,
    };
  }

  /** Of the moment of the snapshot that `within` is, where there is one. */
  private async read(
    statement: Prepared,
    { at, within }: Reading,
    code: string,
  ): Promise<Standing[]> {
    const values = [at, this.settings.reportLateDays, code];
    if (within) return prepared<Standing>(within, statement, values);
    return (await poolOf(this.dataSource).query<Standing>({ ...statement, values })).rows;
  }
}
