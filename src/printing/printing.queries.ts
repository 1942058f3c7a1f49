import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeByCode } from '../offices/office-lines.js';
import type { Period } from '../platform/calendar-date.js';
import { Pages, type Page, type PageQuery } from '../platform/keyset-pages.js';
import { badField, notFound } from '../platform/refusal.js';
import { causesSql } from '../stock/spoil-causes.js';
import type {
  PrintReportDto,
  PrintReportPageDto,
  PrintReportWithRevisionsDto,
  ReportListQueryDto,
  RevisionDto,
} from './printing.dto.js';

const REPORT = `
  SELECT o.code AS office, o.name AS "officeName", r.on_date AS date, r.printed, r.spoiled,
    ${causesSql('r.')} AS "spoiledBy", r.recorded,
    r.waiting, r.ribbons_left AS "ribbonsLeft", r.films_left AS "filmsLeft", r.service,
    r.note, r.revision, r.filed_at AS "filedAt", p.name AS "filedBy",
    r.written_at AS "writtenAt", r.arrived_late AS "arrivedLate", r.unusual
  FROM print_reports r JOIN offices o ON o.id = r.office_id JOIN people p ON p.id = r.filed_by`;

const REVISION = (more = '') => `
  SELECT ${more} v.printed, v.spoiled, ${causesSql('v.')} AS "spoiledBy", v.recorded, v.waiting,
    v.ribbons_left AS "ribbonsLeft", v.films_left AS "filmsLeft", v.service, v.note,
    v.revision, v.corrects, v.filed_at AS "filedAt", p.name AS "filedBy",
    v.written_at AS "writtenAt", v.arrived_late AS "arrivedLate", v.unusual
  FROM print_report_revisions v
  JOIN offices o ON o.id = v.office_id JOIN people p ON p.id = v.filed_by`;
const REVISIONS = `${REVISION()} WHERE o.code = $1 AND v.on_date = $2 ORDER BY v.revision`;
const REVISIONS_BETWEEN = `
  ${REVISION(`o.code AS office, o.name AS "officeName", v.on_date AS date,`)}
  WHERE o.code = $1 AND v.on_date BETWEEN $2 AND $3
    AND ($4::date IS NULL OR (v.on_date, v.revision) > ($4, $5::integer))
  ORDER BY v.on_date, v.revision LIMIT $6`;

@Injectable()
export class PrintingQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** An office's reports as they now stand, latest date first. */
  async list(code: string, query: ReportListQueryDto): Promise<PrintReportPageDto> {
    const { from = null, to = null } = query;
    if (from && to && from > to) throw badField('from', 'must not be after to.');
    const office = await officeByCode(this.dataSource.manager, code);
    const pages = new Pages('print-reports', { code, from, to }, query);
    const rows = await this.dataSource.query<PrintReportDto[]>(
      `${REPORT} WHERE r.office_id = $1 AND r.on_date >= coalesce($2, '-infinity'::date)
         AND r.on_date <= coalesce($3, 'infinity'::date) AND r.on_date < coalesce($4, 'infinity'::date)
       ORDER BY r.on_date DESC LIMIT $5`,
      [office.id, from, to, pages.after(/^\d{4}-\d{2}-\d{2}$/), pages.limit + 1],
    );
    return pages.page(
      rows,
      (row) => row.date,
      (row) => row,
    );
  }

  /** One report with every revision of it, the first one first; 404 `report.not_found`. */
  async one(code: string, date: string): Promise<PrintReportWithRevisionsDto> {
    const [report] = await this.dataSource.query<PrintReportDto[]>(
      `${REPORT} WHERE o.code = $1 AND r.on_date = $2`,
      [code, date],
    );
    if (!report) throw notFound('report.not_found', `Office ${code} has not reported ${date}.`);
    const revisions = await this.dataSource.query<RevisionDto[]>(REVISIONS, [code, date]);
    return { ...report, revisions };
  }

  /** Every revision of an office's reports of a period: by date, the first one first. */
  async revisions(
    code: string,
    { from, to }: Period,
    query: PageQuery,
  ): Promise<Page<PrintReportDto>> {
    const pages = new Pages('print-report-revisions', { code, from, to }, query);
    const [date = null, nth = null] = pages.after(/^\d{4}-\d{2}-\d{2}:\d{1,9}$/)?.split(':') ?? [];
    const values = [code, from, to, date, nth, pages.limit + 1];
    const rows = await this.dataSource.query<PrintReportDto[]>(REVISIONS_BETWEEN, values);
    return pages.page(
      rows,
      (row) => `${row.date}:${row.revision}`,
      (row) => row,
    );
  }
}
