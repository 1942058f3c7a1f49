import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { SignedIn } from '../access/route-access.js';
import { PeopleQueries } from '../access/people.queries.js';
import { ConsignmentsQueries } from '../consignments/consignments.queries.js';
import { NoticesQueries } from '../notices/notices.queries.js';
import { HolidayYearQueryDto } from '../offices/holidays.dto.js';
import { HolidaysService } from '../offices/holidays.service.js';
import { OfficesQueries } from '../offices/offices.queries.js';
import { dateAt } from '../platform/calendar-date.js';
import { Refuses } from '../platform/api-refusals.js';
import { everyPage } from '../platform/table-file/every-page.js';
import { RestockingQueries } from '../restocking/restocking.queries.js';
import { AsFile, FormatParam, type Format } from '../platform/table-file/as-file.js';
import { CONSIGNMENTS } from './consignments.table.js';
import { NOTICES } from './notices.table.js';
import { HOLIDAYS, OFFICES, PEOPLE } from './offices.tables.js';
import { REQUESTS } from './requests.table.js';
import { TableFiles } from './table-files.js';
import {
  ConsignmentTableQueryDto,
  NoticeTableQueryDto,
  OfficeTableQueryDto,
  PeopleTableQueryDto,
  RequestTableQueryDto,
} from './table-queries.dto.js';

/** The lists of everything in reach, at their own addresses with `.csv` or `.xlsx` behind. */
@ApiTags('Tables as files')
@Controller('api')
export class TablesController {
  constructor(
    private readonly files: TableFiles,
    private readonly restocking: RestockingQueries,
    private readonly road: ConsignmentsQueries,
    private readonly mails: NoticesQueries,
    private readonly staff: PeopleQueries,
    private readonly tree: OfficesQueries,
    private readonly days: HolidaysService,
  ) {}

  /** Requests as a file, newest first. */
  @Get('restock-requests.:format')
  @SignedIn()
  @AsFile()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  async requests(
    @By() act: UseCaseContext,
    @FormatParam() format: Format,
    @Query() filters: RequestTableQueryDto,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) =>
      this.restocking.list(act.actor, { ...filters, ...page }),
    );
    return this.files.of(act, format, REQUESTS, { office: filters.office, filters }, rows);
  }

  /** Consignments as a file, newest first. */
  @Get('consignments.:format')
  @SignedIn()
  @AsFile()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  async consignments(
    @By() act: UseCaseContext,
    @FormatParam() format: Format,
    @Query() filters: ConsignmentTableQueryDto,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.road.list(act.actor, { ...filters, ...page }));
    return this.files.of(act, format, CONSIGNMENTS, { office: filters.office, filters }, rows);
  }

  /** Mails as a file, newest first, without their words. */
  @Get('notices.:format')
  @SignedIn()
  @AsFile()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  async notices(
    @By() act: UseCaseContext,
    @FormatParam() format: Format,
    @Query() filters: NoticeTableQueryDto,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.mails.list(act.actor, { ...filters, ...page }));
    return this.files.of(act, format, NOTICES, { office: filters.office, filters }, rows);
  }

  /** The people of an office and those below as a file, newest first; for its admins. */
  @Get('people.:format')
  @SignedIn()
  @AsFile()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  async people(
    @By() act: UseCaseContext,
    @FormatParam() format: Format,
    @Query() filters: PeopleTableQueryDto,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.staff.list(act.actor, { ...filters, ...page }));
    return this.files.of(act, format, PEOPLE, { office: filters.office, filters }, rows);
  }

  /** The offices within reach and their settings as a file. */
  @Get('offices.:format')
  @SignedIn()
  @AsFile()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  async offices(
    @By() act: UseCaseContext,
    @FormatParam() format: Format,
    @Query() filters: OfficeTableQueryDto,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.tree.list(act.actor, { ...filters, ...page }));
    return this.files.of(act, format, OFFICES, { filters }, rows);
  }

  /** The holidays of one year as a file; of the current one where none is named. */
  @Get('holidays.:format')
  @SignedIn()
  @AsFile()
  @Refuses(400, 'request.invalid')
  async holidays(
    @By() act: UseCaseContext,
    @FormatParam() format: Format,
    @Query() query: HolidayYearQueryDto,
  ): Promise<StreamableFile> {
    const year = query.year ?? dateAt(act.at, act.actor.office.timezone).slice(0, 4);
    const { items } = await this.days.list(Number(year));
    return this.files.of(act, format, HOLIDAYS, { filters: { year } }, items);
  }
}
