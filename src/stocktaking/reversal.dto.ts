import { ApiProperty } from '@nestjs/swagger';
import { Note } from '../platform/text-fields.js';

export class ReversalDto {
  /** Why the paper does not hold. */
  @Note(2000)
  note: string;
}

/** Of a paper that was entered wrong: it stays readable, and its cards are back where they came from. */
export class ReversibleDto {
  /** Null while it stands. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  reversedAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  reversedBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  reversalNote: string | null;
}

export class ReversedPaperDto extends ReversibleDto {
  @ApiProperty({ example: '65.71' })
  office: string;
  officeName: string;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  /** The date that the paper bears. */
  @ApiProperty({ type: 'string', format: 'date' })
  date: string;
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
}

/** An opening stock as it was entered; of several all but the last are reversed. */
export class RecordedOpeningStockDto extends ReversibleDto {
  @ApiProperty({ example: '65.71' })
  office: string;
  officeName: string;
  @ApiProperty({ type: 'integer' })
  nth: number;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  /** Spoiled cards, not yet destroyed, that it began with besides. */
  @ApiProperty({ type: 'integer' })
  spoiled: number;
  @ApiProperty({ type: 'string', format: 'date' })
  asOf: string;
  recordedAt: Date;
  recordedBy: string;
}

export class OpeningStockListDto {
  items: RecordedOpeningStockDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
