import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Optional } from '../platform/fields.js';
import { OneLine } from '../platform/text-fields.js';

export class HolidayDto {
  @ApiProperty({ format: 'date' })
  date: string;
  name: string;
  /** Null: in the whole country. */
  @ApiProperty({ type: 'string', nullable: true })
  province: string | null;
}

export class HolidayListDto {
  items: HolidayDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: null;
}

export class HolidayYearQueryDto {
  @IsOptional()
  @Matches(/^(19|2\d)\d{2}$/, { message: 'must be a year such as 2026' })
  year?: string;
}

export class KeepHolidayDto {
  @OneLine(200)
  name: string;

  /** The code of the one province that keeps it; left out: the whole country. */
  @Optional()
  @ApiProperty({ type: 'string', pattern: '^\\d{2}$' })
  @Matches(/^\d{2}$/, { message: 'must be the code of a province' })
  province?: string | null;
}

export class HolidayProvinceQueryDto {
  @IsOptional()
  @Matches(/^\d{2}$/, { message: 'must be the code of a province' })
  province?: string;
}
