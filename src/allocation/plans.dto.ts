import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import { Cards, DateField, Optional } from '../platform/fields.js';
import { Note, OneLine } from '../platform/text-fields.js';
import { Again, UsedReferenceDto } from '../stock/used-reference.dto.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { ProblemDto } from '../platform/problem.dto.js';
import { PACK_SIZES, type PlanPackSize } from './pack-sizes.js';
import { PLAN_STATES, type PlanState } from './plan.js';

/** More than the offices of the country. */
const MOST_ROWS = 600;

/** What the planner saw of an office, as the basis told it: sent only while that is still so. */
export class SeenDto {
  @Cards()
  onHand: number;

  @Cards()
  inTransit: number;

  @Optional()
  @IsUUID(undefined, { message: 'must be the id of a request' })
  requestId?: string | null;

  @Optional()
  @Cards(1)
  requestQuantity?: number | null;

  @Optional()
  @Cards(1)
  granted?: number | null;

  @Optional()
  @Cards()
  sent?: number | null;
}

export class PlanRowBodyDto {
  @OfficeCode()
  office: string;

  /** Cards it is given; 0: none now. */
  @Cards()
  quantity: number;

  /** Whether the planner set the quantity; else it followed from the total. */
  @Optional()
  @IsBoolean({ message: 'must be true or false' })
  pinned?: boolean | null;

  @Optional()
  @Cards()
  atLeast?: number | null;

  @Optional()
  @Cards()
  atMost?: number | null;

  /** The office's own number of the hand-over record (BAST); of two consignments, the first one's. */
  @Optional()
  @OneLine(200)
  reference?: string | null;

  /** Who carries these cards, where it is not who carries the others. */
  @Optional()
  @OneLine(200)
  carriedBy?: string | null;

  @IsObject({ message: 'must say what was seen of the office' })
  @ValidateNested()
  @Type(() => SeenDto)
  seen: SeenDto;
}

export class PlanBodyDto {
  /** Cards that the planner is willing to send now; the rows together are at most that. */
  @Cards()
  total: number;

  /** What it is handed out by, in cards; 100 where it is left out. */
  @Optional()
  @ApiProperty({ type: 'integer', enum: PACK_SIZES })
  @IsIn(PACK_SIZES, { message: `must be one of ${PACK_SIZES.join(', ')}` })
  packSize?: PlanPackSize | null;

  @Optional()
  @Note(2000)
  note?: string | null;

  /** Each office once. */
  @IsArray({ message: 'must be a list' })
  @ArrayMinSize(1, { message: 'must have at least one row' })
  @ArrayMaxSize(MOST_ROWS, { message: `must have at most ${MOST_ROWS} rows` })
  // By the line below alone, a list in the list would pass as rows.
  @IsObject({ each: true, message: 'must hold rows' })
  @ValidateNested({ each: true, message: 'must hold rows' })
  @Type(() => PlanRowBodyDto)
  rows: PlanRowBodyDto[];
}

export class NewPlanDto extends PlanBodyDto {
  /** The sender: one's own office, or one below it. */
  @OfficeCode()
  from: string;

  /** Of the ministry's: the province whose regencies are sent to straight. */
  @Optional()
  @OfficeCode()
  under?: string | null;
}

/** What goes with every consignment of the plan, where its row says nothing else. */
export class SendPlanDto {
  @Optional()
  @OneLine(200)
  carriedBy?: string | null;

  /** A date of the acting office; its today where it is left out. */
  @Optional()
  @DateField()
  sentOn?: string | null;

  /** On every consignment and on the answer to every request; the plan's own where it is left out. */
  @Optional()
  @Note(2000)
  note?: string | null;

  /** A number was used for the same receiver, and this is another paper all the same. */
  @Again()
  again?: boolean | null;
}

export class PlanListQueryDto extends PageQueryDto {
  /** The sender, or a sender below this office. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  @IsOptional()
  @IsIn(PLAN_STATES, { message: `must be one of ${PLAN_STATES.join(', ')}` })
  state?: PlanState;
}

/** What was there of an office, or of a province with everything below it. */
export class SightingDto {
  onHand: number;
  inTransit: number;
  @ApiProperty({ type: 'string', nullable: true })
  requestId: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  requestQuantity: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  granted: number | null;
  sent: number;
}

export class PlanConsignmentDto {
  id: string;
  @ApiProperty({ example: '65/2026/0042' })
  number: string;
  quantity: number;
  /** The request that it answers. */
  @ApiProperty({ type: 'string', nullable: true })
  requestId: string | null;
}

export class PlanRowDto {
  office: string;
  officeName: string;
  quantity: number;
  pinned: boolean;
  atLeast: number;
  @ApiProperty({ type: 'integer', nullable: true })
  atMost: number | null;
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  carriedBy: string | null;
  seen: SightingDto;
  /** Of a sent plan: what left, first what the office's request was granted, then what goes beyond it. */
  consignments: PlanConsignmentDto[];
}

export class PlanSummaryDto {
  id: string;
  @ApiProperty({ enum: PLAN_STATES })
  state: PlanState;
  /** One more with each change of the draft; the ETag in quotes. */
  revision: number;
  from: string;
  fromName: string;
  @ApiProperty({ type: 'string', nullable: true })
  under: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  underName: string | null;
  total: number;
  @ApiProperty({ type: 'integer', enum: PACK_SIZES })
  packSize: PlanPackSize;
  /** Cards that the rows give out. */
  given: number;
  /** Offices that are given any. */
  offices: number;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
  draftedAt: Date;
  draftedBy: string;
  changedAt: Date;
  changedBy: string;
  /** When it was sent or discarded; null: still a draft. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  settledAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  settledBy: string | null;
}

export class PlanDto extends PlanSummaryDto {
  /** In the order of the offices' codes. */
  rows: PlanRowDto[];
}

export class PlanPageDto {
  items: PlanSummaryDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class MovedRowDto {
  office: string;
  officeName: string;
  was: SightingDto;
  is: SightingDto;
}

/**
 * A refusal; of a plan whose stock moved (`plan.stock_moved`) with the rows that did, of a number
 * (`reference.used`) with the consignment that bears it.
 */
export class PlanProblemDto extends ProblemDto {
  changed?: MovedRowDto[];
  used?: UsedReferenceDto;
}
