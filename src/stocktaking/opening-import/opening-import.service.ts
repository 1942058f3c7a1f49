import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../access/act.js';
import { once } from '../../access/attempt.js';
import { authorise } from '../../access/permissions.js';
import { MINISTRY } from '../../access/reach.js';
import { officeByCode } from '../../offices/office-lines.js';
import { OfficesService } from '../../offices/offices.service.js';
import { Refusal } from '../../platform/refusal.js';
import { readTable } from '../../platform/table-file/reading/read-table.js';
import type { TableBody } from '../../platform/table-file/reading/table-body.js';
import { Transactions } from '../../platform/transactions.js';
import { lock } from '../../stock/ledger.js';
import { OpeningService } from '../opening.service.js';
import { isOfState, refusedBy, type Fault } from './fault.js';
import { findHeads, type Found } from './heads.js';
import { openable, type Openable } from './openable.js';
import type { ImportRowDto, OpeningImportDto, RowAction } from './opening-import.dto.js';
import { openingRows, type OpeningRow } from './opening-row.js';

/** Carries what a dry run found out of the transaction that it undoes. */
class Undone extends Error {
  constructor(readonly found: OpeningImportDto) {
    super('undone');
  }
}

/** Opening stocks and minimums of many offices from one file: all rows or none. */
@Injectable()
export class OpeningImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly opening: OpeningService,
    private readonly offices: OfficesService,
  ) {}

  /**
   * Does what each row would do by hand, by the same use cases, in one transaction. A wrong row does not
   * stop the others from being tried, so that all are named at once: 400 `import.rows_refused`, or 409
   * where nothing but how things stand is in the way.
   */
  async apply(act: Act, code: string, file: TableBody): Promise<OpeningImportDto> {
    const found = findHeads(await readTable(file));
    return this.transactions.run(
      (tx) =>
        once(tx, act, async () => {
          const done = await this.attempt(tx, act, code, found);
          if (done.refused > 0) throw rowsRefused(done.rows);
          return { ...done, applied: true };
        }),
      act.within,
    );
  }

  /** The same, and undone: what a dry run says is what happened in it. */
  async rehearse(act: Act, code: string, file: TableBody): Promise<OpeningImportDto> {
    const found = findHeads(await readTable(file));
    try {
      return await this.transactions.run(async (tx) => {
        throw new Undone(await this.attempt(tx, act, code, found));
      }, act.within);
    } catch (undone) {
      if (undone instanceof Undone) return undone.found;
      throw undone;
    }
  }

  private async attempt(
    tx: EntityManager,
    act: Act,
    code: string,
    found: Found,
  ): Promise<OpeningImportDto> {
    await officeByCode(tx, code);
    const before = await openable(tx, act.actor, code);
    const rows = openingRows(found, new Map(before.map((office) => [office.code, office.name])));
    const named = new Set(rows.map(({ office }) => office));
    await lockStock(
      tx,
      before.filter((office) => named.has(office.code)),
    );
    // Read again behind the lock: whoever opened one of these meanwhile has committed and is seen.
    const offices = new Map(
      (await openable(tx, act.actor, code)).map((office) => [office.code, office]),
    );
    const told: ImportRowDto[] = [];
    // A row of the file has no attempt of its own: the whole file is the attempt.
    const within: Act = { ...act, attempt: undefined, within: tx };
    for (const row of rows)
      told.push(await this.tryRow(within, row, offices.get(row.office ?? '')));
    return summed(told, offices);
  }

  /** Minimum first: a stock is judged by the minimum that its row gives it. */
  private async tryRow(act: Act, row: OpeningRow, office: Openable | undefined) {
    const { faults: _, ...read } = row;
    const alreadyOpened = office !== undefined && opensNothing(row, office);
    const told = { ...read, officeName: office?.name ?? null, alreadyOpened };
    if (!office || row.faults.length > 0) return refused(told, row.faults);
    const { quantity, asOf, minimumStock } = row;
    const opens = quantity !== null && !alreadyOpened;
    const sets = minimumStock !== null && minimumStock !== office.minimumStock;
    try {
      if (sets) await this.offices.change(act, office.code, { minimumStock });
      if (opens) {
        authorise(act.actor, 'stock.open', office.code);
        await this.opening.open(act, office.code, { quantity, asOf });
      }
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error;
      return refused(told, [refusedBy(error)]);
    }
    const action: RowAction = opens ? 'open' : sets ? 'set_minimum' : 'nothing';
    return { ...told, action, faults: [] };
  }
}

/** The accounts of all rows in one call, in the one order: the rows then wait for nobody. */
async function lockStock(tx: EntityManager, offices: Openable[]): Promise<void> {
  const ministry = await officeByCode(tx, MINISTRY);
  await lock(tx, [
    { office: ministry.id, kind: 'supplied' },
    ...offices.map(({ id }) => ({ office: id, kind: 'on_hand' as const })),
  ]);
}

const opensNothing = ({ quantity, asOf }: OpeningRow, { openedWith, openedOn }: Openable) =>
  quantity !== null && quantity === openedWith && (asOf === null || asOf === openedOn);

const refused = (told: Omit<ImportRowDto, 'action' | 'faults'>, faults: Fault[]): ImportRowDto => ({
  ...told,
  action: 'refused',
  faults,
});

function summed(rows: ImportRowDto[], offices: Map<string, Openable>): OpeningImportDto {
  const count = (is: (row: ImportRowDto) => boolean) => rows.filter(is).length;
  return {
    applied: false,
    opened: count(({ action }) => action === 'open'),
    minimumsChanged: count(
      ({ action, office, minimumStock }) =>
        (action === 'open' || action === 'set_minimum') &&
        minimumStock !== null &&
        minimumStock !== offices.get(office!)!.minimumStock,
    ),
    refused: count(({ action }) => action === 'refused'),
    rows,
  };
}

function rowsRefused(rows: ImportRowDto[]): Refusal {
  const wrong = rows.filter(({ action }) => action === 'refused');
  const errors = wrong.flatMap(({ line, office, faults }) =>
    faults.map(({ cell, written, message }) => ({
      field: cell ?? `line ${line}`,
      message: [written ?? office, message].filter((part) => part !== null).join(': '),
    })),
  );
  const status = wrong.every(({ faults }) => faults.every(isOfState)) ? 409 : 400;
  return new Refusal(
    status,
    'import.rows_refused',
    `${wrong.length} of ${rows.length} rows cannot be taken over, and nothing was written.`,
    { errors },
  );
}
