import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  Matches,
} from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import { OFFICE_CODE } from '../access/reach.js';
import { DateField, Optional } from '../platform/fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { Note, OneLine } from '../platform/text-fields.js';
import {
  BROADCAST_ANSWERS,
  BROADCAST_ASKS,
  BROADCAST_STATES,
  LONGEST_REASON,
  LONGEST_SUBJECT,
  LONGEST_TEXT,
  MOST_OFFICES,
  type BroadcastAnswer,
  type BroadcastAsks,
  type BroadcastState,
} from './broadcast.js';

const LEVELS_BELOW = ['province', 'regency'] as const;
export const BROADCAST_BOXES = ['received', 'sent'] as const;
/** Those that an office was sent, or that it sent. */
export type BroadcastBox = (typeof BROADCAST_BOXES)[number];

const oneOf = (words: readonly string[]) => ({ message: `must be one of ${words.join(', ')}` });

export class NewBroadcastDto {
  @OneLine(LONGEST_SUBJECT)
  subject: string;

  /** Plain text, in lines. */
  @Note(LONGEST_TEXT)
  text: string;

  /** What each office is asked for: to read it, or to confirm it. */
  @ApiProperty({ enum: BROADCAST_ASKS })
  @IsIn(BROADCAST_ASKS, oneOf(BROADCAST_ASKS))
  asks: BroadcastAsks;

  /** The last day on which it is open, by the sender's own calendar; at most 90 days from today. */
  @DateField()
  until: string;

  /** Only the offices of this level, all of them; left out, and no `to`: every office below. */
  @Optional()
  @ApiProperty({ enum: LEVELS_BELOW })
  @IsIn(LEVELS_BELOW, oneOf(LEVELS_BELOW))
  level?: (typeof LEVELS_BELOW)[number] | null;

  /** The codes of these offices below, in place of all of them. */
  @Optional()
  @ApiProperty({
    type: 'array',
    items: { type: 'string', pattern: OFFICE_CODE.source, example: '65.71' },
    minItems: 1,
    maxItems: MOST_OFFICES,
    uniqueItems: true,
  })
  @IsArray({ message: 'must be a list of office codes' })
  @ArrayMinSize(1, { message: 'must name at least one office' })
  @ArrayMaxSize(MOST_OFFICES, { message: `must name at most ${MOST_OFFICES} offices` })
  @ArrayUnique({ message: 'must name each office once' })
  @Matches(OFFICE_CODE, { each: true, message: 'must be office codes such as 65 or 65.71' })
  to?: string[] | null;
}

export class BroadcastWithdrawalDto {
  /** Why; the offices that were sent it read that. */
  @Note(LONGEST_REASON)
  reason: string;
}

export class BroadcastListQueryDto extends PageQueryDto {
  /** Whose: left out, one's own. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  /** Those that the office was sent, or that it sent; left out: both. */
  @IsOptional()
  @IsIn(BROADCAST_BOXES, oneOf(BROADCAST_BOXES))
  box?: BroadcastBox;

  @IsOptional()
  @IsIn(BROADCAST_STATES, oneOf(BROADCAST_STATES))
  state?: BroadcastState;
}

export class BroadcastOfficesQueryDto extends PageQueryDto {
  /** Only offices that are so far. */
  @IsOptional()
  @IsIn(BROADCAST_ANSWERS, oneOf(BROADCAST_ANSWERS))
  answer?: BroadcastAnswer;
}

/** How far an office is with a broadcast, and through whom. */
export class BroadcastAnswerDto {
  @ApiProperty({ enum: BROADCAST_ANSWERS })
  answer: BroadcastAnswer;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  readBy: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  confirmedAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  confirmedBy: string | null;
}

export class BroadcastOfficeDto extends BroadcastAnswerDto {
  @ApiProperty({ example: '65.71' })
  office: string;
  officeName: string;
}

export class BroadcastOfficePageDto {
  items: BroadcastOfficeDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class BroadcastDto {
  id: string;
  /** The office that sent it. */
  @ApiProperty({ example: '65' })
  from: string;
  fromName: string;
  subject: string;
  @ApiProperty({ enum: BROADCAST_ASKS })
  asks: BroadcastAsks;
  /** By the sender's own calendar. */
  @ApiProperty({ type: 'string', format: 'date' })
  until: string;
  @ApiProperty({ enum: BROADCAST_STATES })
  state: BroadcastState;
  sentAt: Date;
  sentBy: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  withdrawnAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  withdrawnBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  reason: string | null;
  /** Offices that were sent it, among one's own and those below it; and how many of these have read, confirmed it. */
  @ApiProperty({ type: 'integer' })
  offices: number;
  @ApiProperty({ type: 'integer' })
  read: number;
  @ApiProperty({ type: 'integer' })
  confirmed: number;
  /** Of the office that the list is of, or one's own; null where it was not sent this. */
  @ApiProperty({ type: BroadcastAnswerDto, nullable: true })
  own: BroadcastAnswerDto | null;
}

export class OneBroadcastDto extends BroadcastDto {
  text: string;
}

export class BroadcastPageDto {
  items: BroadcastDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
