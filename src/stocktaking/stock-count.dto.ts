import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import { Cards, DateField, Optional } from '../platform/fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { Compared, Note, OneLine } from '../platform/text-fields.js';
import {
  CAUSES,
  CLOSINGS,
  DIFFERENCE_STATES,
  VERDICTS,
  type Cause,
  type Closing,
  type DifferenceState,
  type VerdictKind,
} from './difference.js';
import { COUNT_KINDS, type CountKind } from './stock-count.js';

export class StockCountDto {
  /** Cards found, in the drawer and outside; from now on this is what is on hand. */
  @Cards()
  counted: number;

  /** How many of those lie with whoever they were handed out to; left out where that was not asked. */
  @Optional()
  @Cards()
  countedOutside?: number | null;

  /** Spoiled cards found that are not yet destroyed; left out where they were not counted. */
  @Optional()
  @Cards()
  countedSpoiled?: number | null;

  /** Why it is counted; `routine` where it is left out. */
  @Optional()
  @IsIn(COUNT_KINDS, { message: `must be one of ${COUNT_KINDS.join(', ')}` })
  @ApiProperty({ enum: COUNT_KINDS })
  kind?: CountKind | null;

  /** Who held the cards in their hands, where it was not whoever records it. */
  @Optional()
  @OneLine(200)
  countedBy?: string | null;

  /** Of a handover, who gives the store away. */
  @Optional()
  @OneLine(200)
  givenBy?: string | null;

  /** Of a handover, who takes it over. */
  @Optional()
  @OneLine(200)
  takenBy?: string | null;

  /**
   * Why the count differs, where that is known beforehand: the first explanation, of cause `other`. A
   * count is kept without it too.
   */
  @Optional()
  @Note(2000)
  reason?: string | null;
}

export class ExplanationDto {
  @IsIn(CAUSES, { message: `must be one of ${CAUSES.join(', ')}` })
  @ApiProperty({ enum: CAUSES })
  cause: Cause;

  /** What was looked at, and what is known. */
  @Note(2000)
  text: string;
}

export class AcceptanceDto {
  /** What it was accepted upon. */
  @Note(2000)
  note: string;
}

export class RecountDto {
  /** Why it is to be counted again. */
  @Note(2000)
  note: string;
}

export class InspectionDto {
  /** The number of the letter to the Inspektorat. */
  @OneLine(200)
  reference: string;

  @Note(2000)
  note: string;
}

/** What an office said of a difference. */
export class SaidDto {
  @ApiProperty({ enum: CAUSES })
  cause: Cause;
  text: string;
  at: Date;
  by: string;
}

/** What an office above decided. */
export class VerdictDto {
  @ApiProperty({ enum: VERDICTS })
  kind: VerdictKind;
  /** The number of the letter to the Inspektorat. */
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
  note: string;
  at: Date;
  by: string;
  /** The office that person belonged to then. */
  byOffice: string;
}

export class RecordedStockCountDto {
  id: string;
  @ApiProperty({ example: '65.71' })
  office: string;
  officeName: string;
  @ApiProperty({ enum: COUNT_KINDS })
  kind: CountKind;
  @ApiProperty({ type: 'string', format: 'date' })
  countedOn: string;
  /** On hand by the ledger just before. */
  @ApiProperty({ type: 'integer' })
  expected: number;
  @ApiProperty({ type: 'integer' })
  counted: number;
  /** Of those with whoever they were handed out to; null where that was not asked. */
  @ApiProperty({ type: 'integer', nullable: true })
  countedOutside: number | null;
  /** Counted less expected: negative is missing, positive is found. */
  @ApiProperty({ type: 'integer' })
  difference: number;
  /** Spoiled and not yet destroyed, by the ledger; this and the two below are null where it was not counted. */
  @ApiProperty({ type: 'integer', nullable: true })
  expectedSpoiled: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  countedSpoiled: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  spoiledDifference: number | null;
  @ApiProperty({ type: 'string', nullable: true })
  countedBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  givenBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  takenBy: string | null;
  /** `closed` also where nothing differed. */
  @ApiProperty({ enum: DIFFERENCE_STATES })
  state: DifferenceState;
  /** Of a difference, by itself or with those of its month: an explanation does not close it. */
  aboveTolerance: boolean;
  /** The first explanation. */
  @ApiProperty({ type: 'string', nullable: true })
  reason: string | null;
  /** The last explanation. */
  @ApiProperty({ type: SaidDto, nullable: true })
  explanation: SaidDto | null;
  /** The last verdict. */
  @ApiProperty({ type: VerdictDto, nullable: true })
  verdict: VerdictDto | null;
  /** What closed its difference; null where it did not differ, or is open. */
  @ApiProperty({ enum: CLOSINGS, nullable: true })
  closedBy: Closing | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  closedAt: Date | null;
  recordedAt: Date;
  recordedBy: string;
}

export class NewStockCountDto extends RecordedStockCountDto {
  /** On hand after it: what was counted. */
  @ApiProperty({ type: 'integer' })
  onHand: number;
}

/** A count with all that was said and decided of it, in that order. */
export class OneStockCountDto extends RecordedStockCountDto {
  explanations: SaidDto[];
  verdicts: VerdictDto[];
}

export class StockCountPageDto {
  items: RecordedStockCountDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

const SOUGHT = ['open', ...DIFFERENCE_STATES] as const;

export class DifferenceListQueryDto extends PageQueryDto {
  /** This office and those below it. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  /** Where they stand; `open`: whatever is not closed, the oldest first. */
  @IsOptional()
  @IsIn(SOUGHT, { message: `must be one of ${SOUGHT.join(', ')}` })
  state?: (typeof SOUGHT)[number];

  /** Part of the name of who counted, recorded, explained or judged it. */
  @IsOptional()
  @Compared(100)
  person?: string;

  /** What the count was made for. */
  @IsOptional()
  @IsIn(COUNT_KINDS, { message: `must be one of ${COUNT_KINDS.join(', ')}` })
  kind?: CountKind;

  /** Why it differs, as was explained last. */
  @IsOptional()
  @IsIn(CAUSES, { message: `must be one of ${CAUSES.join(', ')}` })
  cause?: Cause;

  /** Counted on this date or later. */
  @IsOptional()
  @DateField()
  from?: string;

  /** Counted on this date or before. */
  @IsOptional()
  @DateField()
  to?: string;
}
