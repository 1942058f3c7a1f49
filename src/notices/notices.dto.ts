import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';

const NOTICE_STATES = ['waiting', 'sent', 'failed'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export class NoticeListQueryDto extends PageQueryDto {
  /** This office and those below it. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  @IsOptional()
  @IsIn(NOTICE_STATES, { message: `must be one of ${NOTICE_STATES.join(', ')}` })
  state?: NoticeState;
}

/** A mail to one address. */
export class NoticeDto {
  id: string;
  /** What it tells. */
  @ApiProperty({ example: 'request.opened' })
  kind: string;
  /** The office that is told. */
  office: string;
  officeName: string;
  /** The office that acted; null where it was the system. */
  @ApiProperty({ type: 'string', nullable: true })
  byOffice: string | null;
  to: string;
  subject: string;
  @ApiProperty({ enum: NOTICE_STATES })
  state: NoticeState;
  /** How often it was tried, since it was composed or last sent again by hand. */
  attempts: number;
  composedAt: Date;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  sentAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  lastError: string | null;
}

export class NoticeWithBodyDto extends NoticeDto {
  /** Null where the mail carries a secret link, and two years after it was sent. */
  @ApiProperty({ type: 'string', nullable: true })
  text: string | null;
  /** The same words as they were sent; null, moreover, 90 days after that. */
  @ApiProperty({ type: 'string', nullable: true })
  html: string | null;
}

export class NoticePageDto {
  items: NoticeDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
