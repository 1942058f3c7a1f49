import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DateField } from '../platform/fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';

/** What can put cards on hand or take them off. */
export const MOVEMENT_REASONS = [
  'opening',
  'supply',
  'print',
  'spoil',
  'correction',
  'dispatch',
  'receipt',
  'recall',
  'count',
  'receipt_correction',
  'recovery',
  'reversal',
] as const;
export type Reason = (typeof MOVEMENT_REASONS)[number];

const FORMS = ['persediaan'] as const;

export class StockCardQueryDto extends PageQueryDto {
  /**
   * `persediaan` is the card of inventory that auditors know, by the dates on which things happened; then
   * the answer is `InventoryCardDto`, whole. Left out, it is the entries in the order of recording.
   */
  @IsOptional()
  @IsIn(FORMS, { message: `must be ${FORMS.join(', ')}` })
  form?: (typeof FORMS)[number];

  @IsOptional()
  @IsIn(MOVEMENT_REASONS, { message: `must be one of ${MOVEMENT_REASONS.join(', ')}` })
  reason?: Reason;

  /** The first `occurredOn` to show. */
  @IsOptional()
  @DateField()
  from?: string;

  /** The last `occurredOn` to show. */
  @IsOptional()
  @DateField()
  to?: string;
}

/** One entry on what an office has on hand. */
export class StockCardEntryDto {
  /** The movement's; its other side has the same. */
  id: string;
  @ApiProperty({ format: 'date' })
  occurredOn: string;
  recordedAt: Date;
  @ApiProperty({ enum: MOVEMENT_REASONS })
  reason: Reason;
  /** The supply's, the consignment's number, or the report's date. */
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
  /** Cards; negative where they left. */
  change: number;
  /** On hand after it. */
  balance: number;
  by: string;
  /** The office that person belonged to then. */
  byOffice: string;
  /** The other office, where cards moved between two. */
  @ApiProperty({ type: 'string', nullable: true })
  counterpart: string | null;
}

export class StockCardPageDto {
  items: StockCardEntryDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class LedgerFaultDto {
  /** Null: the ledger as a whole. */
  @ApiProperty({ type: 'string', nullable: true, example: '65.71/on_hand' })
  account: string | null;
  /** What does not hold. */
  fault: string;
  /** The entry or movement at fault, where it is a single one. */
  @ApiProperty({ type: 'string', nullable: true, example: 'entry 17' })
  where: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  expected: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  actual: number | null;
}

/** The ledger recomputed from its movements, as of one moment. */
export class LedgerVerificationDto {
  ok: boolean;
  accounts: number;
  movements: number;
  /** The first hundred. */
  faults: LedgerFaultDto[];
}
