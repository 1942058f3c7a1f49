import { addDays, isWeekend, type CalendarDate } from '../../src/platform/calendar-date.js';
import { Caller, type Product } from './product.js';

export const PASSWORD = 'blangko-demo';
const PEOPLE = {
  'pusat@blangko.test': '00',
  'kaltara@blangko.test': '65',
  'malinau@blangko.test': '65.02',
  'bulungan@blangko.test': '65.01',
  'tanatidung@blangko.test': '65.04',
  'nunukan@blangko.test': '65.03',
  'tarakan@blangko.test': '65.71',
};
const STOCK = { '65.01': 5_500, '65.02': 5_000, '65.03': 10_300, '65.04': 1_200, '65.71': 9_000 };

interface Stock {
  office: string;
  onHand: number;
  inTransit: number;
  isLow: boolean;
  lastReportOn: string | null;
  silentSince: string | null;
  liveRequest: object | null;
}
interface Regencies {
  items: Stock[];
  own: Stock;
  total: { onHand: number; inTransit: number };
}
interface List<T> {
  items: T[];
}
interface Report {
  date: CalendarDate;
  printed: number;
  spoiled: number;
}

/** Everything that the contract tells of the demo, as it stands on `today` before anyone touched it. */
export async function expectDemo(product: Product, today: CalendarDate): Promise<void> {
  await expectPeople(product);
  const province = await Caller.signIn(product, 'kaltara@blangko.test', PASSWORD);
  const ministry = await Caller.signIn(product, 'pusat@blangko.test', PASSWORD);
  const view = await province.read<Regencies>('/api/offices/65/regencies');
  const stock = Object.fromEntries(view.items.map(({ office, onHand }) => [office, onHand]));
  expect(stock).toEqual(STOCK);
  expect([view.own.onHand, view.total.onHand, view.total.inTransit]).toEqual([66_000, 97_000, 0]);
  const reported = reportedDates(today);
  for (const office of [...view.items, view.own])
    expect(office).toMatchObject({ isLow: false, liveRequest: null, inTransit: 0 });
  for (const { lastReportOn, silentSince } of view.items)
    expect([lastReportOn, silentSince]).toEqual([reported.at(-1), null]);
  await expectHistory(province, reported);
  await expectNothingUnderWay(province);
  await expectControls(province, today);
  const { items } = await province.read<List<object>>('/api/broadcasts?box=sent');
  expect(items).toMatchObject([{ state: 'open', offices: 5, read: 3 }]);
  const centre = await ministry.read<Stock>('/api/offices/00/stock');
  expect(centre.onHand).toBeGreaterThan(0);
  expect(await ministry.read('/api/ledger/verification')).toMatchObject({ ok: true, faults: [] });
}

async function expectPeople(product: Product): Promise<void> {
  for (const [email, office] of Object.entries(PEOPLE)) {
    const caller = await Caller.signIn(product, email, PASSWORD);
    const { person } = await caller.read<{ person: object }>('/api/sessions/current');
    expect(person).toMatchObject({ email, role: 'admin', office: { code: office } });
    expect(product.said).toContain(email);
    const { email: box } = await caller.read<{ email: null }>(`/api/offices/${office}`);
    expect(box).toBeNull();
  }
}

function reportedDates(today: CalendarDate): CalendarDate[] {
  const days = Array.from({ length: 61 }, (_, day) => addDays(today, day - 61));
  return days.filter((date) => !isWeekend(date));
}

/** 61 days, Monday to Friday, ending yesterday; about 540 cards a calendar day, not too smooth. */
async function expectHistory(province: Caller, dates: CalendarDate[]): Promise<void> {
  const used = new Map<CalendarDate, number>();
  for (const office of Object.keys(STOCK)) {
    const path = `/api/offices/${office}/print-reports?limit=100`;
    const { items } = await province.read<List<Report>>(path);
    expect(items.map(({ date }) => date).sort()).toEqual(dates);
    for (const { date, printed, spoiled } of items)
      used.set(date, (used.get(date) ?? 0) + printed + spoiled);
  }
  const days = [...used.values()];
  const aDay = days.reduce((sum, cards) => sum + cards, 0) / 61;
  expect(aDay).toBeGreaterThan(510);
  expect(aDay).toBeLessThan(570);
  expect(Math.max(...days)).toBeGreaterThan(1.2 * Math.min(...days));
}

interface Controlled extends Stock {
  countDueOn: CalendarDate;
  overdueSpoiled: number;
  openShortage: number | null;
}
interface Count {
  office: string;
  difference: number;
  state: string;
}

/** Everybody has counted in time; one difference waits, and one office has spoiled cards to destroy. */
async function expectControls(province: Caller, today: CalendarDate): Promise<void> {
  const view = await province.read<{ items: Controlled[]; own: Controlled }>(
    '/api/offices/65/regencies',
  );
  for (const { countDueOn } of [view.own, ...view.items]) expect(countDueOn >= today).toBe(true);
  const late = view.items.filter(({ overdueSpoiled }) => overdueSpoiled > 0);
  expect(late.map(({ office }) => office)).toEqual(['65.04']);
  const open = await province.read<List<Count>>('/api/variances?state=open');
  expect(open.items).toMatchObject([{ office: '65.04', difference: -24, state: 'explained' }]);
  const { items } = await province.read<List<{ quantity: number; witnesses: object[] }>>(
    '/api/offices/65.71/destructions',
  );
  expect(items).toHaveLength(1);
  expect(items[0]!.witnesses).toHaveLength(2);
}

async function expectNothingUnderWay(province: Caller): Promise<void> {
  for (const path of ['/api/restock-requests', '/api/consignments?state=in_transit']) {
    const { items } = await province.read<List<object>>(path);
    expect([path, items]).toEqual([path, []]);
  }
  // The morning's digest may have gone by now: a difference waits.
  const { items } = await province.read<List<{ kind: string }>>('/api/notices');
  expect(items.filter(({ kind }) => kind !== 'digest')).toEqual([]);
}
