import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Idempotent, SignedIn } from '../access/route-access.js';
import { Limited } from '../access/rate-limiter.js';
import { etagOf } from '../platform/optimistic-lock.js';
import { Refuses, RefusesAs } from '../platform/api-refusals.js';
import { UsedReferenceProblemDto } from '../stock/used-reference.dto.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import {
  ConsignmentDto,
  ConsignmentListQueryDto,
  ConsignmentPageDto,
  ConsignmentWithRevisionsDto,
  DispatchDto,
  RecallDto,
  ReceiptCorrectionDto,
  ReceiptDto,
} from './consignments.dto.js';
import { ConsignmentsQueries } from './consignments.queries.js';
import { ConsignmentsService } from './consignments.service.js';
import { CONSIGNMENTS } from './consignments.table.js';

@ApiTags('Consignments')
@Controller('api')
export class ConsignmentsController {
  constructor(
    private readonly consignments: ConsignmentsService,
    private readonly queries: ConsignmentsQueries,
  ) {}

  /**
   * Sends cards on their way, against a granted request where one is named. A loan leaves once its lender has
   * confirmed it, or at once where the number of a letter says that it is instructed.
   */
  @Post('consignments')
  @SignedIn()
  @Idempotent()
  @Limited('consignments')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found', 'request.not_found', 'loan.not_found')
  @RefusesAs(UsedReferenceProblemDto, 409, 'reference.used')
  @Refuses(409, 'stock.insufficient', 'office.closed')
  @Refuses(409, 'request.other_office', 'request.not_approved', 'request.exceeds_grant')
  @Refuses(409, 'loan.exceeds_owed', 'loan.not_received')
  @Refuses(422, 'date.refused', 'loan.between_regencies')
  dispatch(@By() act: UseCaseContext, @Body() body: DispatchDto): Promise<ConsignmentDto> {
    return this.consignments.dispatch(act, body);
  }

  /** Consignments from and to the offices in reach, newest first. */
  @AlsoAsFile(CONSIGNMENTS)
  @Get('consignments')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(
    @By() act: UseCaseContext,
    @Query() query: ConsignmentListQueryDto,
  ): Promise<ConsignmentPageDto> {
    return this.queries.list(act.actor, query);
  }

  /** One consignment with all revisions of its receipt; the ETag names the last. */
  @Get('consignments/:id')
  @SignedIn()
  @Refuses(404, 'consignment.not_found')
  async one(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsignmentWithRevisionsDto> {
    return tagged(reply, await this.queries.one(act.actor, id));
  }

  /** Records what arrived; by the receiving office, which counts the cards. */
  @Post('consignments/:id/receipt')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'consignment.not_found')
  @Refuses(409, 'consignment.not_in_transit', 'consignment.more_than_sent')
  @Refuses(422, 'date.refused')
  receive(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: ReceiptDto,
  ): Promise<ConsignmentDto> {
    return this.consignments.receive(act, id, body);
  }

  /** Corrects a receipt that was typed wrong; by the receiving office, while nothing was counted since. */
  @Post('consignments/:id/receipt-correction')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag of the consignment whose receipt is corrected.',
  })
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'consignment.not_found')
  @Refuses(409, 'consignment.not_received', 'consignment.more_than_sent')
  @Refuses(409, 'receipt.counted_since', 'stock.insufficient', 'office.closed')
  @Refuses(409, 'loan.exceeds_owed')
  @Refuses(412, 'consignment.revision_mismatch')
  @Refuses(422, 'date.refused')
  @Refuses(428, 'consignment.if_match_required')
  async correctReceipt(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: ReceiptCorrectionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsignmentDto> {
    return tagged(reply, await this.consignments.correctReceipt(act, id, body, ifMatch));
  }

  /** Turns cards on the road back to their sender; takes a loan back that its lender has not confirmed. */
  @Post('consignments/:id/recall')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'consignment.not_found')
  @Refuses(409, 'consignment.not_in_transit', 'office.closed')
  recall(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: RecallDto,
  ): Promise<ConsignmentDto> {
    return this.consignments.recall(act, id, body);
  }
}

/** Before it is received there is no receipt to name: revision 0. */
function tagged<T extends ConsignmentDto>(reply: FastifyReply, consignment: T): T {
  void reply.header('etag', etagOf(consignment.receiptRevision ?? 0));
  return consignment;
}
