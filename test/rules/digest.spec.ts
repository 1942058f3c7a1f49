import { digestOf, hasNews, type Journey } from '../../src/insight/digest.js';
import { forecastOf } from '../../src/demand/forecast.js';
import type { OfficeForecast } from '../../src/insight/office-forecasts.js';

const RULES = { coverTargetDays: 30, decideDays: 3, countEveryDays: 30 };

const province: OfficeForecast = {
  id: 36,
  office: '65',
  officeName: 'Kalimantan Utara',
  level: 'province',
  timezone: 'Asia/Makassar',
  today: '2026-11-20',
  closed: false,
  population: null,
  minimumStock: null,
  journeyDays: 7,
  journeyBasis: 'default',
  daysWithoutCards: 0,
  lately: 0,
  spoiledOfLately: 0,
  usualSpoiling: null,
  spoiledCameLately: 0,
  ribbonsLeft: null,
  usedSinceRibbons: 0,
  cardsPerRibbon: 500,
  filmsLeft: null,
  usedSinceFilms: 0,
  cardsPerFilm: 1_000,
  onHand: 66_000,
  handedOut: 0,
  handsOut: false,
  inTransit: 0,
  spoiled: 0,
  committed: 0,
  lent: 0,
  borrowed: 0,
  openShortage: null,
  lastCountedOn: '2026-11-15',
  begunOn: '2026-01-05',
  lastReportOn: null,
  reportableFrom: '2026-11-13',
  silentSince: null,
  missingReports: 0,
  gaps: [],
  used: 0,
  days: 0,
  requestId: null,
  requestNumber: '',
  requestState: 'open',
  requestQuantity: 0,
  requestGranted: null,
  requestSent: 0,
  requestOrigin: 'low_stock',
  requestOpenedAt: new Date(0),
  requestAnsweredAt: null,
  forecast: null,
};

/** Of an office that used the same each day up to the 19th. */
const always = (perDay: number) =>
  forecastOf(
    {
      endsOn: '2026-11-19',
      used: Array<number>(84).fill(perDay),
      holidays: new Set(),
      population: null,
    },
    null,
  );
const regency = (about: Partial<OfficeForecast>): OfficeForecast => ({
  ...province,
  id: 540,
  office: '65.71',
  officeName: 'Kota Tarakan',
  level: 'regency',
  minimumStock: 1000,
  onHand: 9000,
  lastReportOn: '2026-11-19',
  used: 2800,
  days: 28,
  forecast: always(100),
  ...about,
});
const digest = (about: Partial<OfficeForecast>, road: Journey[] = []) =>
  digestOf(province, [province, regency(about)], road, RULES);
const only = (about: Partial<OfficeForecast>) => {
  const { offices, silent } = digest(about);
  expect(silent).toEqual([]);
  expect(offices).toHaveLength(1);
  return offices[0]!;
};

describe('the morning digest of a province', () => {
  it('nothing to say, no digest', () => {
    expect(hasNews(digest({}))).toBe(false);
  });

  it('names who is low, with what is left, how long it lasts and by when to send', () => {
    expect(digest({ onHand: 999, used: 280, forecast: always(10) })).toEqual({
      office: 36,
      code: '65',
      on: '2026-11-20',
      offices: [
        {
          code: '65.71',
          name: 'Kota Tarakan',
          state: 'low',
          onHand: 999,
          inTransit: 0,
          minimumStock: 1000,
          runsOutOn: '2027-02-26',
          runsOutEarly: expect.stringMatching(/2027-02-[01]/) as string,
          lastsDays: 98,
          sendBy: expect.stringMatching(/2027-02-[01]/) as string,
          request: null,
          silentSince: null,
        },
      ],
      silent: [],
      longOnTheRoad: [],
      openDifferences: [],
      countsOverdue: [],
      overdueSpoiled: [],
      spoilUnusually: [],
    });
  });

  it('names who keeps spoiled cards too long, the most first, closed offices too', () => {
    const { overdueSpoiled } = digestOf(
      province,
      [
        { ...province, spoiled: 10, spoiledCameLately: 4 },
        regency({ spoiled: 700, spoiledCameLately: 80, closed: true }),
        regency({ office: '65.02', spoiled: 80, spoiledCameLately: 80 }),
      ],
      [],
      RULES,
    );
    expect(overdueSpoiled).toEqual([
      { code: '65.71', name: 'Kota Tarakan', quantity: 620 },
      { code: '65', name: 'Kalimantan Utara', quantity: 6 },
    ]);
  });

  it('names who has too little ribbon or film for seven days, the least first, only open ones that have begun', () => {
    const of = (about: Partial<OfficeForecast>) => regency({ usedSinceRibbons: 0, ...about });
    const { shortOf } = digestOf(
      province,
      [
        of({ ribbonsLeft: 1, filmsLeft: 8 }),
        of({ office: '65.01', officeName: 'Kabupaten Bulungan', ribbonsLeft: 2 }),
        of({ office: '65.02', officeName: 'Kabupaten Malinau', ribbonsLeft: 0, closed: true }),
        of({ office: '65.04', officeName: 'Tana Tidung', ribbonsLeft: 0, begunOn: null }),
        of({ office: '65.03', officeName: 'Kabupaten Nunukan', ribbonsLeft: 0, filmsLeft: 0 }),
      ],
      [],
      RULES,
    );
    expect(shortOf).toEqual([
      { code: '65.03', name: 'Kabupaten Nunukan', ribbon: 0, film: 0 },
      { code: '65.71', name: 'Kota Tarakan', ribbon: 500, film: null },
    ]);
  });

  it('names where more cards spoil than is usual in the province', () => {
    const of = (spoiledOfLately: number) =>
      digest({ lately: 1000, spoiledOfLately, usualSpoiling: 0.06 }).spoilUnusually;
    expect(of(90)).toEqual([]);
    expect(of(91)).toEqual([{ code: '65.71', name: 'Kota Tarakan', share: 0.091, usual: 0.06 }]);
  });

  it('names whose count is overdue, the province too, the longest first, and nobody on the day it is due', () => {
    const since = (lastCountedOn: string | null) => digest({ lastCountedOn }).countsOverdue;
    expect(since('2026-10-21')).toEqual([]);
    expect(since('2026-10-20')).toEqual([
      { code: '65.71', name: 'Kota Tarakan', since: '2026-11-19' },
    ]);
    expect(since(null)).toMatchObject([{ since: '2026-02-04' }]);
    expect(digest({ lastCountedOn: null, closed: true }).countsOverdue).toEqual([]);
    const both = [province, regency({})].map((office) => ({ ...office, lastCountedOn: null }));
    const told = digestOf(both[0]!, [both[0]!, { ...both[1]!, begunOn: '2026-01-04' }], [], RULES);
    expect(told.countsOverdue.map(({ code }) => code)).toEqual(['65.71', '65']);
  });

  it('tells the differences that are open', () => {
    const open = {
      ...{ countId: 'c', code: '65.71', name: 'Kota Tarakan', countedOn: '2026-11-19' },
      ...{ difference: -8_400, spoiledDifference: null, state: 'explained' as const },
    };
    const told = digestOf(province, [province], [], RULES, [open]);
    expect(told.openDifferences).toEqual([open]);
    expect(hasNews(told)).toBe(true);
  });

  it('names who runs out within 14 days and how soon it may, and not who does a day later', () => {
    const near = { journeyDays: 2 };
    expect(only({ ...near, onHand: 1500 })).toMatchObject({
      state: 'safe',
      onHand: 1500,
      runsOutOn: '2026-12-04',
      runsOutEarly: expect.stringMatching(/2026-12-0[123]/) as string,
    });
    expect(hasNews(digest({ ...near, onHand: 1600 }))).toBe(false);
  });

  it('names who is about to run out, however far away that is', () => {
    expect(only({ onHand: 9000, journeyDays: 88 })).toMatchObject({ state: 'running_out' });
    expect(hasNews(digest({ onHand: 9000, journeyDays: 60 }))).toBe(false);
  });

  it('names who is silent and nothing else apart, and beside its stock whose stock is to be told', () => {
    const silentSince = '2026-11-17';
    expect(digest({ silentSince })).toMatchObject({
      offices: [],
      silent: [{ code: '65.71', name: 'Kota Tarakan', since: silentSince }],
    });
    expect(only({ silentSince, onHand: 0 })).toMatchObject({ state: 'out', silentSince });
  });

  it('names each office once, whatever there is to say: by state, then by the date to send by', () => {
    const office = (code: string, about: Partial<OfficeForecast>) =>
      regency({ office: code, officeName: code, ...about });
    const everything = { ...asked, silentSince: '2026-11-17' };
    const { offices, silent } = digestOf(
      province,
      [
        office('65.01', { onHand: 1100 }),
        office('65.02', { onHand: 700, ...everything }),
        office('65.03', { onHand: 400, ...everything }),
        office('65.04', { ...everything, onHand: 0 }),
        office('65.05', { ...asked }),
        office('65.06', { onHand: 400, forecast: null }),
        office('65.07', { silentSince: '2026-11-17' }),
      ],
      [],
      RULES,
    );
    expect(offices.map(({ code, state }) => `${code} ${state}`)).toEqual([
      '65.04 out',
      '65.03 low',
      '65.02 low',
      '65.06 low',
      '65.01 running_out',
      '65.05 safe',
    ]);
    expect(silent.map(({ code }) => code)).toEqual(['65.07']);
  });

  const asked = { requestId: 'r', requestNumber: '65.71/2026/0003', requestQuantity: 2000 };

  it('says how long a request has waited, in days of the province', () => {
    const requestOpenedAt = new Date('2026-11-17T15:30:00Z');
    expect(only({ ...asked, requestOpenedAt })).toMatchObject({
      state: 'safe',
      request: { number: '65.71/2026/0003', quantity: 2000, granted: null, sent: 0, days: 3 },
    });
    const justAfterMidnight = new Date('2026-11-17T16:30:00Z');
    expect(only({ ...asked, requestOpenedAt: justAfterMidnight }).request?.days).toBe(2);
  });

  it('says what was granted and has left since its answer, and nothing once all has', () => {
    const granted = { requestGranted: 500, requestSent: 200 };
    const requestAnsweredAt = new Date('2026-11-18T01:00:00Z');
    const approved = { ...asked, ...granted, requestAnsweredAt };
    expect(only({ ...approved, requestState: 'approved' }).request).toMatchObject({
      granted: 500,
      sent: 200,
      days: 2,
    });
    expect(hasNews(digest({ ...approved, requestSent: 500, requestState: 'sent' }))).toBe(false);
  });

  it('names journeys of more than 7 days, the longest first', () => {
    const journey = (sentOn: string): Journey => ({
      number: `00/2026/${sentOn.slice(-2)}`,
      from: 'Ditjen Dukcapil Kemendagri',
      to: 'Kota Tarakan',
      quantity: 500,
      sentOn,
    });
    expect(hasNews(digest({}, [journey('2026-11-13')]))).toBe(false);
    const road = ['2026-11-12', '2026-11-13', '2026-11-02'].map(journey);
    expect(digest({}, road).longOnTheRoad.map(({ days }) => days)).toEqual([18, 8]);
  });

  it('an office that has not begun, and one that is closed, stand in no digest', () => {
    const everything = { ...asked, onHand: 0, silentSince: '2026-11-17' };
    expect(hasNews(digest({ ...everything, begunOn: null }))).toBe(false);
    expect(hasNews(digest({ ...everything, closed: true }))).toBe(false);
  });
});
