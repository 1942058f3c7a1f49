import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { createPerson } from '../access/create-person.js';
import type { Actor } from '../access/permissions.js';
import { MINISTRY } from '../access/reach.js';
import { BroadcastsService } from '../broadcasts/broadcasts.service.js';
import { ConsignmentsService } from '../consignments/consignments.service.js';
import { officeByCode } from '../offices/office-lines.js';
import { ADVISORY_LOCKS } from '../platform/advisory-locks.js';
import { LetterheadsService } from '../papers/letterheads.service.js';
import { addDays, dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { lastOf, monthOf } from '../platform/calendar-month.js';
import { Clock } from '../platform/clock.js';
import { monthBefore } from '../monthly-reports/monthly-report.js';
import { MonthlyReportsService } from '../monthly-reports/monthly-reports.service.js';
import { PrintingService } from '../printing/printing.service.js';
import { balanceOf, lock } from '../stock/ledger.js';
import { causesOf, sumOf, SPOIL_CAUSES, type SpoiledBy } from '../stock/spoil-causes.js';
import { UnitPricesService } from '../stock/unit-prices.service.js';
import { DestructionService } from '../stocktaking/destruction.service.js';
import { DifferenceService } from '../stocktaking/difference.service.js';
import { OpeningService } from '../stocktaking/opening.service.js';
import { StockCountService } from '../stocktaking/stock-count.service.js';
import { SupplyService } from '../stocktaking/supply.service.js';
import {
  BROADCAST,
  BROADCAST_FOR,
  countedOn,
  DESTROYED,
  DESTRUCTIONS,
  differenceOf,
  DIFFERENCES,
  LATE_WITH_ITS_MONTH,
} from './demo-controls.js';
import {
  HISTORY_DAYS,
  plannedReports,
  PROVINCE,
  REGENCIES,
  reportedDates,
  SEATS,
  usedIn,
  type PlannedReport,
} from './demo-province.js';

export const DEMO_PASSWORD = 'blangko-demo';
const MINISTRY_SUPPLY = 2_000_000;
const ZONE = 'Asia/Makassar';

export const DEMO_PEOPLE = [
  { email: 'pusat@blangko.test', name: 'Ratna Kusumawardani', office: MINISTRY },
  { email: 'kaltara@blangko.test', name: 'Sanusi Darmawan', office: PROVINCE.code },
  { email: 'malinau@blangko.test', name: 'Yuliana Lawai', office: '65.02' },
  { email: 'bulungan@blangko.test', name: 'Hendra Saputra', office: '65.01' },
  { email: 'tanatidung@blangko.test', name: 'Nurhayati', office: '65.04' },
  { email: 'nunukan@blangko.test', name: 'Andi Mappa', office: '65.03' },
  { email: 'tarakan@blangko.test', name: 'Siti Rahmawati', office: '65.71' },
];

const sumOfCauses = (a: SpoiledBy, b: Partial<SpoiledBy>): SpoiledBy =>
  Object.fromEntries(SPOIL_CAUSES.map((cause) => [cause, a[cause] + (b[cause] ?? 0)])) as SpoiledBy;

/** Two months of the demo's history, made by the use cases themselves with their clock set back. */
class History {
  private readonly actors = new Map<string, Actor>();
  private readonly supplies: SupplyService;
  private readonly prices: UnitPricesService;
  private readonly openings: OpeningService;
  private readonly printing: PrintingService;
  private readonly consignments: ConsignmentsService;
  private readonly letterheads: LetterheadsService;
  private readonly counts: StockCountService;
  private readonly differences: DifferenceService;
  private readonly destructions: DestructionService;
  private readonly months: MonthlyReportsService;
  private readonly broadcasts: BroadcastsService;

  constructor(
    app: NestFastifyApplication,
    private readonly tx: EntityManager,
    private readonly today: CalendarDate,
  ) {
    this.supplies = app.get(SupplyService);
    this.prices = app.get(UnitPricesService);
    this.openings = app.get(OpeningService);
    this.printing = app.get(PrintingService);
    this.consignments = app.get(ConsignmentsService);
    this.letterheads = app.get(LetterheadsService);
    this.counts = app.get(StockCountService);
    this.differences = app.get(DifferenceService);
    this.destructions = app.get(DestructionService);
    this.months = app.get(MonthlyReportsService);
    this.broadcasts = app.get(BroadcastsService);
  }

  async make(): Promise<void> {
    const first = addDays(this.today, -HISTORY_DAYS);
    for (const person of DEMO_PEOPLE) await this.hire(person, first);
    for (const [office, city] of Object.entries(SEATS))
      await this.letterheads.keep(this.act(office, first, '08:30'), office, { city });
    await this.supply(first);
    const dates = reportedDates(this.today);
    const plans = REGENCIES.map((regency) => ({
      regency,
      reports: plannedReports(regency.population, dates),
    }));
    for (const { regency, reports } of plans) {
      const arrived = regency.sent - regency.short;
      const opening = regency.stock + usedIn(reports) - arrived - differenceOf(regency.code);
      await this.open(regency.code, opening, first);
    }
    const atWork = (date: CalendarDate) => dates.filter((each) => each <= date).at(-1) ?? first;
    const counts = countedOn(this.today, atWork);
    const destroyedOn = atWork(addDays(this.today, -DESTROYED));
    for (let date = first; date < this.today; date = addDays(date, 1)) {
      const day = dates.indexOf(date);
      for (const { regency, reports } of plans) {
        if (day === Math.floor(dates.length / 2)) await this.topUp(regency, date);
        if (day >= 0) await this.report(regency.code, reports[day]!);
      }
      if (date === destroyedOn) await this.destroy(date, plans);
      if (date.endsWith('-02') && date > lastOf(monthOf(first))) await this.submitMonths(date);
      const nth = counts.indexOf(date);
      if (nth >= 0) for (const office of this.actors.keys()) await this.count(office, date, nth);
    }
    await this.broadcast(atWork(this.today));
  }

  private act(office: string, date: CalendarDate, time: string): UseCaseContext {
    return {
      actor: this.actors.get(office)!,
      at: new Date(`${date}T${time}:00+08:00`),
      within: this.tx,
    };
  }

  private async hire(person: (typeof DEMO_PEOPLE)[number], first: CalendarDate): Promise<void> {
    const office = await officeByCode(this.tx, person.office);
    const at = new Date(`${first}T08:00:00+08:00`);
    const personId = await createPerson(this.tx, at, {
      ...person,
      office: office.id,
      role: 'admin',
      password: DEMO_PASSWORD,
    });
    const { id, code, name, level, timezone } = office;
    this.actors.set(code, {
      personId,
      name: person.name,
      role: 'admin',
      office: { id, code, name, level, timezone },
    });
  }

  private async supply(first: CalendarDate): Promise<void> {
    const sent = REGENCIES.reduce((sum, regency) => sum + regency.sent, 0);
    await this.supplies.supply(this.act(MINISTRY, first, '09:00'), MINISTRY, {
      quantity: MINISTRY_SUPPLY,
      reference: 'KONTRAK/BLANGKO/2020/07',
    });
    await this.prices.keep(this.act(MINISTRY, first, '09:10'), first, {
      rupiah: 10_450,
      reference: 'KONTRAK/BLANGKO/2020/07',
    });
    await this.open(PROVINCE.code, PROVINCE.stock + sent, first);
  }

  private async open(office: string, quantity: number, asOf: CalendarDate): Promise<void> {
    const above = office === PROVINCE.code ? MINISTRY : PROVINCE.code;
    await this.openings.open(this.act(above, asOf, '09:30'), office, { quantity, asOf });
  }

  private async topUp(
    { code, sent, short }: (typeof REGENCIES)[number],
    date: CalendarDate,
  ): Promise<void> {
    const { id } = await this.consignments.dispatch(this.act(PROVINCE.code, date, '10:00'), {
      from: PROVINCE.code,
      to: code,
      quantity: sent,
      carriedBy: 'Kurir Dinas',
    });
    await this.consignments.receive(this.act(code, date, '15:00'), id, {
      received: sent - short,
      note: short > 0 ? 'Segel peti rusak, dihitung di depan kurir.' : null,
    });
  }

  private async report(office: string, { date, ...figures }: PlannedReport): Promise<void> {
    await this.printing.file(this.act(office, date, '16:30'), office, date, figures, undefined);
  }

  /** Each office's month before, but for one that is late with the last. */
  private async submitMonths(date: CalendarDate): Promise<void> {
    const month = monthBefore(monthOf(date));
    const isLast = month === monthBefore(monthOf(this.today));
    for (const office of this.actors.keys())
      if (!isLast || office !== LATE_WITH_ITS_MONTH)
        await this.months.submit(this.act(office, date, '08:15'), office, month, {});
  }

  private async broadcast(date: CalendarDate): Promise<void> {
    const { subject, text, readBy } = BROADCAST;
    const { id } = await this.broadcasts.send(this.act(PROVINCE.code, date, '08:20'), {
      ...{ subject, text, asks: 'read' },
      until: addDays(date, BROADCAST_FOR),
    });
    for (const [office, time] of Object.entries(readBy))
      await this.broadcasts.read(this.act(office, date, time), id);
  }

  /** Its stock after work; what differs is explained at once. */
  private async count(office: string, date: CalendarDate, nth: number): Promise<void> {
    const account = { office: this.actors.get(office)!.office.id, kind: 'on_hand' as const };
    const expected = balanceOf(await lock(this.tx, [account]), account);
    const found = DIFFERENCES[office];
    const differs = found?.nth === nth;
    const { id } = await this.counts.count(this.act(office, date, '17:00'), office, {
      counted: expected + (differs ? found.difference : 0),
      kind: nth === 2 ? 'semester' : 'routine',
    });
    if (!differs) return;
    const { cause, text } = found;
    await this.differences.explain(this.act(office, date, '17:30'), id, { cause, text });
  }

  /** All that was spoiled by then, before somebody of the Inspektorat and somebody of the police. */
  private async destroy(
    date: CalendarDate,
    plans: { regency: { code: string }; reports: PlannedReport[] }[],
  ): Promise<void> {
    for (const [n, { office, name, officer, nip }] of DESTRUCTIONS.entries()) {
      const { reports } = plans.find(({ regency }) => regency.code === office)!;
      const past = reports.filter((report) => report.date <= date);
      const quantity = past.reduce((sum, { spoiled }) => sum + spoiled, 0);
      const known = past.reduce(
        (sum, { spoiledBy }) => sumOfCauses(sum, spoiledBy ?? {}),
        causesOf({}),
      );
      await this.destructions.destroy(this.act(office, date, '16:45'), office, {
        quantity,
        destroyedOn: date,
        place: `Halaman Kantor Dinas Kependudukan dan Pencatatan Sipil ${name}`,
        method: 'cut_and_burned',
        blanks: { ...known, unknown: quantity - sumOf(known) },
        withdrawn: { damaged: 40 + 9 * n, changed: 120 + 31 * n, moved: 25, deceased: 18 },
        officers: [{ name: officer, nip }],
        witnesses: [
          { name: 'Rudi Hartanto', agency: `Inspektorat ${name}` },
          { name: 'Agus Salim', agency: `Polres ${name.replace(/^\w+ /, '')}` },
        ],
        reference: `400.12/${118 + n}/DISDUKCAPIL`,
      });
    }
  }
}

/**
 * Opens Kalimantan Utara as its office told it in December 2020, whole or not at all, where there is no
 * data yet; answers whether it did. None of its history's mails is sent.
 */
export async function openDemo(app: NestFastifyApplication): Promise<boolean> {
  const today = dateAt(app.get(Clock).now(), ZONE);
  return app.get(DataSource).transaction(async (tx) => {
    await tx.query(`SET LOCAL lock_timeout = '60s'`);
    await tx.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.openingDemo]);
    const [found] = await tx.query<{ people: number }[]>(`SELECT count(*) AS people FROM people`);
    if (found!.people > 0) return false;
    await new History(app, tx, today).make();
    await tx.query(`DELETE FROM outbox`);
    return true;
  });
}
