import { ALL_DAYS, HISTORY_DAYS } from '../../bench/year/calendar.js';
import { fewestUnserved } from '../../bench/year/limit.js';
import { tallyOf } from '../../bench/year/outcome.js';
import { POLICIES } from '../../bench/year/policies.js';
import { USUAL, worldOf, type World } from '../../bench/year/world.js';
import { liveThrough } from '../../bench/year/year.js';

const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0);
const world = worldOf(1);
const nobodyReturns = worldOf(1, { ...USUAL, returning: 0 });
const policies = Object.entries(POLICIES);

describe('a year of scarcity', () => {
  describe.each(policies)('%s', (_, policy) => {
    const { received, atProvince, offices } = liveThrough(world, policy);

    test('every card that came was used, or is somewhere', () => {
      const used = sum(offices.map(({ came, sentHome }) => sum(came) - sum(sentHome)));
      const inOffices = sum(offices.map(({ onHand, inTransit }) => onHand + inTransit));
      const opening = sum(world.regencies.map((regency) => regency.opening));
      expect(used + inOffices + atProvince).toBe(received);
      expect(received).toBe(sum(world.delivered) + opening);
      for (const { onHand } of offices) expect(onHand).toBeGreaterThanOrEqual(0);
      expect(atProvince).toBeGreaterThanOrEqual(0);
    });

    test('the same people come for the first time, whatever the province does', () => {
      for (const { fresh, came, sentHome, reported, regency } of offices) {
        const { wanted, stopped } = regency;
        const expected = wanted.map((cards, day) => (stopped[day] ? 0 : cards));
        expect(fresh).toEqual(expected.slice(HISTORY_DAYS));
        expect(came.every((citizens, day) => citizens >= fresh[day]!)).toBe(true);
        expect(came.every((citizens, day) => sentHome[day]! <= citizens)).toBe(true);
        expect(reported).toHaveLength(ALL_DAYS);
      }
    });

    test('where nobody comes again, whoever was sent home goes without, and who came came once', () => {
      const year = liveThrough(nobodyReturns, policy);
      expect(year.offices.map(({ came }) => came)).toEqual(year.offices.map(({ fresh }) => fresh));
      const home = sum(year.offices.flatMap(({ sentHome }) => sentHome));
      expect(tallyOf(year).unserved).toBe(home);
    });

    test('leaves no fewer without a card than can be', () => {
      for (const each of [world, nobodyReturns])
        expect(tallyOf(liveThrough(each, policy)).unserved).toBeGreaterThanOrEqual(
          fewestUnserved(each),
        );
    });

    test('with plenty for all nobody is sent home', () => {
      const regencies = world.regencies.map((regency) => ({ ...regency, opening: 200_000 }));
      const tally = tallyOf(liveThrough({ ...world, regencies }, policy));
      expect(tally).toMatchObject({ unserved: 0, stockOutDays: 0, worstServed: 100, gap: 0 });
      expect(fewestUnserved({ ...world, regencies })).toBe(0);
    });
  });

  test('a day without cards is reported as one, and is no demand', () => {
    const nothing: World = { ...world, delivered: world.delivered.map(() => 0) };
    const { offices } = liveThrough(nothing, POLICIES['first come']!);
    for (const { came, sentHome, reported } of offices)
      for (const [day, citizens] of came.entries())
        if (citizens > 0 && sentHome[day] === citizens)
          expect(reported[HISTORY_DAYS + day]).toBeNull();
  });

  test('four of five who are sent home come again a week later, or when it is open next', () => {
    const regencies = world.regencies.map((regency) => ({ ...regency, opening: 0 }));
    const nothing = { ...world, regencies, delivered: world.delivered.map(() => 0) };
    const { offices } = liveThrough(nothing, POLICIES['first come']!);
    for (const { came, fresh, sentHome, regency } of offices) {
      expect(sentHome).toEqual(came);
      const again = sum(came) - sum(fresh);
      const due = sum(came.slice(0, -21));
      expect(again / due).toBeGreaterThan(0.79);
      const isOpen = (day: number) => !regency.stopped[HISTORY_DAYS + day];
      expect(came.every((citizens, day) => citizens === 0 || isOpen(day))).toBe(true);
    }
    const wanted = sum(offices.flatMap(({ fresh }) => fresh));
    expect(fewestUnserved(nothing)).toBeCloseTo(wanted, 4);
  });

  test('the same chance makes the same world, another one another', () => {
    expect(worldOf(1)).toEqual(world);
    expect(worldOf(2)).not.toEqual(world);
  });
});
