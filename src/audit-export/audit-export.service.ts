import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { AdmissionQueue } from '../access/admission-queue.js';
import { authorise } from '../access/permissions.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { officeByCode } from '../offices/office-lines.js';
import type { Period } from '../platform/calendar-date.js';
import { csvFile } from '../platform/table-file/csv-file.js';
import { everyPage } from '../platform/table-file/every-page.js';
import { wallClock } from '../platform/table-file/table.js';
import { Refusal } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { zipStream } from '../platform/zip-stream.js';
import { LedgerEntriesQueries, type EntriesSoFar } from '../stock/ledger-entries.queries.js';
import { LEDGER_ENTRIES, type OfficeEntry } from '../stock/ledger-entries.table.js';
import { TrialBalanceQueries } from '../stock/trial-balance.queries.js';
import { TRIAL_BALANCE, trialBalanceRows } from '../stock/trial-balance.table.js';
import { READ_ME } from '../words/audit-export.js';
import { zoneWord } from '../words/zones.js';
import type { AuditExportQueryDto } from './audit-export.dto.js';
import { auditFile, type AuditFile } from './audit-file.js';
import { PapersOnRecord, type Turn } from './papers-on-record.js';
import { readMe, type Written } from './read-me.js';
import { Tally } from './tally.js';

/** All that is on record of an office and of those below it over a period, for whoever checks it. */
@Injectable()
export class AuditExportService {
  /** However many are being written, two of them read a page; of one person one. */
  private readonly pages = new AdmissionQueue({ atOnce: 2, waiting: 100, full: tooMany });

  constructor(
    private readonly transactions: Transactions,
    private readonly trialBalances: TrialBalanceQueries,
    private readonly entries: LedgerEntriesQueries,
    private readonly papers: PapersOnRecord,
  ) {}

  /**
   * One ZIP, written while it is read: what is refused is refused before it begins. 400 where the period is
   * none or longer than a year, 404 `office.not_found`, 422 `position.in_future`.
   *
   * The trial balance is read at once, with how far each account's entries had got in the same snapshot;
   * entries beyond that are left out. So the two agree, and no connection is held while a slow reader reads.
   */
  async of(
    act: UseCaseContext,
    { office: asked, from, to }: AuditExportQueryDto,
  ): Promise<{ name: string; zip: Readable }> {
    const { actor, at } = act;
    const code = asked ?? actor.office.code;
    authorise(actor, 'office.read', code);
    const { office, balance, soFar } = await this.transactions.snapshot(async (tx) => ({
      office: await officeByCode(tx, code),
      balance: await this.trialBalances.of({ at, within: tx }, code, { from, to }),
      soFar: await this.entries.soFar(tx, code),
    }));
    const turn: Turn = (read) =>
      this.pages.admit({ key: actor.personId, client: actor.personId }, read);
    const tally = new Tally();
    const scope = { office, from, to, offices: soFar };
    const files = [
      auditFile(TRIAL_BALANCE, () => trialBalanceRows(balance)),
      auditFile(LEDGER_ENTRIES, () => this.added(soFar, { from, to }, tally, turn)),
      ...this.papers.files(act, scope, turn),
    ];
    const { timezone } = office;
    const zone = { timezone, word: zoneWord(timezone) };
    const written: Written['files'] = [];
    const content = (file: AuditFile) => () =>
      csvFile({
        ...{ title: file.name, note: '', sheet: file.name },
        ...{ columns: file.columns, zone, rows: counted(file, written) },
      });
    const told = () => ({
      ...{ office, offices: soFar.length, from, to, at },
      by: { name: actor.name, office: actor.office.code },
      ...{ files: written, checks: tally.against(balance.total) },
    });
    const zip = zipStream(
      [
        ...files.map((file) => ({ name: `${file.name}.csv`, content: content(file) })),
        { name: READ_ME, content: () => Readable.from([readMe(told())]) },
      ],
      at,
    );
    const moment = wallClock(at, timezone).slice(0, 16).replaceAll(/\D/g, '');
    return { name: `${['pemeriksaan', code, from, to, moment].join('-')}.zip`, zip };
  }

  /** Every entry, office by office, added up as it passes. */
  private async *added(
    offices: EntriesSoFar[],
    period: Period,
    tally: Tally,
    turn: Turn,
  ): AsyncGenerator<OfficeEntry> {
    for (const soFar of offices) {
      const { office, officeName } = soFar;
      for await (const entry of await everyPage((page) =>
        turn(() => this.entries.of(soFar, period, page)),
      )) {
        tally.add(entry);
        yield { office, officeName, ...entry };
      }
    }
  }
}

const tooMany = () =>
  new Refusal(
    503,
    'service.busy',
    'Very many files for auditors are being written. Ask again later.',
  );

/** The rows of a file, and how many there were once they are all written. */
async function* counted({ name, rows }: AuditFile, written: Written['files']) {
  let number = 0;
  for await (const row of rows()) {
    number++;
    yield row;
  }
  written.push({ name, rows: number });
}
