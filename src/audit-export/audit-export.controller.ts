import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Limited } from '../access/rate-limiter.js';
import { SignedIn } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { AuditExportQueryDto } from './audit-export.dto.js';
import { AuditExportService } from './audit-export.service.js';

const ZIP = 'application/zip';

@ApiTags('For auditors')
@Controller('api')
export class AuditExportController {
  constructor(private readonly exports: AuditExportService) {}

  /**
   * All that is on record of an office and of all below it over a period, as one ZIP: every entry of every
   * account beside the trial balance of the same moment, papers, counts, reports, months, people and changes
   * as CSV, and `BACA-SAYA.txt`, which tells each and how to check the sums.
   */
  @Get('audit-export')
  @SignedIn()
  @Limited('auditExports')
  @ApiOkResponse({ content: { [ZIP]: { schema: { type: 'string', format: 'binary' } } } })
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  @Refuses(422, 'position.in_future')
  async of(
    @By() act: UseCaseContext,
    @Query() query: AuditExportQueryDto,
  ): Promise<StreamableFile> {
    const { name, zip } = await this.exports.of(act, query);
    return new StreamableFile(zip, { type: ZIP, disposition: `attachment; filename="${name}"` });
  }
}
