import { Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { By, type UseCaseContext } from '../../access/use-case-context.js';
import { Allow, Idempotent } from '../../access/route-access.js';
import { officeByCode } from '../../offices/office-lines.js';
import { Refuses } from '../../platform/api-refusals.js';
import { AsFile, FormatParam, FORMATS, type Format } from '../../platform/table-file/as-file.js';
import {
  SentTable,
  TakesTable,
  type TableBody,
} from '../../platform/table-file/reading/table-body.js';
import { openable } from './openable.js';
import { OpeningImportDto, OpeningImportQueryDto } from './opening-import.dto.js';
import { OpeningImportService } from './opening-import.service.js';
import { template } from './template.js';

@ApiTags('Stocktaking')
@Controller('api/offices/:code/opening-stock-import')
export class OpeningImportController {
  constructor(
    private readonly imports: OpeningImportService,
    private readonly dataSource: DataSource,
  ) {}

  /** The file to fill in: all open offices below that one may enter, with what is already there. */
  @Get('template.:format')
  @Allow('stock.import')
  @AsFile()
  async template(
    @By() { actor }: UseCaseContext,
    @Param('code') code: string,
    @FormatParam() format: Format,
  ): Promise<StreamableFile> {
    const { manager } = this.dataSource;
    const { name } = await officeByCode(manager, code);
    const rows = (await openable(manager, actor, code)).filter(({ closedAt }) => closedAt === null);
    return new StreamableFile(template(format, `${name} (${code})`, rows), {
      type: FORMATS[format],
      disposition: `attachment; filename="saldo-awal-${code}.${format}"`,
    });
  }

  /**
   * Enters opening stocks and minimums of many offices from one file, all rows or none. A dry run does the
   * same and undoes it: it names what each row would do and all that is wrong.
   */
  @Post()
  @HttpCode(200)
  @Allow('stock.import')
  @Idempotent()
  @TakesTable()
  @Refuses(400, 'import.rows_refused')
  @Refuses(409, 'import.rows_refused')
  import(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Query() { dryRun }: OpeningImportQueryDto,
    @SentTable() file: TableBody,
  ): Promise<OpeningImportDto> {
    return dryRun === 'true'
      ? this.imports.rehearse(act, code, file)
      : this.imports.apply(act, code, file);
  }
}
