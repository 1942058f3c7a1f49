import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { DateField } from '../platform/fields.js';
import { RunOutDatesDto } from './insight.dto.js';

export class PositionQueryDto {
  /** The day at whose end it is, by the dates on which things happened; today where it is left out. */
  @IsOptional()
  @DateField()
  on?: string;
}

export class RegenciesQueryDto {
  /** A past day; then the answer is `RegencyPositionsDto`. Left out, it is where stock stands now. */
  @IsOptional()
  @DateField()
  on?: string;
}

/**
 * Cards at the end of a day, as the ledger now has it for dates up to then. Null before the office began.
 * Below zero where what was reported of a day came from cards that were recorded of a later one.
 */
export class PositionFiguresDto {
  @ApiProperty({ type: 'integer', nullable: true })
  onHand: number | null;
  /** On its way to this office; also before it began, where there was something. */
  @ApiProperty({ type: 'integer', nullable: true })
  inTransit: number | null;
  /** Spoiled and not yet destroyed. */
  @ApiProperty({ type: 'integer', nullable: true })
  spoiled: number | null;
  /** Since it began. */
  @ApiProperty({ type: 'integer', nullable: true })
  destroyed: number | null;
  /** Since it began. */
  @ApiProperty({ type: 'integer', nullable: true })
  printed: number | null;
  /** Missing less found, since it began. */
  @ApiProperty({ type: 'integer', nullable: true })
  variance: number | null;
}

/** What cards are worth at the price in force on the day; rupiah, null while the ministry keeps none for it. */
export class PositionValueDto extends PositionFiguresDto {
  /** For one card. */
  @ApiProperty({ type: 'number', nullable: true })
  unitPrice: number | null;
  /** Of the cards on hand. */
  @ApiProperty({ type: 'number', nullable: true })
  value: number | null;
  /** Of those spoiled and not yet destroyed: disclosed, and no part of the balance. */
  @ApiProperty({ type: 'number', nullable: true })
  spoiledValue: number | null;
}

/** One office at the end of a day; how long its cards lasted is as the reports up to that day tell. */
export class OfficePositionDto extends PositionValueDto {
  office: string;
  officeName: string;
  /** Null: it has not begun to this day. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  begunOn: string | null;
  /** The last date up to that day that was reported. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  lastReportOn: string | null;
  /** Cards of its request that had neither been answered nor withdrawn by the end of the day; null: none. */
  @ApiProperty({ type: 'integer', nullable: true })
  requestWaiting: number | null;
  @ApiProperty({ type: 'number', nullable: true })
  dailyUse: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  lastsDays: number | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutOn: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutEarly: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutLate: string | null;
}

/** The position of one office. */
export class PositionDto extends OfficePositionDto {
  @ApiProperty({ format: 'date' })
  on: string;
  asOf: Date;
}

/** Requests from below that nobody had answered. */
export class WaitingRequestsDto {
  @ApiProperty({ type: 'integer' })
  requests: number;
  /** Cards they asked for. */
  quantity: number;
}

/** Of the office and everything below it; dates as if all cards lay in one place. */
export class PositionTotalDto extends PositionValueDto {
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutOn: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutEarly: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutLate: string | null;
  /** The same of all cards on hand and on the road. */
  withInTransit: RunOutDatesDto;
  requestsWaiting: WaitingRequestsDto;
}

/** An office and every regency below it at the end of a day. */
export class RegencyPositionsDto {
  @ApiProperty({ format: 'date' })
  on: string;
  items: OfficePositionDto[];
  own: OfficePositionDto;
  total: PositionTotalDto;
  /** The 38 provinces' own positions where the office is the ministry, and null elsewhere. */
  @ApiProperty({ type: [OfficePositionDto], nullable: true })
  provinces: OfficePositionDto[] | null;
  asOf: Date;
}
