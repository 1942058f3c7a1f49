import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import { Cards, Optional } from '../platform/fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { Note } from '../platform/text-fields.js';

export const SETTLED_AS = ['opened', 'reminded'] as const;
/** What a letter led to: it opened a request, or reminded of the one that was live. */
export type SettledAs = (typeof SETTLED_AS)[number];

export const LETTER_STATES = ['waiting', 'unreadable', 'unmatched', 'matched', 'settled'] as const;
/** Not read yet, not to be read, of nobody known, of an office and not settled, settled by a request. */
export type LetterState = (typeof LETTER_STATES)[number];

export class LetterListQueryDto extends PageQueryDto {
  /** Letters of this office and those below it. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  @IsOptional()
  @IsIn(LETTER_STATES, { message: `must be one of ${LETTER_STATES.join(', ')}` })
  state?: LetterState;

  /** Those that opened this request or reminded of it. */
  @IsOptional()
  @IsUUID(undefined, { message: 'must be the id of a request' })
  request?: string;
}

export class LetterAttachmentDto {
  nth: number;
  name: string;
  @ApiProperty({ enum: ['application/pdf', 'image/jpeg', 'image/png', 'other'] })
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Whether it can be had. */
  kept: boolean;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  purgedAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  purgeReason: string | null;
}

export class LetterDto {
  id: string;
  receivedAt: Date;
  @ApiProperty({ enum: LETTER_STATES })
  state: LetterState;
  /** Whose it is; null of one that only the ministry sees. */
  @ApiProperty({ type: 'string', nullable: true })
  office: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  officeName: string | null;
  /** Who wrote it for the office; null where its own address did. */
  @ApiProperty({ type: 'string', nullable: true })
  person: string | null;
  /** As the letter says, and nobody proved. */
  @ApiProperty({ type: 'string', nullable: true })
  fromAddress: string | null;
  subject: string;
  /** Why nobody was asked: a machine sent it, or it has no sender. */
  @ApiProperty({ type: 'string', nullable: true })
  automatic: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  unreadable: string | null;
  /** When its address was asked; null where that was not. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  answeredAt: Date | null;
  @ApiProperty({ type: 'integer', nullable: true })
  quantity: number | null;
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  dated: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  about: string | null;
  attachments: LetterAttachmentDto[];
  @ApiProperty({ enum: SETTLED_AS, nullable: true })
  settledAs: SettledAs | null;
  @ApiProperty({ type: 'string', nullable: true })
  requestId: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  requestNumber: string | null;
}

export class LetterPageDto {
  items: LetterDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class OneLetterDto extends LetterDto {
  /** What stands in it; null of one not read, and 90 days after it came where no request came of it. */
  @ApiProperty({ type: 'string', nullable: true })
  text: string | null;
}

export class OpenByLetterDto {
  @Cards(1)
  quantity: number;

  @Optional()
  @Note(2000)
  note?: string | null;
}

export class PurgeAttachmentDto {
  /** Why it is not to be kept. */
  @Note(500)
  reason: string;
}
