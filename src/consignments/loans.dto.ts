import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import { Cards, Optional } from '../platform/fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { Compared, Note } from '../platform/text-fields.js';
import { LOAN_STATES, type LoanState, SETTLEMENT_KINDS, type SettlementKind } from './loan.js';

export class ForgivenessDto {
  /** Cards that need not come back any more. */
  @Cards(1)
  quantity: number;

  /** Why. */
  @Note(2000)
  note: string;
}

export class NettingDto {
  /** The loan in the opposite direction, by the id of its consignment. */
  @Compared(100)
  against: string;

  @Optional()
  @Note(2000)
  note?: string | null;
}

/** What is asked for in a list of loans: one of their states, what is overdue, or what is not settled. */
export const LOAN_FILTERS = [...LOAN_STATES, 'open', 'overdue'] as const;
export type LoanFilter = (typeof LOAN_FILTERS)[number];

export class LoanMatrixQueryDto {
  /** This office and those below it, as lender or borrower. */
  @IsOptional()
  @OfficeCode()
  office?: string;
}

export class LoanListQueryDto extends PageQueryDto {
  /** This office and those below it, as lender or borrower. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  @IsOptional()
  @OfficeCode()
  lender?: string;

  @IsOptional()
  @OfficeCode()
  borrower?: string;

  /** `open`: waiting, on the road or owed; `overdue`: owed after its day. */
  @IsOptional()
  @IsIn(LOAN_FILTERS, { message: `must be one of ${LOAN_FILTERS.join(', ')}` })
  state?: LoanFilter;
}

export class LoanSettlementDto {
  @ApiProperty({ enum: SETTLEMENT_KINDS })
  kind: SettlementKind;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  /** The number of the loan that it was set off against. */
  @ApiProperty({ type: 'string', nullable: true })
  against: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
  @ApiProperty({ type: 'string', format: 'date' })
  settledOn: string;
  recordedBy: string;
}

export class LoanDto {
  /** That of its consignment. */
  id: string;
  @ApiProperty({ example: '65.01/2026/0007' })
  number: string;
  @ApiProperty({ enum: LOAN_STATES })
  state: LoanState;
  @ApiProperty({ example: '65.01' })
  lender: string;
  lenderName: string;
  @ApiProperty({ example: '65.71' })
  borrower: string;
  borrowerName: string;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  @ApiProperty({ type: 'string', format: 'date' })
  sentOn: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  receivedOn: string | null;
  /** Cards that arrived, as its receipt now says; null until it is received. */
  @ApiProperty({ type: 'integer', nullable: true })
  received: number | null;
  /** Cards that the lender counted when they came back. */
  @ApiProperty({ type: 'integer' })
  returned: number;
  @ApiProperty({ type: 'integer' })
  forgiven: number;
  /** Set off against loans in the opposite direction. */
  @ApiProperty({ type: 'integer' })
  netted: number;
  /** received − returned − forgiven − netted. */
  @ApiProperty({ type: 'integer' })
  owed: number;
  /** Of what is owed: on its way back. */
  @ApiProperty({ type: 'integer' })
  onTheRoad: number;
  /** As was agreed, else LOAN_DUE_DAYS after the receipt; null until it is received, where nothing was agreed. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  dueOn: string | null;
  /** Owed after that day, on the borrower's calendar. */
  overdue: boolean;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
  orderedByOffice: string;
  /** What was forgiven or set off, in the order of recording. */
  settlements: LoanSettlementDto[];
}

export class LoanPageDto {
  items: LoanDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

/** What one office owes to another, of all loans between them. */
export class OwedDto {
  @ApiProperty({ example: '65.01' })
  lender: string;
  lenderName: string;
  @ApiProperty({ example: '65.71' })
  borrower: string;
  borrowerName: string;
  @ApiProperty({ type: 'integer' })
  owed: number;
  /** Of these. */
  @ApiProperty({ type: 'integer' })
  overdue: number;
  @ApiProperty({ type: 'integer' })
  loans: number;
}

export class LoanMatrixDto {
  /** In the order of the offices' codes; nothing where nothing is owed. */
  items: OwedDto[];
  @ApiProperty({ type: 'integer' })
  owed: number;
}
