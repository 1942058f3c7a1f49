import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LIVE_STATES, type LiveState } from '../restocking/request.js';
import { RequestFilterDto, RestockRequestDto } from '../restocking/restocking.dto.js';
import { OfficeStockDto } from './insight.dto.js';

/** What a queue tells of an office's stock. */
export const QUEUED = [
  'state',
  'onHand',
  'inTransit',
  'lent',
  'lastsDays',
  'runsOutOn',
  'runsOutEarly',
  'sendBy',
] as const;

export class RequestQueueQueryDto extends RequestFilterDto {
  /** `open` where it is left out. */
  @IsOptional()
  @IsIn(LIVE_STATES, { message: `must be one of ${LIVE_STATES.join(', ')}` })
  state?: LiveState;
}

export class QueuedStockDto extends PickType(OfficeStockDto, QUEUED) {}

export class QueuedRequestDto extends RestockRequestDto {
  /** Where its office stands now; a province with all its regencies. */
  stock: QueuedStockDto;
}

export class RequestQueueDto {
  items: QueuedRequestDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
  /** Of all pages, those that your own office is to answer or has answered. */
  oursCount: number;
  /** Of all pages, with `ours` or without. */
  allCount: number;
  asOf: Date;
}
