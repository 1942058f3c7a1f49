import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Cards, Optional } from '../platform/fields.js';
import { OneLine } from '../platform/text-fields.js';
import { SpoiledByBodyDto, SpoiledByDto } from '../stock/spoil-causes.dto.js';
import { METHODS, MOST_OFFICERS, MOST_WITNESSES, witnessesInOneLine } from './destruction.js';

/** The parts of a destruction's record, as a body brings them and as they are answered. */

export class BlanksBodyDto extends SpoiledByBodyDto {
  /** Spoiled by nobody knows what. */
  @Optional()
  @Cards()
  unknown?: number | null;
}

export class BlanksDto extends SpoiledByDto {
  @ApiProperty({ type: 'integer' })
  unknown: number;
}

export class WithdrawnBodyDto {
  @Optional()
  @Cards()
  damaged?: number | null;

  /** The data on it changed. */
  @Optional()
  @Cards()
  changed?: number | null;

  @Optional()
  @Cards()
  moved?: number | null;

  @Optional()
  @Cards()
  deceased?: number | null;

  @Optional()
  @Cards()
  other?: number | null;
}

export class WithdrawnDto {
  @ApiProperty({ type: 'integer' })
  damaged: number;
  @ApiProperty({ type: 'integer' })
  changed: number;
  @ApiProperty({ type: 'integer' })
  moved: number;
  @ApiProperty({ type: 'integer' })
  deceased: number;
  @ApiProperty({ type: 'integer' })
  other: number;
}

export class OfficerDto {
  @OneLine(200)
  name: string;

  @ApiProperty({ type: 'string', pattern: '^\\d{18}$', example: '197001011995031001' })
  @Matches(/^\d{18}$/, { message: 'must be 18 digits' })
  nip: string;
}

export class WitnessBodyDto {
  @OneLine(200)
  name: string;

  /** Where they are from. */
  @OneLine(200)
  agency: string;
}

export class WitnessDto {
  name: string;
  /** Null where a record of before names its witnesses in one line. */
  @ApiProperty({ type: 'string', nullable: true })
  agency: string | null;
}

export const MethodField = () =>
  applyDecorators(
    ApiProperty({ enum: METHODS }),
    IsIn(METHODS, { message: `must be one of ${METHODS.join(', ')}` }),
  );

const Counts = (dto: () => new () => object) =>
  applyDecorators(
    Optional(),
    IsObject({ message: 'must hold counts' }),
    ValidateNested(),
    Type(dto),
  );
export const Blanks = () => Counts(() => BlanksBodyDto);
export const WithdrawnBody = () => Counts(() => WithdrawnBodyDto);

const People = (dto: () => new () => object, most: number) =>
  applyDecorators(
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(most, { message: `must name at most ${most}` }),
    // By the line below alone, a list in the list would pass as people.
    IsObject({ each: true, message: 'must hold people' }),
    ValidateNested({ each: true, message: 'must hold people' }),
    Type(dto),
  );
export const Officers = () =>
  applyDecorators(
    People(() => OfficerDto, MOST_OFFICERS),
    ArrayMinSize(1, { message: 'must name at least one' }),
  );
export const Witnesses = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => {
      if (typeof value === 'string') throw witnessesInOneLine();
      return value;
    }),
    People(() => WitnessBodyDto, MOST_WITNESSES),
  );
