import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import { Cards, DateField, Optional, Text } from '../platform/fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { SERVICES, type Service } from './print-report.js';

export class FileReportDto {
  @Cards()
  printed: number;

  @Cards()
  spoiled: number;

  /** People recorded (perekaman) that day. */
  @Optional()
  @Cards()
  recorded?: number | null;

  /** Records waiting to be printed (PRR). */
  @Optional()
  @Cards()
  waiting?: number | null;

  /** The state of the service; `open` where it is left out, and `other` needs a note. */
  @Optional()
  @IsIn(SERVICES, { message: `must be one of ${SERVICES.join(', ')}` })
  service?: Service | null;

  /** A correction says here why. */
  @ApiProperty({ required: false, nullable: true })
  @ValidateIf((body: FileReportDto) => body.service === 'other' || (body.note ?? null) !== null)
  @Text(2000)
  note?: string | null;
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
  @ApiProperty({ type: 'integer', nullable: true })
  recorded: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  waiting: number | null;
  @ApiProperty({ enum: SERVICES })
  service: Service;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
  /** 1 for the first, one more with each correction; the ETag in quotes. */
  revision: number;
  filedAt: Date;
  filedBy: string;
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

export class PrintReportPageDto {
  items: PrintReportDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
