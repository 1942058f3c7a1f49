import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Act } from '../access/act.js';
import { timeInWords, zoneWord } from '../notices/words.js';
import { officeByCode } from '../offices/office-lines.js';
import { csvFile } from '../platform/table-file/csv-file.js';
import { wallClock, type TableFile } from '../platform/table-file/table.js';
import { xlsxFile } from '../platform/table-file/xlsx-file.js';
import { FORMATS, type Format } from '../platform/table-file/as-file.js';
import type { Table } from './table.js';

/** The office that a list is of, and how it is filtered, as the caller wrote it. */
interface Asked {
  office?: string;
  filters?: object;
}

/** Lists of the API as files that offices keep and pass on. */
@Injectable()
export class TableFiles {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The file, written while its rows are read: a reader that goes away stops the reading, and an error in
   * the middle breaks the connection. Instants are told on the clocks of the office the list is of.
   */
  async of<Row>(
    act: Act,
    format: Format,
    table: Table<Row>,
    { office: code = act.actor.office.code, filters = {} }: Asked,
    rows: TableFile<Row>['rows'],
  ): Promise<StreamableFile> {
    const { name, timezone } = await officeByCode(this.dataSource.manager, code);
    const given = Object.entries(filters as Record<string, string | undefined>).flatMap(
      ([field, value]) => (value && table.filters?.[field] ? [{ field, value }] : []),
    );
    const filtered = given.map(({ field, value }) => table.filters![field]!(value));
    const file = {
      title: `${table.title}, ${name} (${code})`,
      note: [`Data per ${timeInWords(act.at, timezone)}`, ...filtered].join('; '),
      sheet: table.title.slice(0, 31),
      columns: table.columns,
      zone: { timezone, word: zoneWord(timezone) },
      rows,
    };
    const readAt = wallClock(act.at, timezone).slice(0, 16).replaceAll(/\D/g, '');
    const fileName = [table.name, code, ...given.map(({ value }) => value), readAt].join('-');
    return new StreamableFile(format === 'csv' ? csvFile(file) : xlsxFile(file), {
      type: FORMATS[format],
      disposition: `attachment; filename="${fileName}.${format}"`,
    });
  }
}
