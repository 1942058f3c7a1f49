import { PARAMTYPES_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Type } from '@nestjs/common';
import { ApiOperation, OmitType } from '@nestjs/swagger';
import type { CalendarDate } from '../calendar-date.js';
import { fieldsOf, placeOfQuery } from '../declared-query.js';
import type { Page, PageQuery } from '../keyset-pages.js';
import { AsFile, FormatParam, type Format } from './as-file.js';
import { everyPage } from './every-page.js';
import type { Column } from './table.js';

/** A table of the API whatever its list is filtered by. */
interface AnyTable<Row> {
  name: string;
  title: string;
  note?: string;
  filters: object;
  byDefault?: (today: CalendarDate) => object;
  columns: Column<Row>[];
}

/** Marks a handler that answers with a `ListFile`. */
export const LIST_FILE = 'platform.list_file';

/** What a file's route answers with; `ListFileInterceptor` writes the file. */
export class ListFile {
  constructor(
    readonly format: Format,
    readonly table: AnyTable<never>,
    readonly filters: object,
    readonly rows: AsyncIterable<unknown> | Iterable<unknown>,
    /** The office that the list is of, where neither the address nor the filters name it. */
    readonly office: string | undefined,
  ) {}
}

/** Of an answer that is no page: its rows, the office they are of, and the address in place of the list's. */
interface OfAnswer<Answer, Row> {
  /** Left out where the answer is a page. */
  rows?: (answer: Answer) => Row[];
  office?: (answer: Answer) => string;
  path?: string;
  /** What the file is filtered by where that is not what the list is: a file may be of more than a page can tell. */
  filters?: Type;
  /** Where some filter makes another table of the list: that, and its rows. */
  otherwise?: Otherwise;
}

interface Otherwise {
  when: (filters: object) => boolean;
  table: AnyTable<never>;
  rows: (answer: never) => unknown[];
}

/** Where the API's description keeps what a handler answers; a file's 200 is its own. */
const RESPONSES = 'swagger/apiResponse';

type Handler = (...args: unknown[]) => Promise<unknown>;

/**
 * The same list at its own address with `.csv` or `.xlsx` behind: who may read it, what filters it and
 * what it refuses are the list's; it has no pages. Stands above the other decorators of the route.
 */
export function AlsoAsFile<Row, Answer = Page<Row>>(
  table: AnyTable<Row>,
  of?: OfAnswer<Answer, Row>,
): MethodDecorator {
  return (controller, name, { value }) => {
    const list = value as unknown as Handler;
    const owner = controller.constructor;
    const fileName = `${String(name)}AsFile`;
    const types = [...(Reflect.getMetadata(PARAMTYPES_METADATA, controller, name) as Type[])];
    const queryAt = placeOfQuery(owner, name);
    const formatAt = types.length;

    const file = async function (this: object, ...given: unknown[]): Promise<ListFile> {
      const filters = (queryAt === undefined ? {} : given[queryAt]) as object;
      const read = (page: PageQuery) =>
        list.apply(
          this,
          given.map((one, at) => (at === queryAt ? { ...filters, ...page } : one)),
        );
      const other = of?.otherwise?.when(filters) ? of.otherwise : undefined;
      const rowsOf = (other?.rows ?? of?.rows) as ((answer: Answer) => unknown[]) | undefined;
      const answer = rowsOf && ((await read({})) as Answer);
      const rows = rowsOf
        ? rowsOf(answer!)
        : await everyPage(read as (page: PageQuery) => Promise<Page<Row>>);
      const format = given[formatAt] as Format;
      return new ListFile(format, other?.table ?? table, filters, rows, of?.office?.(answer!));
    };
    Object.defineProperty(file, 'name', { value: fileName });
    Object.defineProperty(controller, fileName, {
      value: file,
      configurable: true,
      writable: true,
    });

    for (const key of Reflect.getMetadataKeys(list) as string[])
      Reflect.defineMetadata(key, Reflect.getMetadata(key, list), file);
    const { 200: _, ...refusals } = (Reflect.getMetadata(RESPONSES, list) ?? {}) as object & {
      200?: unknown;
    };
    Reflect.defineMetadata(RESPONSES, refusals, file);
    for (const key of Reflect.getMetadataKeys(owner, name) as string[])
      Reflect.defineMetadata(key, Reflect.getMetadata(key, owner, name), owner, fileName);
    Reflect.defineMetadata(LIST_FILE, true, file);
    const path = of?.path ?? (Reflect.getMetadata(PATH_METADATA, list) as string);
    Reflect.defineMetadata(PATH_METADATA, `${path}.:format`, file);
    if (queryAt !== undefined) types[queryAt] = withoutPages(of?.filters ?? types[queryAt]!);
    Reflect.defineMetadata(PARAMTYPES_METADATA, [...types, String], controller, fileName);
    FormatParam()(controller, fileName, formatAt);
    for (const documented of [
      ApiOperation({ summary: `The same as a file: _${table.title}_.` }),
      AsFile(),
    ])
      documented(controller, fileName, {
        value: file,
      } as unknown as TypedPropertyDescriptor<never>);
  };
}

/** The filters of the list itself: a file has no pages. A class without a field is none to validate. */
function withoutPages(query: Type): Type {
  const filters = OmitType(query as Type<PageQuery>, ['cursor', 'limit'] as const);
  return fieldsOf(filters).length > 0 ? filters : Object;
}
