import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { DateField } from '../platform/fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';

export const STOCK_OUT_CAUSES = ['empty', 'reported'] as const;
/** How an episode began: stock came to 0, or a report said that there are no blanks. */
export type StockOutCause = (typeof STOCK_OUT_CAUSES)[number];

export const STOCK_OUT_ENDS = [
  'opening',
  'supply',
  'receipt',
  'recall',
  'count',
  'correction',
  'report',
  'closing',
  'other',
] as const;
/** What ended it: a movement, a report that says otherwise, or the closing of the office. */
export type StockOutEnd = (typeof STOCK_OUT_ENDS)[number];

export class StockOutQueryDto extends PageQueryDto {
  /** Lasting on this date or later. */
  @IsOptional()
  @DateField()
  from?: string;

  /** Begun on this date or before. */
  @IsOptional()
  @DateField()
  to?: string;

  /** `true`: only those that have not ended. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  open?: 'true' | 'false';
}

export class StockOutDto {
  id: string;
  office: string;
  officeName: string;
  @ApiProperty({ enum: STOCK_OUT_CAUSES })
  cause: StockOutCause;
  @ApiProperty({ format: 'date' })
  beganOn: string;
  /** Null: it lasts. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  endedOn: string | null;
  /** Its first day and its last one counted; up to today where it lasts. */
  days: number;
  @ApiProperty({ type: 'string', enum: STOCK_OUT_ENDS, nullable: true })
  endedBy: StockOutEnd | null;
  /** The consignment that ended it. */
  @ApiProperty({ type: 'string', nullable: true })
  consignmentId: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  consignmentNumber: string | null;
  /** When a correction undid its beginning; it then never was one, and stays on record. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  annulledAt: Date | null;
}

export class StockOutPageDto {
  items: StockOutDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class PublicStockOutQueryDto extends OmitType(StockOutQueryDto, ['from', 'open'] as const) {
  /** The province's code. */
  @Matches(/^\d{2}(\.\d{2})?$/, { message: 'must be the code of a province, such as 65' })
  province: string;

  /** Lasting on this date or later; 24 months before today where it is left out. */
  @IsOptional()
  @DateField()
  from?: string;
}

/** A file may be of all provinces. */
export class PublicStockOutFileQueryDto extends PartialType(PublicStockOutQueryDto) {}

/** When an office had no cards, as the public may know it. */
export class PublicStockOutDto {
  @ApiProperty({ example: '65.71' })
  code: string;
  name: string;
  @ApiProperty({ format: 'date' })
  beganOn: string;
  /** Null: it lasts. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  endedOn: string | null;
  /** Its first day and its last one counted; up to today where it lasts. */
  days: number;
}

export class PublicStockOutPageDto {
  items: PublicStockOutDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class StockOutYearDto {
  /** The province; of the ministry's own office `00`. */
  province: string;
  provinceName: string;
  year: number;
  /** Offices that were without cards, and how often. */
  offices: number;
  episodes: number;
  /** Days without cards in that year, of all its offices together. */
  days: number;
  /** Of those that ended in that year, the days they lasted that half of them did not exceed. */
  @ApiProperty({ type: 'number', nullable: true })
  recoveryDays: number | null;
}

export class StockOutYearsDto {
  items: StockOutYearDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
