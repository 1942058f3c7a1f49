import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { Cards, DateField, Optional } from '../platform/fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { Note, OneLine } from '../platform/text-fields.js';
import { HOLDER_KINDS, type HolderKind } from './hand-out.js';

export const HAND_OUT_STATES = ['held', 'settled'] as const;
export type HandOutState = (typeof HAND_OUT_STATES)[number];

export class NewHandOutDto {
  @ApiProperty({ enum: HOLDER_KINDS })
  @IsIn(HOLDER_KINDS, { message: `must be one of ${HOLDER_KINDS.join(', ')}` })
  holderKind: HolderKind;

  /** Who answers for them. */
  @OneLine(120)
  holder: string;

  @Optional()
  @ApiProperty({ type: 'string', pattern: '^\\d{18}$', example: '197001011995031001' })
  @Matches(/^\d{18}$/, { message: 'must be 18 digits' })
  nip?: string | null;

  @Cards(1)
  quantity: number;

  /** Today where nothing is said. */
  @Optional()
  @DateField()
  takenOn?: string | null;

  /** The same day for a kit, after 30 for a kecamatan and for others, where nothing is said. */
  @Optional()
  @DateField()
  dueOn?: string | null;

  @Optional()
  @Note(2000)
  note?: string | null;
}

export class SettlementDto {
  @Cards()
  printed: number;

  @Cards()
  spoiled: number;

  @Cards()
  returned: number;

  /** Neither printed nor spoiled nor back; says why, and is for the next count to find. */
  @Optional()
  @Cards()
  missing?: number | null;

  @Optional()
  @Note(2000)
  cause?: string | null;

  /** Today where nothing is said. */
  @Optional()
  @DateField()
  settledOn?: string | null;
}

export class SettlementReversalDto {
  /** Why what was recorded does not hold. */
  @Note(2000)
  note: string;
}

export class RecordedSettlementDto {
  @ApiProperty({ type: 'integer' })
  nth: number;
  @ApiProperty({ type: 'integer' })
  printed: number;
  @ApiProperty({ type: 'integer' })
  spoiled: number;
  @ApiProperty({ type: 'integer' })
  returned: number;
  @ApiProperty({ type: 'integer' })
  missing: number;
  @ApiProperty({ type: 'string', nullable: true })
  cause: string | null;
  @ApiProperty({ type: 'string', format: 'date' })
  settledOn: string;
  @ApiProperty({ type: 'string', format: 'date-time' })
  recordedAt: string;
  recordedBy: string;
  /** Null while it stands. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  reversedAt: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  reversedBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  reversalNote: string | null;
}

export class HandOutDto {
  id: string;
  /** Without gaps in its office and year. */
  @ApiProperty({ example: '65.71/2026/0003' })
  number: string;
  @ApiProperty({ example: '65.71' })
  office: string;
  officeName: string;
  @ApiProperty({ enum: HOLDER_KINDS })
  holderKind: HolderKind;
  holder: string;
  @ApiProperty({ type: 'string', nullable: true })
  nip: string | null;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  /** Still out: taken less what was printed, spoiled, brought back or found missing. */
  @ApiProperty({ type: 'integer' })
  held: number;
  @ApiProperty({ type: 'integer' })
  printed: number;
  @ApiProperty({ type: 'integer' })
  spoiled: number;
  @ApiProperty({ type: 'integer' })
  returned: number;
  @ApiProperty({ type: 'integer' })
  missing: number;
  @ApiProperty({ type: 'string', format: 'date' })
  takenOn: string;
  @ApiProperty({ type: 'string', format: 'date' })
  dueOn: string;
  /** Due before today, on its office's calendar, and not all settled. */
  overdue: boolean;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
  recordedAt: Date;
  recordedBy: string;
  /** In the order of recording. */
  settlements: RecordedSettlementDto[];
}

export class HandOutPageDto {
  items: HandOutDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class HandOutListQueryDto extends PageQueryDto {
  /** Those of which some are still out, or none. */
  @IsOptional()
  @IsIn(HAND_OUT_STATES, { message: `must be one of ${HAND_OUT_STATES.join(', ')}` })
  state?: HandOutState;

  /** Those of which some are still out, and those of which something was settled on this date or later. */
  @IsOptional()
  @DateField()
  since?: string;
}

/** With whom the cards are that something would take. */
export class HandedOutProblemDto {
  @ApiProperty({ type: 'integer' })
  handedOut: number;
  holders: HolderDto[];
}

export class HolderDto {
  id: string;
  holder: string;
  @ApiProperty({ type: 'integer' })
  held: number;
}
