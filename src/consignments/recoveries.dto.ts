import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import { Cards, Optional } from '../platform/fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { Note } from '../platform/text-fields.js';

export const RECOVERY_STATES = ['waiting', 'accepted'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

export class RecoveryDto {
  /** Cards that never left, at most those that are missing. */
  @Cards(1)
  found: number;

  /** Where and how they were found. */
  @Note(2000)
  note: string;
}

export class RecoveryAcceptanceDto {
  @Optional()
  @Note(2000)
  note?: string | null;
}

export class RecoveryListQueryDto extends PageQueryDto {
  /** This office and those below it, as sender or receiver. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  @IsOptional()
  @IsIn(RECOVERY_STATES, { message: `must be one of ${RECOVERY_STATES.join(', ')}` })
  state?: RecoveryState;
}

/** Cards missing from a consignment that its sender found; it waits until an office above both accepts. */
export class RecordedRecoveryDto {
  id: string;
  consignmentId: string;
  @ApiProperty({ example: '65/2026/0042' })
  number: string;
  @ApiProperty({ example: '65' })
  from: string;
  fromName: string;
  @ApiProperty({ example: '65.71' })
  to: string;
  toName: string;
  @ApiProperty({ enum: RECOVERY_STATES })
  state: RecoveryState;
  @ApiProperty({ type: 'integer' })
  found: number;
  note: string;
  recordedAt: Date;
  recordedBy: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  acceptedAt: Date | null;
  @ApiProperty({ type: 'string', nullable: true })
  acceptedBy: string | null;
  @ApiProperty({ type: 'string', nullable: true, example: '65' })
  acceptedByOffice: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  acceptanceNote: string | null;
}

export class RecoveryPageDto {
  items: RecordedRecoveryDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
