import { ApiProperty } from '@nestjs/swagger';
import { Clearable, DateField, Whole } from '../platform/fields.js';
import { Note } from '../platform/text-fields.js';
import { MOST_QUOTA, MOST_SIGNS } from './public-word.js';

export class SetPublicWordDto {
  /** Plain text; who reads it sees no link and no other form. */
  @Note(MOST_SIGNS)
  text: string;

  /** How many people the office serves in a day; null or left out: nothing is told of it. */
  @Clearable()
  @Whole(1, MOST_QUOTA)
  dailyQuota?: number | null;

  /** The last day on which it stands, by the office's own calendar; at most 14 days from today. */
  @DateField()
  until: string;
}

export class TakeDownDto {
  /** Why; the office reads it. */
  @Note(MOST_SIGNS)
  reason: string;
}

/** What an office tells the public, or what of it was taken down. */
export class PublicWordDto {
  text: string;
  @ApiProperty({ type: 'integer', nullable: true })
  dailyQuota: number | null;
  @ApiProperty({ format: 'date' })
  until: string;
  /** The office's own date. */
  @ApiProperty({ format: 'date' })
  setOn: string;
  setAt: Date;
  setBy: string;
  /** Whether it stands on the public page now: not taken down, and its last day is not over. */
  shown: boolean;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  takenDownAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  takenDownBy: string | null;
  /** The office above that took it down. */
  @ApiProperty({ type: 'string', nullable: true })
  takenDownByOffice: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  takenDownReason: string | null;
}

export class OfficesPublicWordDto {
  /** Null: the office has set none, or has withdrawn it. */
  @ApiProperty({ type: PublicWordDto, nullable: true })
  word: PublicWordDto | null;
}
