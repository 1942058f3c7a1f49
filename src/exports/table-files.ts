import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { fullMomentAt } from '../words/dates.js';
import { zoneWord } from '../words/zones.js';
import { officeByCode } from '../offices/office-lines.js';
import { csvFile } from '../platform/table-file/csv-file.js';
import { wallClock, type TableFile } from '../platform/table-file/table.js';
import { xlsxFile } from '../platform/table-file/xlsx-file.js';
import { FORMATS, type Format } from '../platform/table-file/as-file.js';
import type { Table } from './export-table.js';

/** The office that a list is of, and how it is filtered, as the caller wrote it. */
interface Asked<Query> {
  office?: string;
  filters?: Query;
}

/** Lists of the API as files that offices keep and pass on. */
@Injectable()
export class TableFiles {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The file, written while its rows are read: a reader that goes away stops the reading, and an error in
   * the middle breaks the connection. Instants are told on the clocks of the office the list is of.
   */
  async of<Row, Query extends object = object>(
    act: UseCaseContext,
    format: Format,
    table: Table<Row, Query>,
    { office: code = act.actor.office.code, filters }: Asked<Query>,
    rows: TableFile<Row>['rows'],
  ): Promise<StreamableFile> {
    const { name, timezone } = await officeByCode(this.dataSource.manager, code);
    const filtered = filteredBy(table, filters ?? {});
    const file = {
      title: `${table.title}, ${name} (${code})`,
      note: [
        `Data per ${fullMomentAt(act.at, timezone)}`,
        ...filtered.map(({ told }) => told),
      ].join('; '),
      sheet: table.title.slice(0, 31),
      columns: table.columns,
      zone: { timezone, word: zoneWord(timezone) },
      rows,
    };
    const readAt = wallClock(act.at, timezone).slice(0, 16).replaceAll(/\D/g, '');
    const fileName = [table.name, code, ...filtered.map(({ named }) => named), readAt].join('-');
    return new StreamableFile(format === 'csv' ? csvFile(file) : xlsxFile(file), {
      type: FORMATS[format],
      disposition: `attachment; filename="${fileName}.${format}"`,
    });
  }
}

/** How each filter that leaves something out is told in the note, and named in the name of the file. */
function filteredBy<Row, Query>({ filters }: Table<Row, Query>, given: object) {
  const words = filters as Record<string, ((value: never) => string | null) | undefined>;
  return Object.entries(given as Record<string, string | undefined>).flatMap(([field, value]) => {
    const told = value === undefined ? null : (words[field]?.(value as never) ?? null);
    return told === null ? [] : [{ told, named: value === 'true' ? field : value }];
  });
}
