import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, SignedIn } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses, RefusesAs } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { UsedReferenceProblemDto } from '../stock/used-reference.dto.js';
import { ConfirmationDto, ConsignmentDto, LoanRefusalDto } from './consignments.dto.js';
import {
  ForgivenessDto,
  LoanDto,
  LoanListQueryDto,
  LoanMatrixDto,
  LoanMatrixQueryDto,
  LoanPageDto,
  NettingDto,
} from './loans.dto.js';
import { LoansQueries } from './loans.queries.js';
import { LoansService } from './loans.service.js';
import { LOANS } from './loans.table.js';

@ApiTags('Loans')
@Controller('api')
export class LoansController {
  constructor(
    private readonly loans: LoansService,
    private readonly queries: LoansQueries,
  ) {}

  /** Loans of the offices in reach, as lender or borrower, newest first. */
  @AlsoAsFile(LOANS)
  @Get('loans')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(@By() act: UseCaseContext, @Query() query: LoanListQueryDto): Promise<LoanPageDto> {
    return this.queries.list(act, query);
  }

  /** Who owes whom how many cards, of all loans together. */
  @Get('loans/matrix')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  matrix(@By() act: UseCaseContext, @Query() query: LoanMatrixQueryDto): Promise<LoanMatrixDto> {
    return this.queries.matrix(act, query);
  }

  /** One loan, with what was forgiven or set off of it. */
  @Get('loans/:id')
  @SignedIn()
  @Refuses(404, 'loan.not_found')
  one(@By() act: UseCaseContext, @Param('id') id: string): Promise<LoanDto> {
    return this.queries.one(act, id);
  }

  /** The lender says yes: the cards leave now. By its own staff. */
  @Post('consignments/:id/confirmation')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'consignment.not_found')
  @RefusesAs(UsedReferenceProblemDto, 409, 'reference.used')
  @Refuses(409, 'loan.not_awaiting', 'stock.insufficient', 'office.closed')
  @Refuses(422, 'date.refused')
  confirm(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: ConfirmationDto,
  ): Promise<ConsignmentDto> {
    return this.loans.confirm(act, id, body);
  }

  /** The lender says no, and why: nothing leaves. By its own staff. */
  @Post('consignments/:id/refusal')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'consignment.not_found')
  @Refuses(409, 'loan.not_awaiting')
  decline(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: LoanRefusalDto,
  ): Promise<ConsignmentDto> {
    return this.loans.decline(act, id, body);
  }

  /** Lets some of what is owed go, for a reason; by an admin of the province of both, or of the ministry. */
  @Post('consignments/:id/forgiveness')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'loan.not_found')
  @Refuses(409, 'loan.exceeds_owed')
  forgive(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: ForgivenessDto,
  ): Promise<LoanDto> {
    return this.loans.forgive(act, id, body);
  }

  /** Sets a loan off against one in the opposite direction, as far as both are owed; by whoever may forgive. */
  @Post('consignments/:id/netting')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'loan.not_found')
  @Refuses(409, 'loan.not_opposite', 'loan.exceeds_owed')
  net(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: NettingDto,
  ): Promise<LoanDto> {
    return this.loans.net(act, id, body);
  }
}
