import { ApiProperty } from '@nestjs/swagger';
import { Cards, Optional } from '../platform/fields.js';

/** Cards by what spoiled them, as a body brings them; what is left out is none. */
export class SpoiledByBodyDto {
  @Optional()
  @Cards()
  print?: number | null;

  /** The writing of the chip. */
  @Optional()
  @Cards()
  encode?: number | null;

  @Optional()
  @Cards()
  factory?: number | null;

  @Optional()
  @Cards()
  other?: number | null;
}

export class SpoiledByDto {
  @ApiProperty({ type: 'integer' })
  print: number;
  @ApiProperty({ type: 'integer' })
  encode: number;
  @ApiProperty({ type: 'integer' })
  factory: number;
  @ApiProperty({ type: 'integer' })
  other: number;
}
