import type { AllocationBasisDto, BasisRowDto } from '../../src/allocation/allocation.dto.js';
import { basisRowOf, sumOfUses, useOf } from '../../src/allocation/basis-row.js';
import { isDue, proposalOf, pushProposalOf } from '../../src/allocation/proposal.js';
import type { OfficeStockDto } from '../../src/insight/insight.dto.js';

const TODAY = '2026-03-04';

const row = (office: string, more: Partial<BasisRowDto> = {}): BasisRowDto => ({
  office,
  officeName: `Kantor ${office}`,
  level: 'regency',
  begun: true,
  onHand: 1_000,
  inTransit: 0,
  unreportedUse: 0,
  minimumStock: 1_000,
  dailyUse: 100,
  useBasis: 'own',
  runsOutOn: null,
  runsOutEarly: null,
  journeyDays: 10,
  owedDays: 0,
  sendBy: null,
  silentSince: null,
  lent: 0,
  openShortage: null,
  request: null,
  ...more,
});

const basis = (available: number, rows: BasisRowDto[]): AllocationBasisDto => ({
  from: '65',
  fromName: 'Provinsi',
  under: null,
  underName: null,
  onHand: available,
  committed: 0,
  available,
  packSize: 500,
  coverTargetDays: 30,
  asOf: new Date('2026-03-04T01:00:00Z'),
  rows,
});

const quantities = (rows: { office: string; quantity: number }[]) =>
  rows.map(({ office, quantity }) => [office, quantity]);

describe('who is sent to unasked', () => {
  it.each([
    ['has to be sent to by today', { sendBy: TODAY }, true],
    ['should have been', { sendBy: '2026-02-01' }, true],
    ['can wait until tomorrow', { sendBy: '2026-03-05' }, false],
    ['of which nothing is known', { sendBy: null }, false],
    ['that has not begun', { sendBy: TODAY, begun: false }, false],
  ])('an office that %s', (_, more, due) => {
    expect(isDue(row('65.01', more), TODAY, 0)).toBe(due);
  });

  it.each([
    ['2026-03-07', true],
    ['2026-03-08', false],
  ])('with three days to decide, one that is to be sent to by %s: %p', (sendBy, due) => {
    expect(isDue(row('65.01', { sendBy }), TODAY, 3)).toBe(due);
  });

  it('gets its share of all that is available, never more than its days to cover after the journey', () => {
    const due = row('65.01', { sendBy: TODAY });
    const other = row('65.02', { onHand: 4_000, sendBy: '2026-04-01' });
    // Alone it would be lifted to 40 days, of which ten are its journey's: 3,000 more than its 1,000.
    expect(pushProposalOf(basis(50_000, [due, other]), TODAY, 0)).toMatchObject({
      total: 3_000,
      wanted: 3_000,
      rows: [{ office: '65.01', quantity: 3_000, coverBefore: 10, coverAfter: 40 }],
    });
    // Of two that can be level, the one that is not due leaves its share with the sender.
    const close = row('65.02', { onHand: 2_000, sendBy: '2026-03-14' });
    const scarce = pushProposalOf(basis(2_000, [due, close]), TODAY, 0);
    expect(quantities(scarce.rows)).toEqual([['65.01', 1_500]]);
    expect(scarce).toMatchObject({ total: 1_500, wanted: 3_000 });
  });

  it('is not one that may run out early and is still expected to last its days to cover', () => {
    const uncertain = row('65.01', { sendBy: TODAY, onHand: 4_000 });
    expect(pushProposalOf(basis(9_000, [uncertain]), TODAY, 0)).toMatchObject({
      wanted: 0,
      rows: [],
    });
  });

  it('stands first where it should have been sent to first', () => {
    const rows = [row('65.01', { sendBy: TODAY }), row('65.02', { sendBy: '2026-03-01' })];
    const { rows: proposed } = pushProposalOf(basis(9_000, rows), TODAY, 0);
    expect(proposed.map(({ office }) => office)).toEqual(['65.02', '65.01']);
  });

  it('is one that has no card at all, though nothing foretells its use', () => {
    const unknown = row('65.01', { onHand: 0, useBasis: 'assumed', dailyUse: 2_000 / 30 });
    const early = row('65.02', { sendBy: '2026-02-25' });
    const { rows } = pushProposalOf(basis(9_000, [unknown, early]), TODAY, 0);
    // It should have left a journey ago.
    expect(rows.map(({ office, sendBy }) => [office, sendBy])).toEqual([
      ['65.01', '2026-02-22'],
      ['65.02', '2026-02-25'],
    ]);
    expect(rows[0]!.quantity).toBeGreaterThan(0);
    for (const more of [{ inTransit: 1 }, { onHand: 1 }, { dailyUse: 0 }, { begun: false }])
      expect(pushProposalOf(basis(9_000, [{ ...unknown, ...more }]), TODAY, 0).rows).toEqual([]);
  });

  it('is told also where nothing is available', () => {
    const proposal = pushProposalOf(basis(0, [row('65.01', { sendBy: TODAY })]), TODAY, 0);
    expect(proposal).toMatchObject({ available: 0, total: 0, wanted: 3_000 });
    expect(quantities(proposal.rows)).toEqual([['65.01', 0]]);
  });
});

describe('a proposal', () => {
  it('leaves out who has not begun, and says what nobody can take', () => {
    const fresh = row('65.02', { begun: false, onHand: 0, dailyUse: 50 });
    const proposal = proposalOf(basis(5_000, [fresh]), 5_000);
    expect(proposal).toMatchObject({ left: 5_000, coverOfWorstOff: null });
    expect(quantities(proposal.rows)).toEqual([['65.02', 0]]);
    expect(proposalOf(basis(5_000, []), 5_000)).toMatchObject({ left: 5_000, rows: [] });
  });
});

describe('the use of an office', () => {
  const known = { expectedUse: null, forecastBasis: null, minimumStock: null };
  it.each([
    [
      'is its forecast',
      { expectedUse: 600, forecastBasis: 'peers', minimumStock: 900 },
      20,
      'peers',
    ],
    ['is none at all', { expectedUse: 0, forecastBasis: 'own', minimumStock: 900 }, 0, 'own'],
    ['is assumed from its minimum', { minimumStock: 900 }, 60, 'assumed'],
    ['is not known', {}, 0, 'none'],
    ['is not known of one that is watched from nothing', { minimumStock: 0 }, 0, 'none'],
  ] as const)('%s', (_, more, dailyUse, useBasis) => {
    expect(useOf({ ...known, ...more }, 30)).toEqual({ dailyUse, useBasis });
  });

  it('of several is together what they use, by what all of it rests on', () => {
    const own = { dailyUse: 20, useBasis: 'own' } as const;
    const none = { dailyUse: 0, useBasis: 'none' } as const;
    const assumed = { dailyUse: 5, useBasis: 'assumed' } as const;
    expect(sumOfUses([own, none, own])).toEqual({ dailyUse: 40, useBasis: 'own' });
    expect(sumOfUses([own, assumed])).toEqual({ dailyUse: 25, useBasis: 'mixed' });
    expect(sumOfUses([none])).toEqual(none);
    expect(sumOfUses([])).toEqual(none);
  });
});

describe('an office that has not reported for long', () => {
  it('claims by what it will have left, not by what it last told', () => {
    const silent = row('65.01', { onHand: 3_000, unreportedUse: 2_000, inTransit: 500 });
    const reporting = row('65.02', { onHand: 1_500 });
    const { rows } = proposalOf(basis(4_000, [silent, reporting]), 4_000);
    expect(rows.map(({ quantity, coverBefore }) => [quantity, coverBefore])).toEqual([
      [2_000, 15],
      [2_000, 15],
    ]);
  });
});

describe('an office that went without', () => {
  it('claims the days that it is owed, and its cover counts the cards that are there', () => {
    const without = row('65.01', { owedDays: 9 });
    const { rows, line, coverOfWorstOff } = proposalOf(
      basis(4_900, [without, row('65.02')]),
      4_900,
    );
    expect(rows.map(({ quantity, coverAfter }) => [quantity, coverAfter])).toEqual([
      [2_900, 39],
      [2_000, 30],
    ]);
    expect([line, coverOfWorstOff]).toEqual([20, 20]);
  });
});

describe('a province among provinces', () => {
  const office = (code: string, more: Partial<OfficeStockDto>) =>
    ({
      office: code,
      officeName: code,
      onHand: 1_000,
      inTransit: 100,
      unreportedUse: 0,
      minimumStock: null,
      begunOn: '2026-01-01',
      expectedUse: null,
      forecastBasis: null,
      runsOutOn: '2026-04-01',
      runsOutEarly: '2026-03-20',
      sendBy: '2026-03-13',
      journeyDays: 7,
      daysWithoutCards: 0,
      silentSince: null,
      ...more,
    }) as OfficeStockDto;

  it('stands for everything below it, of what has begun', () => {
    const group = [
      office('65', {}),
      office('65.01', { minimumStock: 1_000, expectedUse: 600, forecastBasis: 'own' }),
      office('65.02', { minimumStock: 1_000, onHand: 0, begunOn: null }),
    ];
    expect(basisRowOf(group, null, 30)).toMatchObject({
      office: '65',
      level: 'province',
      begun: true,
      onHand: 2_000,
      inTransit: 300,
      minimumStock: 1_000,
      dailyUse: 20,
      useBasis: 'own',
      sendBy: '2026-03-13',
    });
  });

  it('is thought to use nothing for its own minimum: it keeps that to hand on', () => {
    const watched = { minimumStock: 5_000 };
    const group = [office('65', watched), office('65.01', { minimumStock: 900 })];
    expect(basisRowOf(group, null, 30)).toMatchObject({
      minimumStock: 5_900,
      dailyUse: 60,
      useBasis: 'assumed',
    });
    expect(basisRowOf([office('65', watched)], null, 30)).toMatchObject({
      dailyUse: 0,
      useBasis: 'none',
    });
    const reports = { ...watched, expectedUse: 300, forecastBasis: 'own' as const };
    expect(basisRowOf([office('65', reports)], null, 30)).toMatchObject({ dailyUse: 10 });
  });

  it('is owed what its offices went without, by what they use', () => {
    const used = (expectedUse: number, daysWithoutCards: number) =>
      office('65.01', { expectedUse, forecastBasis: 'own', daysWithoutCards });
    const owed = (...regencies: OfficeStockDto[]) =>
      basisRowOf([office('65', { daysWithoutCards: 28 }), ...regencies], null, 30).owedDays;
    expect(owed(used(3_000, 8), used(1_000, 0))).toBe(6);
    expect(owed(used(2_000, 1), used(1_000, 0))).toBe(0.7);
    expect(owed(used(0, 28))).toBe(0);
    expect(basisRowOf([used(900, 9)], null, 30).owedDays).toBe(9);
  });

  it('has begun where any office of it has', () => {
    const none = { begunOn: null, onHand: 0, inTransit: 0 };
    const begun = (more: Partial<OfficeStockDto>) =>
      basisRowOf([office('65', none), office('65.01', { ...none, ...more })], null, 30).begun;
    expect([begun({}), begun({ begunOn: '2026-01-01' })]).toEqual([false, true]);
  });
});
