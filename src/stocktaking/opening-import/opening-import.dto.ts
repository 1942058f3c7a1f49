import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { ColumnName } from './header-row.js';
import { SKIPPED_AS, type SkippedAs } from './skipped-lines.js';

export const ACTIONS = ['open', 'set_minimum', 'nothing', 'refused'] as const;
/** `open` may set the minimum besides. */
export type RowAction = (typeof ACTIONS)[number];

const FIELDS: ColumnName[] = ['office', 'name', 'quantity', 'asOf', 'minimumStock', 'spoiled'];

export class OpeningImportQueryDto {
  /** `true`: says what would happen, and every row that is wrong, and writes nothing. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  dryRun?: 'true' | 'false';
}

export class ImportFaultDto {
  /** What is wrong: of the file, such as `number.unreadable`, or of a rule, such as `opening.too_late`. */
  code: string;
  @ApiProperty({ enum: FIELDS, nullable: true })
  field: ColumnName | null;
  /** As a spreadsheet names it; null where it is the row as a whole. */
  @ApiProperty({ type: 'string', nullable: true, example: 'C7' })
  cell: string | null;
  /** What stands there, at most 40 signs of it. */
  @ApiProperty({ type: 'string', nullable: true })
  written: string | null;
  /** What is wrong and how to mend it. */
  message: string;
}

export class ImportRowDto {
  /** As a spreadsheet counts lines, from 1. */
  @ApiProperty({ type: 'integer' })
  line: number;
  /** Null where the code could not be made out. */
  @ApiProperty({ type: 'string', nullable: true, example: '65.71' })
  office: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  officeName: string | null;
  @ApiProperty({ enum: ACTIONS })
  action: RowAction;
  /** The opening stock as it was read; null: left empty. */
  @ApiProperty({ type: 'integer', nullable: true })
  quantity: number | null;
  /** Spoiled cards, not yet destroyed, besides that; null: left empty. */
  @ApiProperty({ type: 'integer', nullable: true })
  spoiled: number | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  asOf: string | null;
  /** The minimum as it was read; null: left empty, and it stays as it is. */
  @ApiProperty({ type: 'integer', nullable: true })
  minimumStock: number | null;
  /** Opened before with this very stock: this row opens nothing. */
  alreadyOpened: boolean;
  faults: ImportFaultDto[];
}

export class SkippedLineDto {
  /** As a spreadsheet counts lines, from 1. */
  @ApiProperty({ type: 'integer' })
  line: number;
  /** `sum` of the rows, `heads` once more, or `words` without a code and a number, such as a signature. */
  @ApiProperty({ enum: SKIPPED_AS })
  as: SkippedAs;
  /** What stands there, at most 40 signs of it. */
  written: string;
}

export class OpeningImportDto {
  /** Whether it was written; never on a dry run. */
  applied: boolean;
  /** How many offices it opens, or would. */
  @ApiProperty({ type: 'integer' })
  opened: number;
  /** How many minimums it changes, or would. */
  @ApiProperty({ type: 'integer' })
  minimumsChanged: number;
  /** How many rows are wrong; while there is one nothing can be written. */
  @ApiProperty({ type: 'integer' })
  refused: number;
  /** In the order of the file. */
  rows: ImportRowDto[];
  /** How many faults are not told, because so many are. */
  @ApiProperty({ type: 'integer' })
  faultsUntold: number;
  /** Lines below the heads that are no rows, in the order of the file; at most 50 are told. */
  skipped: SkippedLineDto[];
  /** How many lines were skipped, told or not. */
  @ApiProperty({ type: 'integer' })
  linesSkipped: number;
}
