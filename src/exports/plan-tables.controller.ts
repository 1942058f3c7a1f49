import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { SignedIn } from '../access/route-access.js';
import { PlansQueries } from '../allocation/plans.queries.js';
import { Refuses } from '../platform/api-refusals.js';
import { AsFile, FormatParam, type Format } from '../platform/table-file/as-file.js';
import { everyPage } from '../platform/table-file/every-page.js';
import { PLAN_ROWS, PLANS } from './plans.tables.js';
import { TableFiles } from './table-files.js';
import { PlanTableQueryDto } from './table-queries.dto.js';

@ApiTags('Tables as files')
@Controller('api')
export class PlanTablesController {
  constructor(
    private readonly files: TableFiles,
    private readonly plans: PlansQueries,
  ) {}

  /** Plans of the senders in reach as a file, newest first, without their rows. */
  @Get('allocation-plans.:format')
  @SignedIn()
  @AsFile()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  async list(
    @By() act: UseCaseContext,
    @FormatParam() format: Format,
    @Query() filters: PlanTableQueryDto,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.plans.list(act.actor, { ...filters, ...page }));
    return this.files.of(act, format, PLANS, { office: filters.office, filters }, rows);
  }

  /** The rows of one plan as a file. */
  @Get('allocation-plans/:id/rows.:format')
  @SignedIn()
  @AsFile()
  @Refuses(404, 'plan.not_found')
  async rows(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @FormatParam() format: Format,
  ): Promise<StreamableFile> {
    const { from, rows } = await this.plans.one(act.actor, id);
    return this.files.of(act, format, PLAN_ROWS, { office: from }, rows);
  }
}
