import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import { Cards, DateField, Optional } from '../platform/fields.js';
import { Note, OneLine } from '../platform/text-fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { TOLD_CHANNELS, type ToldChannel } from './channel.js';
import {
  CHANNELS,
  METHODS,
  ORIGINS,
  REQUEST_STATES,
  type Channel,
  type Method,
  type Origin,
  type RequestState,
} from './request.js';

export class OpenRequestDto {
  /** The asking office: one's own, or one below it that asked by letter or in person. */
  @OfficeCode()
  office: string;

  @Cards(1)
  quantity: number;

  /**
   * How an office below asked: `visit`, `letter` or `phone`; one's own office asks by `app`. Left out, it is
   * `letter` where a reference is named, else `visit`.
   */
  @Optional()
  @IsIn(TOLD_CHANNELS, { message: `must be one of ${TOLD_CHANNELS.join(', ')}` })
  channel?: ToldChannel | null;

  /** The number of the letter, where there is one. */
  @Optional()
  @OneLine(100)
  reference?: string | null;

  @Optional()
  @Note(2000)
  note?: string | null;
}

export class ChangeRequestDto {
  @Optional()
  @Cards(1)
  quantity?: number | null;

  @Optional()
  @Note(2000)
  note?: string | null;
}

export class ApprovalDto {
  /** Cards granted: often less than asked. */
  @Cards(1)
  quantity: number;

  @Optional()
  @Note(2000)
  note?: string | null;
}

export class RequestRefusalDto {
  /** Why nothing is granted. */
  @Note(2000)
  note: string;
}

export class WithdrawalDto {
  @Optional()
  @Note(2000)
  note?: string | null;
}

export class ReminderDto {
  @Optional()
  @Note(2000)
  note?: string | null;
}

/** What narrows every list of requests. */
export class RequestFilterDto extends PageQueryDto {
  /** Opened on this date of your own office or later. */
  @IsOptional()
  @DateField()
  from?: string;

  /** Opened on this date of your own office or before. */
  @IsOptional()
  @DateField()
  to?: string;

  /**
   * `true`: only those that your own office is to answer, for their offices stand right below it, or has
   * answered.
   */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  ours?: 'true' | 'false';
}

export class RequestListQueryDto extends RequestFilterDto {
  /** This office and those below it. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  @IsOptional()
  @IsIn(REQUEST_STATES, { message: `must be one of ${REQUEST_STATES.join(', ')}` })
  state?: RequestState;

  /** `true`: only those with cards asked and not granted, until their office asks again. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  unmet?: 'true' | 'false';
}

export class ReasoningDto {
  onHand: number;
  inTransit: number;
  @ApiProperty({ type: 'integer', nullable: true })
  minimumStock: number | null;
  /** The mean, in cards per calendar day. */
  @ApiProperty({ type: 'number', nullable: true })
  averageDailyUse: number | null;
  /** Whole days that what was on hand lasts at the mean. */
  @ApiProperty({ type: 'integer', nullable: true })
  coverDays: number | null;
  /**
   * What the expected use rests on: `forecast` where 28 days of the office's own, of which 14 count,
   * carry one, else `mean`.
   */
  @ApiProperty({ enum: METHODS })
  method: Method;
  /** Cards over the journey and `coverTargetDays` after it; null without a mean. */
  @ApiProperty({ type: 'integer', nullable: true })
  expectedUse: number | null;
  /** Calendar days that cards were then on the road; null on requests made while it was not counted. */
  @ApiProperty({ type: 'integer', nullable: true })
  journeyDays: number | null;
  coverTargetDays: number;
  /** What the quantity was rounded up to; null on requests made before it was kept. */
  @ApiProperty({ type: 'integer', nullable: true })
  packSize: number | null;
  /**
   * Whole days from the day of asking that what was on hand should last, by `method`; null where nothing
   * tells, and on requests by forecast made before it was kept.
   */
  @ApiProperty({ type: 'integer', nullable: true })
  lastsDays: number | null;
  /**
   * Cards by which stock had fallen at counts whose difference was above tolerance and not closed; null
   * where it had not.
   */
  @ApiProperty({ type: 'integer', nullable: true })
  openShortage: number | null;
}

export class RestockRequestDto {
  id: string;
  /** Asking office, year, serial without gaps. */
  @ApiProperty({ example: '65.71/2026/0003' })
  number: string;
  office: string;
  officeName: string;
  @ApiProperty({ enum: REQUEST_STATES })
  state: RequestState;
  @ApiProperty({ enum: ORIGINS })
  origin: Origin;
  /** How it came. */
  @ApiProperty({ enum: CHANNELS })
  channel: Channel;
  quantity: number;
  @ApiProperty({ type: 'integer', nullable: true })
  granted: number | null;
  /** Of an answered request, the cards asked and not granted, until the office asks again; else 0. */
  unmet: number;
  /** Of what was granted, the cards that have left and were not recalled or lost whole. */
  sent: number;
  onTheRoad: number;
  arrived: number;
  reasoning: ReasoningDto;
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
  openedAt: Date;
  /** Null: the system, because stock was low. */
  @ApiProperty({ type: 'string', nullable: true })
  openedBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  openedByOffice: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  answeredAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  answeredBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  answeredByOffice: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  answerNote: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  withdrawnAt: Date | null;
  /** Null on a withdrawn request: the system, because stock was back at the minimum. */
  @ApiProperty({ type: 'string', nullable: true })
  withdrawnBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  withdrawalNote: string | null;
  /** How often its office has asked again, once a working day at most. */
  reminders: number;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  remindedAt: Date | null;
  /** When it was told to the office above the one it waited for. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  escalatedAt: Date | null;
}

export class RestockRequestPageDto {
  items: RestockRequestDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
