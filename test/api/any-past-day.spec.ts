import fc from 'fast-check';
import { addDays } from '../../src/platform/calendar-date.js';
import { FLOWS } from '../../src/stock/flows.js';
import type { PositionDto, RegencyPositionsDto } from '../../src/insight/position.dto.js';
import type { RegenciesDto } from '../../src/insight/insight.dto.js';
import type { InventoryCardDto } from '../../src/stock/inventory-card.dto.js';
import type { TrialBalanceDto } from '../../src/stock/trial-balance.dto.js';
import {
  BULUNGAN,
  Kaltara,
  MALINAU,
  NUNUKAN,
  PROVINCE,
  TANA_TIDUNG,
  TARAKAN,
} from '../support/kaltara.js';
import { type By, OFFICES, ONCE, step, STEPS, take } from '../support/paper-steps.js';

/** Whatever is recorded, in whatever order: each past day is the sum of what happened up to it. */

let kaltara: Kaltara;
const FIRST = '2026-02-27';
const CODES = [PROVINCE, BULUNGAN, MALINAU, NUNUKAN, TANA_TIDUNG, TARAKAN];
let today = '2026-03-04';

beforeAll(async () => {
  kaltara = await Kaltara.open(FIRST);
});
afterAll(() => kaltara.close());

async function everybody(): Promise<By> {
  const clients = await Promise.all(OFFICES.map((code) => kaltara.world.as(code)));
  return Object.fromEntries(OFFICES.map((code, n) => [code, clients[n]!]));
}

interface Line {
  office: string;
  kind: string;
  change: number;
  on: string;
}

/** Every entry there is, and on which day it happened. */
const entries = () =>
  kaltara.world.dataSource.query<Line[]>(
    `SELECT o.code AS office, e.kind, e.change, m.occurred_on AS on FROM entries e
     JOIN movements m ON m.id = e.movement_id JOIN offices o ON o.id = e.office_id`,
  );

const sum = (lines: Line[], office: string, kind: string, through: string, after = '') =>
  lines.reduce(
    (all, line) =>
      line.office === office && line.kind === kind && line.on <= through && line.on > after
        ? all + line.change
        : all,
    0,
  );

const KINDS = {
  onHand: 'on_hand',
  inTransit: 'in_transit',
  spoiled: 'spoiled',
  destroyed: 'destroyed',
  printed: 'printed',
  variance: 'variance',
} as const;

async function get<Answer>(path: string): Promise<Answer> {
  const client = await kaltara.world.as('00', 'viewer');
  return (await client.get(path).expect(200)).body as Answer;
}

const figuresIn = (row: object) =>
  Object.fromEntries(Object.keys(KINDS).map((key) => [key, row[key as never]]));

async function eachDayAddsUp(days: string[]): Promise<void> {
  const lines = await entries();
  for (const on of days) {
    const { items, own, total } = await get<RegencyPositionsDto>(
      `/api/offices/${PROVINCE}/regencies?on=${on}`,
    );
    for (const row of [own, ...items]) {
      for (const [figure, kind] of Object.entries(KINDS)) {
        const brute = sum(lines, row.office, kind, on);
        expect([on, row.office, figure, row[figure as 'onHand'] ?? 0]).toEqual([
          ...[on, row.office, figure, brute],
        ]);
      }
      const alone = await get<PositionDto>(`/api/offices/${row.office}/position?on=${on}`);
      expect(figuresIn(alone)).toEqual(figuresIn(row));
    }
    for (const [figure, kind] of Object.entries(KINDS)) {
      const brute = CODES.reduce((all, code) => all + sum(lines, code, kind, on), 0);
      expect([on, figure, total[figure as 'onHand'] ?? 0]).toEqual([on, figure, brute]);
    }
  }
}

/** The card of inventory: each entry a line, by date, from what was left the day before to what is left. */
async function eachCardAddsUp(lines: Line[], from: string, to: string): Promise<void> {
  for (const code of CODES) {
    const card = await get<InventoryCardDto>(
      `/api/offices/${code}/stock-card?form=persediaan&from=${from}&to=${to}`,
    );
    const own = lines.filter(({ office, kind }) => office === code && kind === 'on_hand');
    const within = own.filter(({ on }) => on >= from && on <= to);
    const [first, ...rest] = card.lines;
    const total = rest.pop()!;
    let left = sum(own, code, 'on_hand', addDays(from, -1));
    expect([code, first!.kind, first!.left]).toEqual([code, 'opening', left]);
    expect(rest.map(({ on }) => on)).toEqual(within.map(({ on }) => on).sort());
    for (const line of rest) {
      left += (line.in ?? 0) - (line.out ?? 0);
      expect(line).toMatchObject({ kind: 'movement', left, unitPrice: null, leftValue: null });
    }
    expect([code, total.kind, total.left]).toEqual([code, 'total', sum(own, code, 'on_hand', to)]);
    expect(total.in! - total.out!).toBe(total.left - first!.left);
  }
}

async function eachPeriodAddsUp(from: string, to: string): Promise<void> {
  const lines = await entries();
  await eachCardAddsUp(lines, from, to);
  const read = (code: string) =>
    get<TrialBalanceDto>(`/api/offices/${code}/trial-balance?from=${from}&to=${to}`);
  const province = await read(PROVINCE);
  expect(province.addsUp).toBe(true);
  const before = addDays(from, -1);
  for (const row of province.items) {
    const { office, account, opening, closing } = row;
    expect([office, account, opening]).toEqual([
      ...[office, account, sum(lines, office, account, before)],
    ]);
    expect([office, account, closing]).toEqual([office, account, sum(lines, office, account, to)]);
    expect(FLOWS.reduce((all, flow) => all + row[flow], opening)).toBe(closing);
  }
  // The same from below: each office's own, account by account.
  const below = await Promise.all(CODES.map(read));
  const regencies = below.slice(1).flatMap(({ total }) => total);
  const ownOf = province.items.filter(({ office }) => office === PROVINCE);
  for (const { account, ...columns } of province.total)
    for (const [column, cards] of Object.entries(columns)) {
      const parts = [...regencies, ...ownOf].filter((row) => row.account === account);
      expect(parts.reduce((all, row) => all + row[column as 'closing'], 0)).toBe(cards);
    }
}

test('each day, and each period, is the sum of the entries, whatever the order of recording', async () => {
  const sent: string[] = [];
  const done = new Set<string>();
  const nights = fc.integer({ min: 1, max: 3 });
  const some = fc.record({ nights, steps: fc.array(step, { minLength: 6, maxLength: 10 }) });
  await fc.assert(
    fc.asyncProperty(some, async ({ nights, steps }) => {
      const by = await everybody();
      const days = [0, 1, 2, 5].map((back) => addDays(today, -back)).filter((day) => day >= FIRST);
      for (const each of steps) {
        const status = await take(each, { by, sent, days });
        expect([200, 201, 400, 403, 404, 409, 412, 422, 428]).toContain(status);
        if (status < 300) done.add(each.does);
      }
      await eachDayAddsUp([today, ...days.slice(1), addDays(today, -20)]);
      await eachPeriodAddsUp(addDays(today, -nights * 4), addDays(today, -nights + 1));
      kaltara.world.clock.advance({ days: nights });
      today = addDays(today, nights);
    }),
    {
      ...{ numRuns: 12, endOnFailure: true },
      examples: [[{ nights: 3, steps: ONCE }]],
    },
  );
  expect([...done].sort()).toEqual([...STEPS].sort());
  const past = Array.from({ length: 14 }, (_, n) => addDays(today, -3 * n));
  await eachDayAddsUp(past.filter((on) => on >= addDays(FIRST, -1)));
  await eachPeriodAddsUp(FIRST, today);
  const { body } = await (await kaltara.world.as('00')).get('/api/ledger/verification').expect(200);
  expect((body as { faults: object[] }).faults).toEqual([]);
});

test('today is what stands there now, with how long it lasts', async () => {
  const now = await get<RegenciesDto>(`/api/offices/${PROVINCE}/regencies`);
  const then = await get<RegencyPositionsDto>(`/api/offices/${PROVINCE}/regencies?on=${today}`);
  const told = ({ begunOn, onHand, inTransit, spoiled, ...of }: RegencyPositionsDto['own']) => ({
    office: of.office,
    ...(begunOn === null
      ? { onHand: 0, inTransit: inTransit ?? 0, spoiled: 0 }
      : { onHand, inTransit, spoiled }),
    ...{ dailyUse: of.dailyUse, lastsDays: of.lastsDays, runsOutOn: of.runsOutOn },
    ...{ runsOutEarly: of.runsOutEarly, lastReportOn: of.lastReportOn },
  });
  const live = (of: RegenciesDto['own']) => ({
    office: of.office,
    ...{ onHand: of.onHand, inTransit: of.inTransit, spoiled: of.spoiled },
    ...{ dailyUse: of.dailyUse, lastsDays: of.lastsDays, runsOutOn: of.runsOutOn },
    ...{ runsOutEarly: of.runsOutEarly, lastReportOn: of.lastReportOn },
  });
  expect([then.own, ...then.items].map(told)).toEqual([now.own, ...now.items].map(live));
  expect(then.total).toMatchObject({
    ...{ onHand: now.total.onHand, inTransit: now.total.inTransit, spoiled: now.total.spoiled },
    ...{ runsOutOn: now.total.runsOutOn, withInTransit: now.total.withInTransit },
  });
});

test.each([
  `regencies?on=TOMORROW`,
  `position?on=TOMORROW`,
  `trial-balance?from=${FIRST}&to=TOMORROW`,
  `regencies.csv?on=TOMORROW`,
])('of a day that has not come nothing is told: %s', async (path) => {
  const client = await kaltara.world.as('00', 'viewer');
  const asked = path.replace('TOMORROW', addDays(today, 1));
  const said = await kaltara.refused(
    () => client.get(`/api/offices/${PROVINCE}/${asked}`),
    422,
    'position.in_future',
  );
  expect(said).toContain(`it is ${today}`);
});

test('a period is 366 days at most, for each of its movements is read', async () => {
  const client = await kaltara.world.as('00', 'viewer');
  const asked = (days: number) =>
    `/api/offices/00/trial-balance?from=${addDays(today, 1 - days)}&to=${today}`;
  await client.get(asked(366)).expect(200);
  await kaltara.refused(() => client.get(asked(367)), 400, 'request.invalid');
});

test('a period ends after it begins', async () => {
  const client = await kaltara.world.as('00', 'viewer');
  const asked = `/api/offices/${PROVINCE}/trial-balance?from=${today}&to=${addDays(today, -1)}`;
  await kaltara.refused(() => client.get(asked), 400, 'request.invalid');
});
