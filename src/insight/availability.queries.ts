import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MINISTRY, withinSql } from '../access/reach.js';
import { AnonymousReads, KeptForAMinute } from '../platform/anonymous-reads.js';
import { Clock } from '../platform/clock.js';
import { poolOf } from '../platform/prepared-statements.js';
import { notFound } from '../platform/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import { availabilityOf, type AvailabilityFacts } from './availability.js';
import type { AvailabilityListDto } from './insight.dto.js';
import type { OfficeStock } from './office-stock.js';
import { officeStocks } from './office-stock.sql.js';

type Row = OfficeStock & AvailabilityFacts & { heardAt: Date | null };

// A correction that repeats "no blanks" does not say it anew: what arrived in between has arrived.
const AVAILABILITY = `
  SELECT office_stock.*, report.service, receipt.at > coalesce(said.at, report.filed_at) AS "arrivedSince",
    greatest(report.filed_at, receipt.at) AS "heardAt"
  FROM (${officeStocks(`office.level <> 'ministry' AND ${withinSql('office.code', '$3')}`)}) office_stock
  LEFT JOIN print_reports report
    ON report.office_id = office_stock.id AND report.on_date = office_stock."lastReportOn"
  LEFT JOIN LATERAL (
    SELECT min(filed_at) AS at FROM print_report_revisions revision
    WHERE revision.office_id = office_stock.id AND revision.on_date = report.on_date
      AND revision.service = 'no_blanks'
  ) said ON report.service = 'no_blanks'
  CROSS JOIN LATERAL (
    SELECT max(receipt_at) AS at FROM consignments
    WHERE to_office = office_stock.id AND state = 'received' AND received > 0
  ) receipt
  ORDER BY office_stock.office`;

const PROVINCES = `SELECT code FROM offices WHERE level = 'province'`;

@Injectable()
export class AvailabilityQueries implements OnModuleInit {
  private readonly kept: KeptForAMinute<AvailabilityListDto>;
  private provinces: ReadonlySet<string> = new Set();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reads: AnonymousReads,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.kept = new KeptForAMinute(clock);
  }

  /** Reference data: a new province comes with a migration, and so with a start. */
  async onModuleInit(): Promise<void> {
    const rows = await this.dataSource.query<{ code: string }[]>(PROVINCES);
    this.provinces = new Set(rows.map(({ code }) => code));
  }

  /** Refuses what is no province, without asking the database: 404 `province.not_found`. */
  requireProvince(code: string): void {
    if (!this.provinces.has(code))
      throw notFound('province.not_found', `There is no province ${code}.`);
  }

  /** What the public asks about: a province, or all of them. 404 `province.not_found`. */
  publicReach(province: string | undefined): string {
    if (province === undefined) return MINISTRY;
    this.requireProvince(province);
    return province;
  }

  /**
   * Where in a province cards are to be had, or in the whole country: the regencies, and a province's own
   * office if that prints; as it was at most a minute ago. 404 `province.not_found`.
   */
  async of(province?: string): Promise<AvailabilityListDto> {
    const within = this.publicReach(province);
    return this.kept.of(within, () => this.reads.through(() => this.read(within)));
  }

  private async read(within: string): Promise<AvailabilityListDto> {
    const { rows } = await poolOf(this.dataSource).query<Row>({
      name: 'insight.availability',
      text: AVAILABILITY,
      values: [this.clock.now(), this.settings.reportLateDays, within],
    });
    const prints = ({ closed, level, lastReportOn }: Row) =>
      !closed && (level === 'regency' || lastReportOn !== null);
    const items = rows.filter(prints).map((row) => ({
      code: row.office,
      name: row.officeName,
      ...availabilityOf(row),
      asOf: row.heardAt,
    }));
    return { items };
  }
}
