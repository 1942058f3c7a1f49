import { overdueMonths } from '../../src/monthly-reports/overdue-months.js';
import { callForMonths } from '../../src/notices/month-calls.js';
import { NationMorning } from '../../src/notices/nation-digest.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { meeting } from '../support/waiting.js';

/** An office is told once when its month is over, and named above it once the day has passed. */

let kaltara: Kaltara;
const RULES = { digestAt: '07:00', monthDueDay: 5 };

beforeEach(async () => {
  kaltara = await Kaltara.open();
});
afterEach(() => kaltara.close());

const at = (instant: string) => kaltara.world.clock.set(instant);
const call = () => {
  const { dataSource, clock } = kaltara.world;
  return dataSource.transaction((tx) => callForMonths(tx, clock.now(), RULES));
};
const called = () =>
  kaltara.world.dataSource.query<{ office: string; month: string; dueOn: string }[]>(
    `SELECT payload ->> 'code' AS office, payload ->> 'month' AS month, payload ->> 'dueOn' AS "dueOn"
     FROM outbox WHERE kind = 'month.due' ORDER BY 1, 2`,
  );
const overdue = (reach: string) => {
  const { dataSource, clock } = kaltara.world;
  return overdueMonths(dataSource.manager, clock.now(), reach, RULES.monthDueDay);
};
const submit = async (office: string, month: string) => {
  const client = await kaltara.world.as(office);
  await client.post(`/api/offices/${office}/monthly-reports/${month}/submission`, {}).expect(200);
};

test('on the first, from the morning of its own clocks on, each office that has begun is called for its month, once', async () => {
  // In WITA it is 06:45 of the first.
  at('2026-03-31T22:45:00Z');
  await call();
  expect(await called()).toEqual([]);
  at('2026-03-31T23:00:00Z');
  await call();
  const march = { month: '2026-03', dueOn: '2026-04-05' };
  const both = [
    { office: PROVINCE, ...march },
    { office: TARAKAN, ...march },
  ];
  expect(await called()).toEqual(both);
  at('2026-04-01T05:00:00Z');
  await call();
  // The ministry has a supply since March; its morning is an hour later.
  expect(await called()).toEqual([{ office: '00', ...march }, ...both]);
});

test('of two instances that find it at once one writes it', async () => {
  at('2026-03-31T23:30:00Z');
  await meeting(kaltara.world.dataSource, 'monthly_report_calls', [call, call]);
  expect(await called()).toHaveLength(2);
});

test('a first that nothing ran is made up until the third, and not after; who has submitted is not called', async () => {
  at('2026-04-03T02:00:00Z');
  await submit(TARAKAN, '2026-03');
  await call();
  expect((await called()).map(({ office }) => office)).toEqual(['00', PROVINCE]);
  at('2026-05-04T02:00:00Z');
  await call();
  expect(await called()).toHaveLength(2);
});

test('overdue is who has not submitted when the day is over; none of before the first is wanted', async () => {
  at('2026-04-05T10:00:00Z');
  expect(await overdue(PROVINCE)).toEqual([]);
  // In WITA it is the sixth.
  at('2026-04-05T16:30:00Z');
  expect(await overdue(PROVINCE)).toMatchObject([
    { code: PROVINCE, month: '2026-03', dueOn: '2026-04-05' },
    { code: TARAKAN, month: '2026-03' },
  ]);
  await submit(TARAKAN, '2026-03');
  expect((await overdue(PROVINCE)).map(({ code }) => code)).toEqual([PROVINCE]);
  // Two months later Tarakan owes April first; the province, which never began, the last one.
  at('2026-06-08T01:00:00Z');
  expect(await overdue('00')).toMatchObject([
    { code: TARAKAN, month: '2026-04', dueOn: '2026-05-05' },
    { code: '00', month: '2026-05' },
    { code: PROVINCE, month: '2026-05' },
  ]);
});

test('the ministry is told by province how many, and since which month', async () => {
  at('2026-04-08T01:00:00Z');
  const { dataSource, running, clock } = kaltara.world;
  const morning = running.app.get(NationMorning);
  const digest = await dataSource.transaction((tx) =>
    morning.digestOf(tx, clock.now(), clock.now()),
  );
  expect(digest.monthsOverdue).toEqual([
    { code: '00', name: 'Ditjen Dukcapil Kemendagri', offices: 1, since: '2026-03' },
    { code: PROVINCE, name: 'Kalimantan Utara', offices: 2, since: '2026-03' },
  ]);
});
