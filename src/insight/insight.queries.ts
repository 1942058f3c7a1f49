import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reading } from '../access/use-case-context.js';
import { officeNotFound } from '../access/permissions.js';
import { provinceOf, withinSql } from '../access/reach.js';
import { preparedIn, type Prepared } from '../platform/prepared-statements.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { OfficeStockDto, OneOfficeStockDto, RegenciesDto } from './insight.dto.js';
import {
  forecastOffices,
  lacksDays,
  ForecastCache,
  type OfficeForecast,
  type OfficeWithDays,
} from './office-forecasts.js';
import { needShare } from './need.js';
import { nextRequestOf, officeStockOf } from './office-stock.js';
import { outlookOf } from './run-out-dates.js';
import { officeStocksWithDays } from './office-stock.sql.js';
import { poolOfCards, provinceRow, totalOf } from './pooled-stock.js';

const OFFICE = { name: 'insight.office', text: officeStocksWithDays('office.code = $3', '$4') };
const SUBTREE = {
  name: 'insight.subtree',
  text: officeStocksWithDays(withinSql('office.code', '$3'), '$4'),
};

@Injectable()
export class InsightQueries {
  private readonly remembered = new ForecastCache();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async stock(act: Reading, code: string): Promise<OneOfficeStockDto> {
    const [own] = await this.foreseen(OFFICE, act, code);
    if (!own) throw officeNotFound(code);
    return { ...this.stockOf(own, act.at), nextRequest: nextRequestOf(own, this.settings) };
  }

  /** The office, all open offices below it and their total, of one moment. */
  async regencies(act: Reading, code: string): Promise<RegenciesDto> {
    const { at } = act;
    const offices = await this.foreseen(SUBTREE, act, code);
    const own = offices.find(({ office }) => office === code);
    if (!own) throw officeNotFound(code);
    const below = (level: OfficeForecast['level']) =>
      offices.filter((office) => office !== own && office.level === level && !office.closed);
    const cards = poolOfCards(offices, own.today);
    const regencies = below('regency');
    const items = regencies.map((office) => this.stockOf(office, at));
    const served = regencies.map(({ office, population }, n) => ({
      province: provinceOf(office),
      population,
      state: items[n]!.state,
    }));
    const needIn = (code: string) => needShare(served.filter(({ province }) => province === code));
    return {
      items,
      own: this.stockOf(own, at),
      total: totalOf(offices, cards, this.settings.coverTargetDays),
      provinces:
        own.level === 'ministry'
          ? below('province').map((office) => ({
              ...provinceRow(this.stockOf(office, at), cards, own.today, this.settings.decideDays),
              needShare: needIn(office.office),
            }))
          : null,
      asOf: at,
    };
  }

  private stockOf(office: OfficeForecast, at: Date): OfficeStockDto {
    const outlook = outlookOf(office, this.settings);
    return officeStockOf(office, outlook, at, this.settings);
  }

  /** A single regency with days too few for a forecast has its province read besides, to borrow from. */
  private async foreseen(
    statement: Prepared,
    act: Reading,
    code: string,
  ): Promise<OfficeForecast[]> {
    const offices = await this.read(statement, act, code);
    const [own] = offices;
    const alone = offices.length === 1 && own && lacksDays(own);
    const peers = alone ? await this.read(SUBTREE, act, provinceOf(code)) : offices;
    return forecastOffices(offices, peers, this.remembered);
  }

  /** Of the moment of the snapshot that `within` is, where there is one. */
  private read(
    statement: Prepared,
    { at, within }: Reading,
    code: string,
  ): Promise<OfficeWithDays[]> {
    const { reportLateDays, destroyWithinDays } = this.settings;
    const values = [at, reportLateDays, code, destroyWithinDays];
    return preparedIn(within, this.dataSource, statement, values);
  }
}
