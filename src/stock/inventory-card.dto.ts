import { ApiProperty } from '@nestjs/swagger';
import { ACCOUNTS } from './flows.js';
import { LINE_KINDS } from './inventory-card.js';
import { MOVEMENT_REASONS, type Reason } from './stock.dto.js';

/**
 * A line of the card of inventory. Money is rupiah, at the price in force on its day: null while the
 * ministry has kept none for it.
 */
export class InventoryLineDto {
  /** What it began with; that another price came into force; a movement; the sums, which come last. */
  @ApiProperty({ enum: LINE_KINDS })
  kind: (typeof LINE_KINDS)[number];
  /** When it happened; null at the sums. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  on: string | null;
  @ApiProperty({ type: 'string', enum: MOVEMENT_REASONS, nullable: true })
  reason: Reason | null;
  /** Where the cards came from or went. */
  @ApiProperty({ type: 'string', enum: ACCOUNTS, nullable: true })
  account: (typeof ACCOUNTS)[number] | null;
  /** The supply's, the consignment's number, the report's date; of a price the paper that sets it. */
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
  /** The number that its own office gave a consignment's hand-over record. */
  @ApiProperty({ type: 'string', nullable: true })
  document: string | null;
  /** The date on a consignment's hand-over record. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  documentOn: string | null;
  /** The name of the other office, of a consignment. */
  @ApiProperty({ type: 'string', nullable: true })
  otherOffice: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  in: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  out: number | null;
  /** On hand after it, by date. Below zero where what was reported came from cards recorded of a later day. */
  @ApiProperty({ type: 'integer' })
  left: number;
  @ApiProperty({ type: 'number', nullable: true })
  unitPrice: number | null;
  @ApiProperty({ type: 'number', nullable: true })
  inValue: number | null;
  @ApiProperty({ type: 'number', nullable: true })
  outValue: number | null;
  @ApiProperty({ type: 'number', nullable: true })
  leftValue: number | null;
}

/** The card of inventory (kartu persediaan): what was on hand, by the dates on which things happened. */
export class InventoryCardDto {
  office: string;
  officeName: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  from: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  to: string | null;
  lines: InventoryLineDto[];
  asOf: Date;
}
