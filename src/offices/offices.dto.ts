import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { EmailField, OfficeCode } from '../access/access-fields.js';
import type { Level } from '../access/permissions.js';
import { Cards, Clearable, DateField, Optional, Whole } from '../platform/fields.js';
import { Compared, OneLine } from '../platform/text-fields.js';
import { CHANGE_KINDS, type ChangeKind } from '../words/change-kinds.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { MOST_CARDS_PER } from './defaults.js';
import { JOURNEY_BASES, LONGEST_JOURNEY, type JourneyBasis } from './journey-days.js';

export class OfficeDto {
  code: string;
  name: string;
  @ApiProperty({ enum: ['ministry', 'province', 'regency'] })
  level: Level;
  @ApiProperty({ type: 'string', nullable: true })
  parent: string | null;
  timezone: string;
  /** Cards; below it the office is low. Null: not watched. */
  @ApiProperty({ type: 'integer', nullable: true })
  minimumStock: number | null;
  /** The date of the first entry on its stock. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  begunOn: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  email: string | null;
  /** Days back that it may report while `reportLateUntil` has not passed. */
  @ApiProperty({ type: 'integer', nullable: true })
  reportLateDays: number | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  reportLateUntil: string | null;
  /** Calendar days that a consignment to it is on the road. */
  journeyDays: number;
  /** Who says so: an admin, the last receipts (the upper quartile of up to 12, of 3 at least), or nobody yet. */
  @ApiProperty({ enum: JOURNEY_BASES })
  journeyBasis: JourneyBasis;
  /** Cards that a ribbon of its printer gives. */
  cardsPerRibbon: number;
  /** Cards that a film of its printer gives. */
  cardsPerFilm: number;
  @ApiProperty({ type: 'integer', nullable: true })
  population: number | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  closedAt: Date | null;
}

export class OfficePageDto {
  items: OfficeDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class OfficeListQueryDto extends PageQueryDto {
  /** Only the offices right below this one; without it all that you can see. */
  @IsOptional()
  @OfficeCode()
  parent?: string;
}

export class ChangeOfficeDto {
  /** Null: no longer watched. */
  @Clearable()
  @Cards()
  minimumStock?: number | null;

  @Clearable()
  @EmailField()
  email?: string | null;

  @Optional()
  @OneLine(200)
  name?: string | null;

  /** Days back that the office may report until `reportLateUntil`; only by an office above it. */
  @Clearable()
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(60, { message: 'must be at most 60' })
  reportLateDays?: number | null;

  @Clearable()
  @DateField()
  reportLateUntil?: string | null;

  /** Calendar days that a consignment to it is on the road; null: as its last receipts tell. */
  @Clearable()
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be at least 0' })
  @Max(LONGEST_JOURNEY, { message: `must be at most ${LONGEST_JOURNEY}` })
  journeyDays?: number | null;

  /** Cards that a ribbon of its printer gives; null: 500, as where nobody said anything. */
  @Clearable()
  @Whole(1, MOST_CARDS_PER)
  cardsPerRibbon?: number | null;

  /** Cards that a film of its printer gives; null: 1,000, as where nobody said anything. */
  @Clearable()
  @Whole(1, MOST_CARDS_PER)
  cardsPerFilm?: number | null;
}

export class ChangeDto {
  id: string;
  at: Date;
  /** Null: the system. */
  @ApiProperty({ type: 'string', nullable: true })
  by: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  byOffice: string | null;
  office: string;
  officeName: string;
  action: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before: object | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after: object | null;
}

export class ChangeListQueryDto extends PageQueryDto {
  /** What was changed at this office and those below it. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  /** Part of the name, as it then was, of who changed it; `Sistem` is the system. */
  @IsOptional()
  @Compared(100)
  person?: string;

  /** What it is about. */
  @IsOptional()
  @IsIn(CHANGE_KINDS, { message: `must be one of ${CHANGE_KINDS.join(', ')}` })
  kind?: ChangeKind;

  /** Changed on this date or later, by the clocks of the office that the list is of. */
  @IsOptional()
  @DateField()
  from?: string;

  /** Changed on this date or before. */
  @IsOptional()
  @DateField()
  to?: string;
}

export class ChangePageDto {
  items: ChangeDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
