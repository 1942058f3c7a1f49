import { readFileSync } from 'node:fs';
import type { Table } from '../../src/platform/table-file/table.js';
import { CONSIGNMENTS } from '../../src/consignments/consignments.table.js';
import { BROADCAST_OFFICES, BROADCASTS } from '../../src/broadcasts/broadcasts.tables.js';
import { NOTICES } from '../../src/notices/notices.table.js';
import { PEOPLE } from '../../src/access/people.table.js';
import { CHANGES, HOLIDAYS, OFFICES } from '../../src/offices/offices.tables.js';
import { PLAN_ROWS, PLANS } from '../../src/allocation/plans.tables.js';
import { PRINT_REPORTS } from '../../src/printing/print-reports.table.js';
import { REQUESTS } from '../../src/restocking/requests.table.js';
import { OFFICE_STOCKS } from '../../src/insight/office-stock.table.js';
import { POSITIONS } from '../../src/insight/position.table.js';
import { REQUEST_QUEUE } from '../../src/insight/request-queue.table.js';
import {
  PUBLIC_STOCK_OUTS,
  STOCK_OUTS,
  STOCK_OUT_YEARS,
} from '../../src/insight/stock-outs.table.js';
import { INVENTORY_CARD } from '../../src/stock/inventory-card.table.js';
import { STOCK_CARD } from '../../src/stock/stock-card.table.js';
import { TRIAL_BALANCE } from '../../src/stock/trial-balance.table.js';
import { UNIT_PRICE_TABLE } from '../../src/stock/unit-prices.table.js';
import { DIFFERENCES, STOCK_COUNTS } from '../../src/stocktaking/stock-counts.tables.js';
import {
  DESTRUCTIONS,
  OPENING_STOCKS,
  SUPPLIES,
} from '../../src/stocktaking/stocktaking.tables.js';

/** Each table, the rows of the API that it tells, and what of them it leaves out on purpose. */
const TABLES: [dto: string, table: Pick<Table<never>, 'columns' | 'title'>, leftOut: string[]][] = [
  // Its number says which it is.
  ['ConsignmentDto', CONSIGNMENTS, ['requestId', 'returnOf', 'onBehalfOf', 'unsent']],
  ['RestockRequestDto', REQUESTS, ['reasoning.coverDays']],
  ['QueuedRequestDto', REQUEST_QUEUE, ['reasoning.coverDays']],
  // The moment stands above the table; the state says what is low.
  [
    'OfficeStockDto',
    OFFICE_STOCKS,
    ['averageDailyUse', 'coverDays', 'handsOut', 'asOf', 'isLow', 'liveRequest.id'],
  ],
  ['OfficePositionDto', POSITIONS, []],
  ['OfficeAccountPeriodDto', TRIAL_BALANCE, []],
  ['StockCardEntryDto', STOCK_CARD, []],
  ['InventoryLineDto', INVENTORY_CARD, []],
  // The number of the consignment says which it was.
  ['StockOutDto', STOCK_OUTS, ['consignmentId']],
  ['PublicStockOutDto', PUBLIC_STOCK_OUTS, []],
  ['StockOutYearDto', STOCK_OUT_YEARS, []],
  ['PrintReportDto', PRINT_REPORTS, []],
  // All are of the ministry, which the title names.
  ['RecordedSupplyDto', SUPPLIES, ['id', 'office', 'officeName']],
  ['RecordedStockCountDto', STOCK_COUNTS, []],
  ['RecordedStockCountDto', DIFFERENCES, []],
  ['RecordedDestructionDto', DESTRUCTIONS, ['id']],
  ['RecordedOpeningStockDto', OPENING_STOCKS, ['nth']],
  // Its name stands there.
  ['PlanSummaryDto', PLANS, ['under']],
  ['PlanRowDto', PLAN_ROWS, ['seen.requestId']],
  ['OfficeDto', OFFICES, []],
  ['ChangeDto', CHANGES, []],
  ['PersonDto', PEOPLE, ['id', 'office.level', 'office.timezone']],
  ['HolidayDto', HOLIDAYS, []],
  ['UnitPriceDto', UNIT_PRICE_TABLE, []],
  ['NoticeDto', NOTICES, ['id']],
  ['BroadcastDto', BROADCASTS, []],
  ['BroadcastOfficeDto', BROADCAST_OFFICES, []],
];

// The API's own description, as the app is built on it.
const DESCRIPTION = readFileSync('web/src/api/schema.d.ts', 'utf8');

/** The fields of a DTO; those of one within it behind its name and a dot. */
function fieldsOf(dto: string, within = ''): string[] {
  const [, body] = new RegExp(`^ {4}${dto}: \\{\\n(.*?)^ {4}\\};`, 'ms').exec(DESCRIPTION)!;
  return [...body!.matchAll(/^ {6}(\w+)\??:([^;]*);/gm)].flatMap(([, name, type]) => {
    const inner = /\['schemas'\]\['(\w+)'\](?!\[)/.exec(type!)?.[1];
    return inner ? fieldsOf(inner, `${within}${name}.`) : [within + name!];
  });
}

/** What the columns of a table read of a row. */
function readBy({ columns }: Pick<Table<never>, 'columns'>, fields: string[]): Set<string> {
  const read = new Set<string>();
  const row = (within: string): object =>
    new Proxy(
      {},
      {
        get: (_, key) => {
          const field = within + String(key);
          if (fields.some((name) => name.startsWith(`${field}.`))) return row(`${field}.`);
          read.add(field);
          return undefined;
        },
      },
    );
  for (const { of } of columns)
    try {
      of(row('') as never);
    } catch {
      // It makes something of what it read, and there is nothing.
    }
  return read;
}

test.each(TABLES)('a file tells every field of %s but those left out', (dto, table, leftOut) => {
  const fields = fieldsOf(dto);
  expect(fields.length).toBeGreaterThan(2);
  const read = readBy(table, fields);
  expect(fields.filter((field) => !read.has(field)).sort()).toEqual([...leftOut].sort());
});
