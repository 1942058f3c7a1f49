import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { PageQuery } from './keyset-pages.js';

/** The query of every list. */
export class PageQueryDto implements PageQuery {
  @IsOptional()
  @IsString({ message: 'must be given once' })
  @MaxLength(200, { message: 'is not a cursor of this list' })
  cursor?: string;

  /** How many items, 1 to 100; 50 where it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number from 1 to 100' })
  @Min(1, { message: 'must be at least 1' })
  @Max(100, { message: 'must be at most 100' })
  limit?: number;
}
