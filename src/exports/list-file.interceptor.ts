import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { MINISTRY } from '../access/reach.js';
import { fullMomentAt } from '../words/dates.js';
import { zoneWord } from '../words/zones.js';
import { officeByCode } from '../offices/office-lines.js';
import { AnonymousReads } from '../platform/anonymous-reads.js';
import { dateAt } from '../platform/calendar-date.js';
import { Clock } from '../platform/clock.js';
import { LIST_FILE, type ListFile } from '../platform/table-file/also-as-file.js';
import { FORMATS } from '../platform/table-file/as-file.js';
import { csvFile } from '../platform/table-file/csv-file.js';
import { wallClock } from '../platform/table-file/table.js';
import { xlsxFile } from '../platform/table-file/xlsx-file.js';

/** What of an address may name the office that a list is of. */
interface Named {
  code?: string;
  office?: string;
  province?: string;
}

/** Writes the lists of the API as files that offices keep and pass on. */
@Injectable()
export class ListFileInterceptor implements NestInterceptor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: AnonymousReads,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!Reflect.hasMetadata(LIST_FILE, context.getHandler())) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(mergeMap((list) => this.written(list as ListFile, request)));
  }

  /**
   * The file, written while its rows are read: a reader that goes away stops the reading, and an error in
   * the middle breaks the connection. Instants are told on the clocks of the office the list is of.
   */
  private async written(list: ListFile, { act, params }: FastifyRequest): Promise<StreamableFile> {
    const { format, table, rows } = list;
    const own = act?.actor.office;
    const at = act?.at ?? this.clock.now();
    const named = { ...list.filters, ...(params as object) } as Named;
    const code =
      list.office ?? named.code ?? named.office ?? named.province ?? own?.code ?? MINISTRY;
    const find = () => officeByCode(this.dataSource.manager, code);
    const { name, timezone } = await (act ? find() : this.reads.through(find));
    const today = dateAt(at, own?.timezone ?? timezone);
    const filters = { ...table.byDefault?.(today), ...list.filters };
    const filtered = filteredBy(table.filters, filters);
    const note = [
      `Data per ${fullMomentAt(at, timezone)}`,
      ...filtered.map(({ told }) => told),
      ...(table.note ? [table.note] : []),
    ];
    const file = {
      title: `${table.title}, ${name} (${code})`,
      note: note.join('; '),
      // As many whole words as a sheet's name may have signs.
      sheet: /^.{1,31}(?!\S)/.exec(table.title)?.[0] ?? table.title.slice(0, 31),
      columns: table.columns,
      zone: { timezone, word: zoneWord(timezone) },
      rows: rows as AsyncIterable<never> | Iterable<never>,
    };
    const readAt = wallClock(at, timezone).slice(0, 16).replaceAll(/\D/g, '');
    const leftOut = filtered.map((filter) => filter.named);
    const fileName = [table.name, code, ...leftOut, readAt].join('-');
    return new StreamableFile(format === 'csv' ? csvFile(file) : xlsxFile(file), {
      type: FORMATS[format],
      disposition: `attachment; filename="${fileName}.${format}"`,
    });
  }
}

/** What may stand in the name of a file; words that somebody typed among them. */
const nameable = (value: string): string => value.replace(/[^\w.-]+/g, '_');

/** How each filter that leaves something out is told in the note, and named in the name of the file. */
function filteredBy(filters: object, given: object) {
  const words = filters as Record<string, ((value: string) => string | null) | undefined>;
  return Object.entries(given as Record<string, string | undefined>).flatMap(([field, value]) => {
    const told = value === undefined ? null : (words[field]?.(value) ?? null);
    return told === null ? [] : [{ told, named: value === 'true' ? field : nameable(value!) }];
  });
}
