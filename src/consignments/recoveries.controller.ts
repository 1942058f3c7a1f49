import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, SignedIn } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import {
  RecoveryAcceptanceDto,
  RecordedRecoveryDto,
  RecoveryDto,
  RecoveryListQueryDto,
  RecoveryPageDto,
} from './recoveries.dto.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveriesService } from './recoveries.service.js';
import { RECOVERIES } from './recoveries.table.js';

@ApiTags('Consignments')
@Controller('api')
export class RecoveriesController {
  constructor(
    private readonly recoveries: RecoveriesService,
    private readonly queries: RecoveriesQueries,
  ) {}

  /** Records cards missing from a consignment that never left; by the sending office. */
  @Post('consignments/:id/recovery')
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'consignment.not_found')
  @Refuses(409, 'consignment.not_received', 'recovery.more_than_missing', 'office.closed')
  record(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: RecoveryDto,
  ): Promise<RecordedRecoveryDto> {
    return this.recoveries.record(act, id, body);
  }

  /** Cards that were found again, newest first; with those that wait for an office above both. */
  @AlsoAsFile(RECOVERIES)
  @Get('recoveries')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(@By() act: UseCaseContext, @Query() query: RecoveryListQueryDto): Promise<RecoveryPageDto> {
    return this.queries.list(act.actor, query);
  }

  /** Takes note of what was found; by an admin of an office above both, the ministry's own by another. */
  @Post('recoveries/:id/acceptance')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'recovery.own')
  @Refuses(404, 'recovery.not_found')
  @Refuses(409, 'recovery.accepted')
  accept(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: RecoveryAcceptanceDto,
  ): Promise<RecordedRecoveryDto> {
    return this.recoveries.accept(act, id, body);
  }
}
