import { ApiProperty } from '@nestjs/swagger';
import { PageQueryDto } from '../platform/page-query.dto.js';

export class EventListQueryDto extends PageQueryDto {}

/** What an office was told of, whichever number of mails told it. */
export class EventDto {
  id: string;
  @ApiProperty({ example: 'request.opened' })
  kind: string;
  subject: string;
  at: Date;
  /** Whether the caller has not read it yet; what is older than 30 days, or than the caller, counts as read. */
  unread: boolean;
}

export class EventWithTextDto extends EventDto {
  /** As it was mailed; null two years after. */
  @ApiProperty({ type: 'string', nullable: true })
  text: string | null;
}

export class EventPageDto {
  items: EventDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
