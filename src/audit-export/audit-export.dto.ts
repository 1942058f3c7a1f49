import { IsOptional } from 'class-validator';
import { OfficeCode } from '../access/access-fields.js';
import { DateField } from '../platform/fields.js';

export class AuditExportQueryDto {
  /** This office and all below it; one's own where it is not said. */
  @IsOptional()
  @OfficeCode()
  office?: string;

  /** The first day of the period, which is a year at most. */
  @DateField()
  from: string;

  /** The last one. */
  @DateField()
  to: string;
}
