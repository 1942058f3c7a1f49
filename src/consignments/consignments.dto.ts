import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import { Cards, DateField, Optional } from '../platform/fields.js';
import { Compared, Note, OneLine } from '../platform/text-fields.js';
import { Again } from '../stock/used-reference.dto.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { RecordedRecoveryDto } from './recoveries.dto.js';
import {
  CONSIGNMENT_STATES,
  type ConsignmentState,
  type Purpose,
  PURPOSES,
} from './consignment.js';

/** That cards are lent, and until when. */
export class LoanTermsDto {
  /** When they are to be back; LOAN_DUE_DAYS after their receipt where it is left out. */
  @Optional()
  @DateField()
  dueOn?: string | null;
}

export class DispatchDto {
  /** The sender: one's own office, or one below it. */
  @OfficeCode()
  from: string;

  /** The receiver: an office below or above one's own as the sender; below one's own otherwise. */
  @OfficeCode()
  to: string;

  @Cards(1)
  quantity: number;

  /**
   * The receiver's approved request that these cards are granted by; the borrower's, where they go straight to
   * the lender on its behalf. None for a loan, and none for what the borrower itself returns.
   */
  @Optional()
  @Compared(100)
  requestId?: string | null;

  /** A date of the acting office; its today where it is left out. */
  @Optional()
  @DateField()
  sentOn?: string | null;

  /** The number of the hand-over record (BAST). */
  @Optional()
  @OneLine(200)
  reference?: string | null;

  @Optional()
  @OneLine(200)
  carriedBy?: string | null;

  @Optional()
  @Note(2000)
  note?: string | null;

  /** The number was used for this receiver, and this is another paper all the same. */
  @Again()
  again?: boolean | null;

  /**
   * Lends them, from regency to regency. They leave once the lender confirms; at once where `reference` is the
   * number of the letter that instructs it.
   */
  @Optional()
  @IsObject({ message: 'must say of what kind the loan is' })
  @ValidateNested()
  @Type(() => LoanTermsDto)
  loan?: LoanTermsDto | null;

  /**
   * The loan (the id of its consignment) that these cards pay back: from its borrower, or on its behalf straight
   * from an office above, which counts for the borrower and for its granted request where `requestId` names it.
   */
  @Optional()
  @Compared(100)
  returnOf?: string | null;
}

export class ConfirmationDto {
  /** A date of the lender; its today where it is left out. */
  @Optional()
  @DateField()
  sentOn?: string | null;

  /** The number of the hand-over record (BAST). */
  @Optional()
  @OneLine(200)
  reference?: string | null;

  @Optional()
  @OneLine(200)
  carriedBy?: string | null;

  /** The number was used for this receiver, and this is another paper all the same. */
  @Again()
  again?: boolean | null;
}

export class LoanRefusalDto {
  /** Why nothing can be lent. */
  @Note(2000)
  note: string;
}

export class ReceiptDto {
  /** Cards counted on arrival; fewer than were sent is a shortage, on record at both ends. */
  @Cards()
  received: number;

  /** A date of the receiving office, not before the dispatch; its today where it is left out. */
  @Optional()
  @DateField()
  receivedOn?: string | null;

  /** Who took the cards over. */
  @Optional()
  @OneLine(200)
  receivedBy?: string | null;

  @Optional()
  @Note(2000)
  note?: string | null;
}

export class ReceiptCorrectionDto {
  /** Cards that did arrive. */
  @Cards()
  received: number;

  /** Why the receipt is corrected. */
  @Note(2000)
  note: string;
}

export class RecallDto {
  /** Why the cards turn back. */
  @Note(2000)
  note: string;
}

export class ConsignmentListQueryDto extends PageQueryDto {
  /** This office and those below it, as sender or receiver. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  @IsOptional()
  @IsIn(CONSIGNMENT_STATES, { message: `must be one of ${CONSIGNMENT_STATES.join(', ')}` })
  state?: ConsignmentState;

  @IsOptional()
  @IsIn(PURPOSES, { message: `must be one of ${PURPOSES.join(', ')}` })
  purpose?: Purpose;

  /** What pays back this loan. */
  @IsOptional()
  @Compared(100)
  returnOf?: string;

  /** Sent on this date or later. */
  @IsOptional()
  @DateField()
  from?: string;

  /** Sent on this date or before. */
  @IsOptional()
  @DateField()
  to?: string;
}

export class ConsignmentDto {
  id: string;
  /** Sender, year, serial without gaps. */
  @ApiProperty({ example: '65/2026/0042' })
  number: string;
  @ApiProperty({ enum: CONSIGNMENT_STATES })
  state: ConsignmentState;
  @ApiProperty({ enum: PURPOSES })
  purpose: Purpose;
  @ApiProperty({ example: '65' })
  from: string;
  fromName: string;
  @ApiProperty({ example: '65.71' })
  to: string;
  toName: string;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  @ApiProperty({ type: 'string', nullable: true })
  requestId: string | null;
  @ApiProperty({ type: 'string', nullable: true, example: '65.71/2026/0003' })
  requestNumber: string | null;
  @ApiProperty({ type: 'string', format: 'date' })
  sentOn: string;
  dispatchedAt: Date;
  dispatchedBy: string;
  /** The acting office: the sender, or one above that moved its cards. */
  dispatchedByOffice: string;
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  carriedBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  received: number | null;
  /** Sent less received; null until it is received. */
  @ApiProperty({ type: 'integer', nullable: true })
  shortage: number | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  receivedOn: string | null;
  /** Who took the cards over, as the receiver wrote it. */
  @ApiProperty({ type: 'string', nullable: true })
  receivedBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  receiptNote: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  receiptAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  receiptRecordedBy: string | null;
  /** Cards of the shortage that its sender found again. */
  @ApiProperty({ type: 'integer' })
  recovered: number;
  /** Counts the corrections of the receipt; null until it is received. */
  @ApiProperty({ type: 'integer', nullable: true })
  receiptRevision: number | null;
  /** Of the last correction: what the receipt said before it. */
  @ApiProperty({ type: 'integer', nullable: true })
  receivedBefore: number | null;
  @ApiProperty({ type: 'string', nullable: true })
  correctionNote: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  correctedAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  correctedBy: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  recalledAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  recalledBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  recallNote: string | null;
  /** Of a loan: nothing has left, because its lender has not said yes. */
  unsent: boolean;
  /** Of a loan: when its cards are to be back, where that was said. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  dueOn: string | null;
  /** Of a return: the loan that it pays back. */
  @ApiProperty({ type: 'string', nullable: true })
  returnOf: string | null;
  @ApiProperty({ type: 'string', nullable: true, example: '65.01/2026/0007' })
  returnOfNumber: string | null;
  /** Of a return that goes straight to the lender: whose debt it pays. */
  @ApiProperty({ type: 'string', nullable: true, example: '65.71' })
  onBehalfOf: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  onBehalfOfName: string | null;
  /** Of a loan: when its lender confirmed or declined it. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  answeredAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  answeredBy: string | null;
  /** Why its lender declined it. */
  @ApiProperty({ type: 'string', nullable: true })
  answerNote: string | null;
}

/** One revision of a receipt; the first is the receipt as it was recorded. */
export class ReceiptRevisionDto {
  @ApiProperty({ type: 'integer' })
  revision: number;
  @ApiProperty({ type: 'integer' })
  received: number;
  /** Why, of a correction; of the first what its receiver wrote. */
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
  recordedAt: Date;
  recordedBy: string;
}

export class ConsignmentWithRevisionsDto extends ConsignmentDto {
  /** Of its receipt, newest first; none until it is received. */
  revisions: ReceiptRevisionDto[];
  /** What its sender found again, newest first. */
  recoveries: RecordedRecoveryDto[];
}

export class ConsignmentPageDto {
  items: ConsignmentDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
