import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import type { Level } from '../access/permissions.js';
import { Cards } from '../platform/fields.js';
import { ORIGINS, REQUEST_STATES, type Origin, type RequestState } from '../restocking/request.js';
import type { Binding } from './fair-split.js';
import { PACK_SIZES, type PlanPackSize } from './pack-sizes.js';
import { USE_BASES, type UseBasis } from './basis-row.js';

export class BasisQueryDto {
  /** Of the ministry's: the province whose regencies are sent to straight. */
  @IsOptional()
  @OfficeCode()
  under?: string;
}

export class ProposalQueryDto extends BasisQueryDto {
  /** Cards to share out; what is available where it is left out. */
  @IsOptional()
  @Type(() => Number)
  @Cards()
  total?: number;

  /** What it is handed out by, in cards; 100 where it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsIn(PACK_SIZES, { message: `must be one of ${PACK_SIZES.join(', ')}` })
  packSize?: PlanPackSize;
}

/** An office's live request, or one that ended with less than was asked, until the office asks again. */
export class UnsettledRequestDto {
  id: string;
  @ApiProperty({ example: '65.71/2026/0003' })
  number: string;
  @ApiProperty({ enum: REQUEST_STATES })
  state: RequestState;
  @ApiProperty({ enum: ORIGINS })
  origin: Origin;
  quantity: number;
  @ApiProperty({ type: 'integer', nullable: true })
  granted: number | null;
  /** Of what was granted, the cards that have left. */
  sent: number;
  openedAt: Date;
}

/** What is weighed of one office, or of a province with everything below it. Cards; the office's own dates. */
export class BasisRowDto {
  office: string;
  officeName: string;
  @ApiProperty({ enum: ['ministry', 'province', 'regency'] })
  level: Level;
  /** False: it gets nothing unless the planner gives it a floor or a quantity. */
  begun: boolean;
  onHand: number;
  inTransit: number;
  /**
   * Cards of `onHand` that are expected to have been used between the last report and today; at most that,
   * 0 without a forecast. A split counts on `onHand` less this, and on `inTransit`.
   */
  unreportedUse: number;
  @ApiProperty({ type: 'integer', nullable: true })
  minimumStock: number | null;
  /** Cards per calendar day over the days to cover; 0: no demand. */
  dailyUse: number;
  /** `assumed`: from twice a regency's minimum, nothing else being known; `none`: no demand is known. */
  @ApiProperty({ enum: USE_BASES })
  useBasis: UseBasis;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutOn: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  runsOutEarly: string | null;
  /** Calendar days that a consignment to it is on the road. */
  journeyDays: number;
  /**
   * Of the 28 dates before today, those on which it had no card from the first hour to the last: whoever
   * was sent home then is still to be served, so a split counts its days of cover less these. Of a
   * province, its offices' by what they use, to a tenth.
   */
  owedDays: number;
  /** The last date on which a consignment should leave to arrive before cards may have run out. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  sendBy: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  silentSince: string | null;
  /** Owed to it, of a province to all of it, by offices that cards were lent to: no part of what is on hand. */
  @ApiProperty({ type: 'integer' })
  lent: number;
  /**
   * Cards by which its stock, of a province that of all, fell at counts whose difference is above tolerance
   * and not closed; null where it did not.
   */
  @ApiProperty({ type: 'integer', nullable: true })
  openShortage: number | null;
  @ApiProperty({ type: UnsettledRequestDto, nullable: true })
  request: UnsettledRequestDto | null;
}

/** Who sends, and from what. */
export class SendingDto {
  from: string;
  fromName: string;
  /** The province whose regencies are sent to straight by the ministry. */
  @ApiProperty({ type: 'string', nullable: true })
  under: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  underName: string | null;
  onHand: number;
  /** Granted by the sender and not yet sent, to whomever. */
  committed: number;
  /** On hand less what is granted to offices that are no rows here. */
  available: number;
  /** What is handed out by, in cards: of a basis, what a plan begins with. Requests go by `PACK_SIZE`. */
  @ApiProperty({ type: 'integer', enum: PACK_SIZES })
  packSize: PlanPackSize;
  coverTargetDays: number;
  asOf: Date;
}

/** What a plan is made of, all of one moment. */
export class AllocationBasisDto extends SendingDto {
  rows: BasisRowDto[];
}

const BINDINGS = [
  'level',
  'floor',
  'cap',
  'pinned',
  'no_demand',
  'enough',
] as const satisfies Binding[];

export class ProposedRowDto extends BasisRowDto {
  quantity: number;
  /** Days that what is on hand and on the road lasts, the journey not taken off; null: for ever. */
  @ApiProperty({ type: 'number', nullable: true })
  coverBefore: number | null;
  /** The same with the quantity. */
  @ApiProperty({ type: 'number', nullable: true })
  coverAfter: number | null;
  /** Why the quantity is what it is. */
  @ApiProperty({ enum: BINDINGS })
  boundBy: Binding;
}

/**
 * A fair split: the worst-off office's cover, less its journey and the days it is owed, is as long as it
 * can be, then the next's.
 */
export class AllocationProposalDto extends SendingDto {
  total: number;
  /** Of the total, cards that nobody may take. */
  left: number;
  /** What is made equal: days of cover less the journey and the days owed, of whoever has the fewest. */
  @ApiProperty({ type: 'number', nullable: true })
  line: number | null;
  /** Days of cover, less the journey, of whoever has the fewest after it; null: no demand anywhere. */
  @ApiProperty({ type: 'number', nullable: true })
  coverOfWorstOff: number | null;
  rows: ProposedRowDto[];
}

/** Offices that a consignment has to leave for by today, asked or not, and what is proposed for them. */
export class PushProposalDto extends SendingDto {
  /** The proposed quantities together. */
  total: number;
  /** Cards that would bring all rows to `coverTargetDays` after their journey. */
  wanted: number;
  /** The one with the earliest `sendBy` first. */
  rows: ProposedRowDto[];
}
