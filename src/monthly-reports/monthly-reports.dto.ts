import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import type { Level } from '../access/permissions.js';
import { type Purpose, PURPOSES } from '../consignments/consignment.js';
import { RunOutDatesDto } from '../insight/insight.dto.js';
import { Cards, MonthField, Optional } from '../platform/fields.js';
import { Note } from '../platform/text-fields.js';
import { SERVICES, type Service } from '../printing/print-report.js';
import { ACCOUNTS } from '../stock/flows.js';
import { MOVEMENT_REASONS } from '../stock/stock.dto.js';
import type { AccountKind, MovementReason } from '../stock/ledger.js';

/** Of any account: cards on hand know no destruction. */
const REASONS = [...MOVEMENT_REASONS, 'destruction'] as const;

export class MonthlyReportQueryDto {
  /** An earlier one; the last where it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(10_000, { message: 'must be at most 10000' })
  revision?: number;
}

export class SubmissionDto {
  /** Prints of the month as SIAK counts them. */
  @Optional()
  @Cards()
  siakPrinted?: number | null;

  /** Why they are not those of the reports; wanted where they differ. */
  @Optional()
  @Note(1000)
  siakNote?: string | null;

  /** Digital identities (IKD) activated in the month. */
  @Optional()
  @Cards()
  ikdActivated?: number | null;

  /** What changed; wanted from the second revision on. */
  @Optional()
  @Note(1000)
  note?: string | null;
}

/**
 * Cards on hand over the month: opening + ofEarlierMonths + in - printed - spoiled - sent + counted + corrected
 * = closing.
 */
export class MonthOfCardsDto {
  /** At the end of the month before; where that was submitted, as it was submitted. */
  opening: number;
  /** What was entered of months before since the last one was submitted (koreksi bulan lalu). */
  ofEarlierMonths: number;
  /** Opening stock, supplies and receipts. */
  in: number;
  printed: number;
  spoiled: number;
  sent: number;
  /** Found less missing at counts, with what reports of days that a count had settled explained of it. */
  counted: number;
  /** Receipts mended, cards found again, consignments recalled, papers reversed. */
  corrected: number;
  closing: number;
}

/** Spoiled cards: opening + ofEarlierMonths + spoiled - destroyed + counted + corrected = closing. */
export class MonthOfSpoiledDto {
  opening: number;
  ofEarlierMonths: number;
  spoiled: number;
  destroyed: number;
  counted: number;
  corrected: number;
  closing: number;
}

/** A paper or a count of the month. */
export class MonthPaperDto {
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ enum: REASONS })
  reason: MovementReason;
  /** What it adds to the cards on hand. */
  change: number;
  /** And to the spoiled ones. */
  spoiledChange: number;
  /** The consignment's number, or the paper's. */
  @ApiProperty({ type: 'string', nullable: true })
  number: string | null;
  /** The sender's own paper (BAST). */
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
  /** The sender. */
  @ApiProperty({ type: 'string', nullable: true })
  from: string | null;
  /** Of a consignment; absent in a month submitted before there were loans. */
  @ApiProperty({ enum: PURPOSES, required: false, nullable: true })
  purpose?: Purpose | null;
}

/** Cards lent and borrowed: of what came in and was sent, and what is owed at the end. */
export class MonthOfLoansDto {
  /** Of `sent`: lent to others, and paid back to lenders. */
  @ApiProperty({ type: 'integer' })
  given: number;
  @ApiProperty({ type: 'integer' })
  returnsGiven: number;
  /** Of `in`: borrowed, and back from borrowers. */
  @ApiProperty({ type: 'integer' })
  got: number;
  @ApiProperty({ type: 'integer' })
  returnsGot: number;
  /** Owed to it at the end of the month, and by it. */
  @ApiProperty({ type: 'integer' })
  lent: number;
  @ApiProperty({ type: 'integer' })
  borrowed: number;
}

/** What was entered of an earlier month after it was submitted. */
export class LateEntryDto {
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ format: 'date-time' })
  recordedAt: string;
  @ApiProperty({ enum: REASONS })
  reason: MovementReason;
  @ApiProperty({ enum: ACCOUNTS })
  account: AccountKind;
  change: number;
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
}

export class SpoiledByInMonthDto {
  print: number;
  encode: number;
  factory: number;
  other: number;
  /** Of which nobody told it. */
  unknown: number;
}

export class StoppedDaysDto {
  @ApiProperty({ enum: SERVICES })
  service: Service;
  days: number;
}

export class MonthOfDaysDto {
  /** Working days on which a report was owed. */
  working: number;
  open: number;
  stopped: StoppedDaysDto[];
  /** Calendar days on which there was none, or it was reported so. */
  withoutCards: number;
  /** Reports filed after the working day that follows theirs. */
  late: number;
  /** Reports owed and due that are not there. */
  missing: number;
}

export class RequestsInMonthDto {
  number: number;
  cards: number;
}

export class MonthOfRequestsDto {
  asked: RequestsInMonthDto;
  granted: RequestsInMonthDto;
  sent: RequestsInMonthDto;
}

/** How long what was left would last, as the reports up to the end of the month tell. */
export class MonthOutlookDto extends RunOutDatesDto {
  @ApiProperty({ type: 'number', nullable: true })
  dailyUse: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  lastsDays: number | null;
}

/** A month of one office on one sheet, by the dates on which things happened. */
export class MonthSheetDto {
  @ApiProperty({ example: '2026-10' })
  month: string;
  office: string;
  officeName: string;
  @ApiProperty({ enum: ['ministry', 'province', 'regency'] })
  level: Level;
  /** Up to this day: the last of the month, or today where it is not over. */
  @ApiProperty({ format: 'date' })
  through: string;
  cards: MonthOfCardsDto;
  spoiledCards: MonthOfSpoiledDto;
  /** On its way to this office at the end. */
  onTheRoad: number;
  /** Absent in a month submitted before there were loans. */
  @ApiProperty({ type: () => MonthOfLoansDto, required: false })
  loans?: MonthOfLoansDto;
  /** Of all reports of the month, after their corrections. */
  printed: number;
  spoiledBy: SpoiledByInMonthDto;
  papers: MonthPaperDto[];
  ofEarlierMonths: LateEntryDto[];
  days: MonthOfDaysDto;
  /** The last that was told in the month: people recorded, and of them waiting (PRR). */
  @ApiProperty({ type: 'integer', nullable: true })
  recorded: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  waiting: number | null;
  outlook: MonthOutlookDto;
  /** This office's own. */
  requests: MonthOfRequestsDto;
  /** Of those right below; null at a regency. */
  @ApiProperty({ type: () => MonthOfRequestsDto, nullable: true })
  requestsBelow: MonthOfRequestsDto | null;
  /** Use over COVER_TARGET_DAYS; null where nothing is known of the use. */
  @ApiProperty({ type: 'integer', nullable: true })
  optimum: number | null;
  /** What the rule of requests would ask for at the end of the month. */
  @ApiProperty({ type: 'integer', nullable: true })
  proposed: number | null;
  /** In force on the last day; null where there is none, and then there is no value. */
  @ApiProperty({ type: 'number', nullable: true })
  unitPrice: number | null;
  /** Rupiah that the cards left are worth. */
  @ApiProperty({ type: 'number', nullable: true })
  value: number | null;
  /** The same of the spoiled ones: disclosed, and not in the balance. */
  @ApiProperty({ type: 'number', nullable: true })
  spoiledValue: number | null;
  /** Whether the sums make what the ledger had when this was drawn up. */
  addsUp: boolean;
}

export const MONTH_STATES = ['running', 'open', 'submitted'] as const;
/** Not over yet; over and not submitted; submitted. */
export type MonthState = (typeof MONTH_STATES)[number];

export class MonthlyReportDto {
  month: string;
  office: string;
  officeName: string;
  @ApiProperty({ enum: MONTH_STATES })
  state: MonthState;
  /** By when it is to be submitted, a date of the office's own. */
  @ApiProperty({ format: 'date' })
  dueOn: string;
  /** That day has passed without it. Months before the first that an office submitted are not wanted. */
  overdue: boolean;
  /** The one shown; null: as the ledger has it now. */
  @ApiProperty({ type: 'integer', nullable: true })
  revision: number | null;
  revisions: number;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  submittedAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  submittedBy: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  siakPrinted: number | null;
  @ApiProperty({ type: 'string', nullable: true })
  siakNote: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  ikdActivated: number | null;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
  /** Of a submitted month as it was submitted; what is mended later changes nothing in it. */
  sheet: MonthSheetDto;
  /** What was entered of it or of months before since its last revision: it shows in the next month. */
  enteredSince: LateEntryDto[];
  asOf: Date;
}

export class MonthsQueryDto {
  /** The last of the twelve; the present one where it is left out. */
  @IsOptional()
  @MonthField()
  to?: string;
}

/** One month among twelve. */
export class MonthFiguresDto {
  @ApiProperty({ example: '2026-10' })
  month: string;
  @ApiProperty({ enum: MONTH_STATES })
  state: MonthState;
  @ApiProperty({ type: 'integer', nullable: true })
  revision: number | null;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  overdue: boolean;
  /** Printed and spoiled. */
  used: number;
  spoiled: number;
  /** Spoiled of all used, from 0 to 1; null where nothing was used. */
  @ApiProperty({ type: 'number', nullable: true })
  spoilRate: number | null;
  in: number;
  closing: number;
  withoutCards: number;
}

/** Twelve months side by side, the last first; none of before the office began. */
export class MonthsDto {
  items: MonthFiguresDto[];
  /** The month that is to be submitted next; null: none yet. */
  @ApiProperty({ type: 'string', nullable: true, example: '2026-10' })
  next: string | null;
  asOf: Date;
}

export class MissingOfficeDto {
  office: string;
  officeName: string;
}

/** Sums of sheets as they were submitted, column by column. */
export class MonthRecapFiguresDto extends MonthOfCardsDto {
  onTheRoad: number;
  spoiledOpening: number;
  destroyed: number;
  spoiledClosing: number;
  /** Calendar days without cards, of all offices together. */
  withoutCards: number;
  /** People recorded who wait, as each was last told. */
  waiting: number;
}

/** An office of its own, or at the ministry a province with all below it. */
export class MonthRecapRowDto extends MissingOfficeDto {
  /** How many owe the month, and of them have submitted it. */
  offices: number;
  submitted: number;
  missing: MissingOfficeDto[];
  /** Of those that have submitted; null: of none. */
  @ApiProperty({ type: () => MonthRecapFiguresDto, nullable: true })
  figures: MonthRecapFiguresDto | null;
}

/** The submitted months of many offices together. */
export class MonthRecapDto {
  @ApiProperty({ example: '2026-10' })
  month: string;
  office: string;
  officeName: string;
  @ApiProperty({ enum: ['ministry', 'province', 'regency'] })
  level: Level;
  items: MonthRecapRowDto[];
  total: MonthRecapRowDto;
  /** Whether all have submitted. */
  complete: boolean;
  asOf: Date;
}
