import { writeCsvStream } from 'hucre/csv';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { withoutFormula } from './csv-injection.js';
import { headOf, wallClock, type Column, type TableFile } from './table.js';

/**
 * A table as CSV, in the dialect that Excel writes and opens where it is set to Indonesian: semicolons
 * between cells and a comma in decimals (with commas between, a double click shows one column), UTF-8
 * with its mark. Heads and rows and nothing else; dates and instants as ISO 8601 orders them.
 */
export function csvFile<Row>({ columns, zone, rows }: TableFile<Row>): Readable {
  const heads = columns.map((column) => headOf(column, zone.word));
  const stream = writeCsvStream(linesOf(rows, columns, zone.timezone), {
    headers: heads,
    delimiter: ';',
    bom: true,
    escapeFormulae: true,
  });
  return Readable.fromWeb(stream as ReadableStream);
}

async function* linesOf<Row>(
  rows: TableFile<Row>['rows'],
  columns: Column<Row>[],
  timezone: string,
): AsyncGenerator<(string | number | null)[]> {
  for await (const row of rows)
    yield columns.map(({ kind, of }) => {
      const value = of(row);
      if (value instanceof Date) return wallClock(value, timezone);
      if (typeof value === 'string') return withoutFormula(value);
      if (value === null) return value;
      if (kind === 'rupiah') return value.toFixed(2).replace('.', ',');
      return kind === 'decimal' ? String(value).replace('.', ',') : value;
    });
}
