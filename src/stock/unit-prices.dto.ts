import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, Max, Min } from 'class-validator';
import { OneLine } from '../platform/text-fields.js';
import { MOST_RUPIAH } from './unit-price.js';

const RupiahField = () =>
  applyDecorators(
    ApiProperty({ type: 'number', minimum: 0.01, maximum: MOST_RUPIAH, example: 10450 }),
    IsNumber({ maxDecimalPlaces: 2 }, { message: 'must be rupiah, with at most two decimals' }),
    Min(0.01, { message: 'must be at least 0.01' }),
    Max(MOST_RUPIAH, { message: `must be at most ${MOST_RUPIAH}` }),
  );

/** What a card costs from a date on, until the next one. */
export class UnitPriceDto {
  @ApiProperty({ format: 'date' })
  from: string;
  /** For one card; at most two decimals. */
  rupiah: number;
  /** The paper that says so. */
  reference: string;
  /** As it now stands; the changes before are in the ministry's history. */
  recordedAt: Date;
  recordedBy: string;
}

export class UnitPriceListDto {
  items: UnitPriceDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: null;
}

export class KeepUnitPriceDto {
  /** For one card, tax included where it is paid. */
  @RupiahField()
  rupiah: number;

  /** The contract or decree that sets it, with its date. */
  @OneLine(200)
  reference: string;
}
