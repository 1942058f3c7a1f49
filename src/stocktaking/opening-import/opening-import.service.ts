import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { UseCaseContext } from '../../access/use-case-context.js';
import { idempotently } from '../../access/idempotency.js';
import { authorise } from '../../access/permissions.js';
import { MINISTRY } from '../../access/reach.js';
import { officeByCode, requireOpen } from '../../offices/office-lines.js';
import { OfficesService } from '../../offices/offices.service.js';
import { Refusal } from '../../platform/refusal.js';
import { readTable } from '../../platform/table-file/reading/read-table.js';
import type { TableBody } from '../../platform/table-file/reading/table-body.js';
import { Transactions } from '../../platform/transactions.js';
import { lock } from '../../stock/ledger.js';
import { OpeningService, tooLate } from '../opening.service.js';
import { refused, refusedBy, rowsRefused, summed } from './import-report.js';
import { findHeaderRow, type ColumnName, type HeaderRow } from './header-row.js';
import { openable, type Openable } from './openable.js';
import type { ImportRowDto, OpeningImportDto, RowAction } from './opening-import.dto.js';
import { openingRows, type OpeningRow } from './opening-row.js';
import { skippedLines } from './skipped-lines.js';

/** Carries what a row did out of the transaction that is undone. */
class Undone extends Error {
  constructor(readonly told: ImportRowDto) {
    super('undone');
  }
}

type Offices = ReadonlyMap<string, Openable>;

/** Opening stocks and minimums of many offices from one file: all rows or none. */
@Injectable()
export class OpeningImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly opening: OpeningService,
    private readonly offices: OfficesService,
  ) {}

  /**
   * Does what each row would do by hand, by the same use cases, in one transaction. A wrong row does not
   * stop the others from being tried, so that all are named at once: 400 `import.rows_refused`, or 409
   * where nothing but how things stand is in the way.
   */
  async apply(act: UseCaseContext, code: string, file: TableBody): Promise<OpeningImportDto> {
    const found = findHeaderRow(await readTable(file));
    return this.transactions.run(
      (tx) =>
        idempotently(tx, act, async () => {
          const before = await named(tx, act, code);
          await lockStock(tx, toOpen(rowsOf(found, before), before));
          // Read again behind the lock: whoever opened one of these meanwhile has committed and is seen.
          const offices = await named(tx, act, code);
          const told: ImportRowDto[] = [];
          for (const row of rowsOf(found, offices))
            told.push(await this.try(tx, act, row, offices));
          const done = summed(told, offices, skippedLines(found));
          if (done.refused > 0) throw rowsRefused(told);
          return { ...done, applied: true };
        }),
      act.within,
    );
  }

  /**
   * The same, and undone row by row: what is told of a row is what happened to it, and nobody waits for
   * more than one. Rows are of different offices, so that none needs what another did.
   */
  async rehearse(act: UseCaseContext, code: string, file: TableBody): Promise<OpeningImportDto> {
    const found = findHeaderRow(await readTable(file));
    const offices = await named(act.within ?? this.dataSource.manager, act, code);
    const told: ImportRowDto[] = [];
    for (const row of rowsOf(found, offices)) told.push(await this.undo(act, row, offices));
    return summed(told, offices, skippedLines(found));
  }

  private async undo(
    act: UseCaseContext,
    row: OpeningRow,
    offices: Offices,
  ): Promise<ImportRowDto> {
    try {
      return await this.transactions.run(async (tx) => {
        throw new Undone(await this.try(tx, act, row, offices));
      }, act.within);
    } catch (undone) {
      if (undone instanceof Undone) return undone.told;
      throw undone;
    }
  }

  /** Minimum first: a stock is judged by the minimum that its row gives it. */
  private async try(
    tx: EntityManager,
    whole: UseCaseContext,
    row: OpeningRow,
    offices: Offices,
  ): Promise<ImportRowDto> {
    // A row of the file has no attempt of its own: the whole file is the attempt.
    const act: UseCaseContext = { ...whole, idempotencyKey: undefined, within: tx };
    const { faults, ...read } = row;
    const office = offices.get(row.office ?? '');
    const alreadyOpened = office !== undefined && opensNothing(row, office);
    const told = { ...read, officeName: office?.name ?? null, alreadyOpened };
    if (!office || faults.length > 0) return refused(told, faults);
    const { quantity, spoiled, asOf, minimumStock } = row;
    const opens = quantity !== null && !alreadyOpened;
    const sets = minimumStock !== null && minimumStock !== office.minimumStock;
    let tried: ColumnName = 'office';
    try {
      if (opens || sets) requireOpen(office);
      tried = 'minimumStock';
      if (sets) await this.offices.change(act, office.code, { minimumStock });
      tried = 'quantity';
      if (opens) {
        authorise(act.actor, 'stock.open', office.code);
        // Begun is for ever: whoever comes too late need not wait for the stock to be told so.
        if (office.begun) throw tooLate(office);
        await this.opening.open(act, office.code, { quantity, spoiled, asOf });
      }
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error;
      return refused(told, [refusedBy(error, tried)]);
    }
    const action: RowAction = opens ? 'open' : sets ? 'set_minimum' : 'nothing';
    return { ...told, action, faults: [] };
  }
}

/** The offices that may stand in a file for `code`, or 404 `office.not_found`. */
async function named(tx: EntityManager, { actor }: UseCaseContext, code: string): Promise<Offices> {
  await officeByCode(tx, code);
  return new Map((await openable(tx, actor, code)).map((office) => [office.code, office]));
}

const rowsOf = (found: HeaderRow, offices: Offices): OpeningRow[] =>
  openingRows(found, new Map([...offices.values()].map(({ code, name }) => [code, name])));

/** Those whose stock a row would move: a row that only sets a minimum waits for no report, nor they for it. */
const toOpen = (rows: OpeningRow[], offices: Offices): Openable[] =>
  rows.flatMap(({ office, quantity, faults }) => {
    const opened = offices.get(office ?? '');
    const moves = opened && !opened.begun && quantity !== null && faults.length === 0;
    return moves ? [opened] : [];
  });

/** The accounts of all rows in one call, in the one order: the rows then wait for nobody. */
async function lockStock(tx: EntityManager, offices: Openable[]): Promise<void> {
  if (offices.length === 0) return;
  const ministry = await officeByCode(tx, MINISTRY);
  await lock(tx, [
    { office: ministry.id, kind: 'supplied' },
    ...offices.flatMap(({ id }) => [
      { office: id, kind: 'on_hand' as const },
      { office: id, kind: 'spoiled' as const },
    ]),
  ]);
}

const opensNothing = (row: OpeningRow, { openedWith, openedSpoiled, openedOn }: Openable) =>
  row.quantity !== null &&
  row.quantity === openedWith &&
  (row.spoiled === null || row.spoiled === openedSpoiled) &&
  (row.asOf === null || row.asOf === openedOn);
