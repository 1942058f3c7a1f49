import type { DataSource } from 'typeorm';
import { BackgroundService } from '../../src/background/background.service.js';
import { monthBefore } from '../../src/monthly-reports/monthly-report.js';
import { monthOf } from '../../src/platform/calendar-month.js';
import { addDays, type CalendarDate } from '../../src/platform/calendar-date.js';
import { destruction } from '../../test/support/destruction.js';
import { planOf, PLANS } from '../../test/support/plans.js';
import { until } from '../../test/support/waiting.js';
import type { Client, World } from '../../test/support/world.js';

/** One regency of the sample, with the cards that it uses on a working day. */
export interface Regency {
  code: string;
  province: string;
  daily: number;
}

interface Sample {
  world: World;
  provinces: string[];
  regencies: Regency[];
}

interface Request {
  id: string;
  office: string;
  quantity: number;
}

interface Trip {
  id: string;
  to: string;
  quantity: number;
}

const CONSIGNMENTS = '/api/consignments';
/** Where the clocks are that the sample goes by. */
const ZONE = '+07:00';
/** Days of use that a province sends for, and that the ministry sends a province. */
const MONTH = 22;
const NIGHT_AND_DAY = ['02:05', '07:05', '09:00', '16:00'];

let keys = 0;
const withKey = (more = {}) => {
  keys += 1;
  // As long as those that a device makes.
  return {
    'idempotency-key': `01990000-0000-7000-8000-${String(keys).padStart(12, '0')}`,
    ...more,
  };
};

/** Chance that every run has again. */
const dice = (...of: (string | number)[]): number => {
  let hash = 2_166_136_261;
  for (const sign of of.join('/')) hash = Math.imul(hash ^ sign.charCodeAt(0), 16_777_619);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
};

/** Lives through one day of the sample after the other, as its people do, over the API. */
export class Year {
  private readonly clients = new Map<string, Client>();
  private date: CalendarDate = '';

  constructor(private readonly sample: Sample) {}

  /** Cards everywhere for three weeks. */
  async begin(date: CalendarDate): Promise<void> {
    const { world, provinces, regencies } = this.sample;
    this.date = date;
    this.at('08:00');
    await world.supply(100_000_000);
    for (const code of provinces) await world.begin(code, this.monthOf(code) * 2);
    for (const { code, daily } of regencies) await world.begin(code, 1_000 + daily * 15);
  }

  async day(date: CalendarDate): Promise<void> {
    this.date = date;
    const weekday = new Date(`${date}T12:00Z`).getUTCDay();
    const works = weekday > 0 && weekday < 6;
    for (const time of NIGHT_AND_DAY) {
      await this.runsByItself(time);
      if (!works) continue;
      if (time === '07:05') await this.signIn();
      if (time === '09:00') await this.morning(weekday);
      if (time === '16:00') await this.afternoon();
    }
  }

  private at(time: string): void {
    this.sample.world.clock.set(`${this.date}T${time}:00${ZONE}`);
  }

  /** What the product does by itself at this time, until it is done. */
  private async runsByItself(time: string): Promise<void> {
    const { world, provinces } = this.sample;
    this.at(time);
    const now = world.clock.now();
    const tasks = ['sweep', 'run-out-warnings'];
    if (time === '02:05') tasks.push('housekeeping');
    if (time === '07:05') tasks.push('digest/nation', ...provinces.map((code) => `digest/${code}`));
    const background = world.running.app.get(BackgroundService);
    await until(async () => {
      background.wake();
      const [row] = await world.dataSource.query<[{ done: number; due: number }]>(
        `SELECT (SELECT count(*) FROM schedule_slots
                 WHERE task = ANY($1) AND slot > $2::timestamptz - interval '20 minutes') AS done,
           (SELECT count(*) FROM outbox WHERE state = 'waiting' AND due_at <= $2) AS due`,
        [tasks, now],
      );
      return row.done >= tasks.length && row.due === 0;
    });
  }

  /** Everybody once a day; the hash of a password is left out, and the quarters of yesterday that nothing ran in are taken. */
  private async signIn(): Promise<void> {
    const { world, provinces, regencies } = this.sample;
    this.clients.clear();
    for (const code of ['00', ...provinces, ...regencies.map(({ code }) => code)])
      this.clients.set(code, await world.as(code));
    for (const { code } of regencies)
      this.clients.set(`${code}/clerk`, await world.as(code, 'staff'));
    await inSql(
      world.dataSource,
      [
        `INSERT INTO sign_ins (person_id, signed_in_at, outcome, client, device_known)
       SELECT id, $1, 'accepted', '103.28.12.' || (abs(hashtext(email)) % 250), true FROM people`,
        `INSERT INTO known_devices (secret_hash, person_id, first_seen_at, last_seen_at)
       SELECT sha256(id::text::bytea), id, $1, $1 FROM people
       ON CONFLICT (secret_hash, person_id) DO UPDATE SET last_seen_at = excluded.last_seen_at`,
        `INSERT INTO schedule_slots (task, slot)
       SELECT task, $1::date - interval '1 day' + n * interval '15 minutes' FROM generate_series(0, 95) n,
         unnest(ARRAY['sweep', 'run-out-warnings', 'escalations']) task
       UNION ALL SELECT 'digest/' || code, $1::date FROM offices WHERE level = 'province'
       ON CONFLICT DO NOTHING`,
      ],
      world.clock.now(),
    );
  }

  private async morning(weekday: number): Promise<void> {
    await this.receive();
    await this.corrections();
    for (const province of this.sample.provinces) {
      if (weekday === 1) await this.plan(province);
      else await this.answer(province);
    }
    if (this.isFirstOfMonth()) await this.firstOfMonth();
    for (const client of this.clients.values())
      await client.put('/api/events/readings').expect(204);
  }

  /** Every regency's report of the day. */
  private async afternoon(): Promise<void> {
    for (const regency of this.sample.regencies) {
      const figures = await this.figuresOf(regency, this.date);
      const clerk = this.by(`${regency.code}/clerk`);
      await clerk.put(this.reportPath(regency), figures, withKey()).expect(201);
    }
  }

  private async figuresOf({ code, daily }: Regency, date: CalendarDate) {
    const wanted = Math.round(daily * (0.75 + dice(code, date) / 2));
    const used = Math.min(wanted, await this.sample.world.onHand(code));
    const spoiled = Math.min(used, Math.round(used * 0.03 * dice(code, date, 'spoiled')));
    const more = { recorded: wanted, waiting: Math.round(daily * 3) };
    if (used > 0) return { printed: used - spoiled, spoiled, ...more };
    return { printed: 0, spoiled: 0, service: 'no_blanks', ...more };
  }

  private reportPath = ({ code }: Regency, date = this.date) =>
    `/api/offices/${code}/print-reports/${date}`;

  /** One report in twenty of the day before was wrong by a card. */
  private async corrections(): Promise<void> {
    const before = addDays(this.date, new Date(`${this.date}T12:00Z`).getUTCDay() === 1 ? -3 : -1);
    for (const regency of this.sample.regencies.filter(
      ({ code }) => dice(code, before, 'x') < 0.05,
    )) {
      const path = this.reportPath(regency, before);
      const clerk = this.by(`${regency.code}/clerk`);
      const { status, body } = (await clerk.get(path)) as {
        status: number;
        body: Record<string, number>;
      };
      const { printed, spoiled, recorded, waiting } = body;
      if (status !== 200 || !printed) continue;
      const mended = { printed: printed - 1, spoiled, recorded, waiting, note: 'Salah hitung.' };
      // Counted or corrected meanwhile it stands as it is.
      await clerk.put(path, mended, withKey({ 'if-match': '"1"' }));
    }
  }

  /** What is two days on the road arrives; of a hundred boxes one is short. */
  private async receive(): Promise<void> {
    const { world } = this.sample;
    const trips = await world.dataSource.query<Trip[]>(
      `SELECT c.id, o.code AS to, c.quantity FROM consignments c JOIN offices o ON o.id = c.to_office
       WHERE c.state = 'in_transit' AND c.sent_on <= $1::date - 2`,
      [this.date],
    );
    for (const { id, to, quantity } of trips) {
      const short = dice(id) < 0.01 ? { received: quantity - 2, note: 'Kurang dua' } : {};
      const body = { received: quantity, receivedBy: 'Contoh Penerima', ...short };
      await this.by(to).post(`${CONSIGNMENTS}/${id}/receipt`, body, withKey()).expect(200);
    }
  }

  private async openAt(province: string): Promise<Request[]> {
    const path = `/api/restock-requests?state=open&office=${province}&limit=100`;
    const { body } = (await this.by(province).get(path).expect(200)) as {
      body: { items: Request[] };
    };
    return body.items.filter(({ office }) => office !== province);
  }

  /** On a Monday all that is asked is answered by one plan, looked at twice before it is sent. */
  private async plan(province: string): Promise<void> {
    const asked = await this.openAt(province);
    if (asked.length === 0) return;
    const quantities = Object.fromEntries(asked.map(({ office, quantity }) => [office, quantity]));
    const body = await planOf(this.sample.world, province, quantities);
    const planner = this.by(province);
    const drafted = (await planner.post(PLANS, body, withKey()).expect(201)) as {
      body: { id: string };
    };
    const { id } = drafted.body;
    const path = `${PLANS}/${id}`;
    const { from: _, ...content } = body;
    for (const revision of [1, 2]) {
      const changed = { ...content, note: `Tahap ${revision}` };
      await planner.put(path, changed, withKey({ 'if-match': `"${revision}"` })).expect(200);
    }
    const sent = { carriedBy: 'Contoh Pengemudi' };
    await planner.post(`${path}/dispatch`, sent, withKey({ 'if-match': '"3"' })).expect(200);
  }

  /** On other days what was asked is granted and sent one by one. */
  private async answer(province: string): Promise<void> {
    const clerk = this.by(province);
    for (const { id, office, quantity } of await this.openAt(province)) {
      const granted = { quantity, note: 'Sesuai stok provinsi' };
      await clerk.post(`/api/restock-requests/${id}/approval`, granted, withKey()).expect(200);
      const order = {
        from: province,
        to: office,
        quantity,
        requestId: id,
        carriedBy: 'Contoh Pengemudi',
      };
      await clerk.post(CONSIGNMENTS, order, withKey()).expect(201);
    }
  }

  private isFirstOfMonth(): boolean {
    const day = Number(this.date.slice(8));
    const weekday = new Date(`${this.date}T12:00Z`).getUTCDay();
    return day === 1 || (weekday === 1 && day <= 3);
  }

  private monthOf = (province: string): number =>
    this.sample.regencies
      .filter((regency) => regency.province === province)
      .reduce((sum, { daily }) => sum + daily * MONTH, 0);

  /** The ministry sends each province its month; every office submits its own, counts, and destroys what it spoiled. */
  private async firstOfMonth(): Promise<void> {
    const { world, provinces, regencies } = this.sample;
    for (const to of provinces) {
      const quantity = Math.ceil((this.monthOf(to) * 1.05) / 500) * 500;
      const order = { from: '00', to, quantity, reference: `BAST/${to}/${this.date}` };
      await this.by('00').post(CONSIGNMENTS, order, withKey()).expect(201);
    }
    const before = monthBefore(monthOf(this.date));
    for (const code of [...provinces, ...regencies.map((regency) => regency.code)]) {
      await this.submit(code, before);
      const onHand = await world.onHand(code);
      const missing = onHand > 5 && dice(code, this.date, 'count') < 0.1 ? 2 : 0;
      const counted = {
        counted: onHand - missing,
        ...(missing && { reason: 'Dua keping tidak ditemukan' }),
      };
      await this.by(code).post(`/api/offices/${code}/stock-counts`, counted, withKey()).expect(201);
      const spoiled = await world.balance(code, 'spoiled');
      if (spoiled === 0) continue;
      const paper = destruction(spoiled, `BA/${code}/${this.date}`);
      await this.by(code).post(`/api/offices/${code}/destructions`, paper, withKey()).expect(201);
    }
  }

  /** Not of a month before the sample began. */
  private async submit(code: string, month: string): Promise<void> {
    const path = `/api/offices/${code}/monthly-reports/${month}/submission`;
    const { status } = (await this.by(code).post(path, {}, withKey())) as { status: number };
    if (status !== 200 && status !== 409) throw new Error(`${path} was answered with ${status}.`);
  }

  private by(who: string): Client {
    return this.clients.get(who)!;
  }
}

async function inSql(dataSource: DataSource, statements: string[], at: Date): Promise<void> {
  for (const sql of statements) await dataSource.query(sql, [at]);
}
