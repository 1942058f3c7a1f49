import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { Clearable, DateField, Optional } from '../platform/fields.js';
import { OneLine } from '../platform/text-fields.js';
import { CAPACITIES, type Capacity } from './signatory.js';

const CapacityField = () =>
  IsIn(CAPACITIES, { message: `must be one of ${CAPACITIES.join(', ')}` });
const Nip = () =>
  applyDecorators(
    ApiProperty({ type: 'string', pattern: '^\\d{18}$' }),
    Matches(/^\d{18}$/, { message: 'must be 18 digits' }),
  );

export class SignatoryDto {
  id: string;
  name: string;
  @ApiProperty({ type: 'string', nullable: true, example: '197001011995031001' })
  nip: string | null;
  /** Pangkat and golongan. */
  @ApiProperty({ type: 'string', nullable: true })
  rank: string | null;
  /** Head, acting head (Plt.), the day's stand-in (Plh.), or in a post of their own on the head's behalf. */
  @ApiProperty({ enum: CAPACITIES })
  capacity: Capacity;
  /** The post. Null: the head's, as the office's name tells it. */
  @ApiProperty({ type: 'string', nullable: true })
  title: string | null;
  @ApiProperty({ type: 'string', format: 'date' })
  fromOn: string;
  /** The last day; null: until further notice. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  untilOn: string | null;
}

export class SignatoryListDto {
  items: SignatoryDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: null;
}

export class EnterSignatoryDto {
  @OneLine(200)
  name: string;

  @Optional()
  @Nip()
  nip?: string | null;

  @Optional()
  @OneLine(100)
  rank?: string | null;

  @ApiProperty({ enum: CAPACITIES })
  @CapacityField()
  capacity: Capacity;

  /** The post; with `an` one's own, and needed. */
  @Optional()
  @OneLine(200)
  title?: string | null;

  @DateField()
  fromOn: string;

  @Optional()
  @DateField()
  untilOn?: string | null;
}

export class ChangeSignatoryDto {
  @Optional()
  @OneLine(200)
  name?: string | null;

  @Clearable()
  @Nip()
  nip?: string | null;

  @Clearable()
  @OneLine(100)
  rank?: string | null;

  @ApiProperty({ enum: CAPACITIES })
  @Optional()
  @CapacityField()
  capacity?: Capacity | null;

  @Clearable()
  @OneLine(200)
  title?: string | null;

  @Optional()
  @DateField()
  fromOn?: string | null;

  /** The last day on which they sign. */
  @Clearable()
  @DateField()
  untilOn?: string | null;
}
