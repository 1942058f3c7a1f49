import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import { Cards, DateField, InstantField, Optional, Whole } from '../platform/fields.js';
import { Note } from '../platform/text-fields.js';
import { SpoiledByBodyDto, SpoiledByDto } from '../stock/spoil-causes.dto.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { ProblemDto } from '../platform/problem.dto.js';
import { MOST_PIECES, SERVICES, type Service } from './print-report.js';
import { DATE_REFUSALS, type DateRefusal } from './report-date.js';

export class FileReportDto {
  @Cards()
  printed: number;

  @Cards()
  spoiled: number;

  /** By what, summing to `spoiled`; left out, nobody knows. */
  @Optional()
  @IsObject({ message: 'must hold counts' })
  @ValidateNested()
  @Type(() => SpoiledByBodyDto)
  spoiledBy?: SpoiledByBodyDto | null;

  /** People recorded (perekaman) that day. */
  @Optional()
  @Cards()
  recorded?: number | null;

  /** Records waiting to be printed (PRR). */
  @Optional()
  @Cards()
  waiting?: number | null;

  /** Ribbons left at the end of the day, in whole pieces. */
  @Optional()
  @Whole(0, MOST_PIECES)
  ribbonsLeft?: number | null;

  /** Films left at the end of the day, in whole pieces. */
  @Optional()
  @Whole(0, MOST_PIECES)
  filmsLeft?: number | null;

  /** The state of the service; `open` where it is left out, and `other` needs a note. */
  @Optional()
  @IsIn(SERVICES, { message: `must be one of ${SERVICES.join(', ')}` })
  service?: Service | null;

  /** A correction says here why, and so does a day of nothing while service is `open`. */
  @ApiProperty({ required: false, nullable: true })
  @ValidateIf((body: FileReportDto) => body.service === 'other' || (body.note ?? null) !== null)
  @Note(2000)
  note?: string | null;

  /**
   * When it was written on the device, by the server's clock last seen. Where the date was then within
   * the window and no longer is, it is taken and marked, for 30 days. No part of what makes two equal.
   */
  @Optional()
  @InstantField()
  writtenAt?: string | null;
}

export class ReportListQueryDto extends PageQueryDto {
  @IsOptional()
  @DateField()
  from?: string;

  @IsOptional()
  @DateField()
  to?: string;
}

class FiguresDto {
  printed: number;
  spoiled: number;
  /** By what; null: nobody told. */
  @ApiProperty({ type: () => SpoiledByDto, nullable: true })
  spoiledBy: SpoiledByDto | null;
  @ApiProperty({ type: 'integer', nullable: true })
  recorded: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  waiting: number | null;
  /** Whole pieces left at the end of the day; null: nothing is said of them. */
  @ApiProperty({ type: 'integer', nullable: true })
  ribbonsLeft: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  filmsLeft: number | null;
  @ApiProperty({ enum: SERVICES })
  service: Service;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
  /** 1 for the first, one more with each correction; the ETag in quotes. */
  revision: number;
  filedAt: Date;
  filedBy: string;
  /** When its device says that it was written; a statement of the device. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  writtenAt: Date | null;
  /** Its date could no longer be reported; it was taken because it was written in time. */
  arrivedLate: boolean;
  /** Far more cards than the office's usual greatest day when it was filed. */
  unusual: boolean;
}

export class PrintReportDto extends FiguresDto {
  office: string;
  officeName: string;
  @ApiProperty({ format: 'date' })
  date: string;
}

export class FiledReportDto extends PrintReportDto {
  /** What the office has on hand now. */
  onHand: number;
  /** On a repetition with the same Idempotency-Key: the revision that the first made. */
  acceptedAs?: number;
}

export class RevisionDto extends FiguresDto {
  /** The revision that this one corrects. */
  @ApiProperty({ type: 'integer', nullable: true })
  corrects: number | null;
}

export class PrintReportWithRevisionsDto extends PrintReportDto {
  revisions: RevisionDto[];
}

/** A refusal; of a date (`report.date_refused`) with what may be reported today and who can widen that. */
export class ReportProblemDto extends ProblemDto {
  /** `too_late` alone is for the office above to lift. */
  @ApiProperty({ enum: DATE_REFUSALS, required: false })
  reason?: DateRefusal;
  @ApiProperty({ format: 'date', required: false })
  reportableFrom?: string;
  /** Today, at the office. */
  @ApiProperty({ format: 'date', required: false })
  reportableUntil?: string;
  /** The code of the office above. */
  @ApiProperty({ type: 'string', required: false, nullable: true })
  above?: string | null;
  @ApiProperty({ type: 'string', required: false, nullable: true })
  aboveName?: string | null;
}

export class PrintReportPageDto {
  items: PrintReportDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
