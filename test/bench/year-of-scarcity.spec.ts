import { ALL_DAYS, HISTORY_DAYS } from '../../bench/year/calendar.js';
import { tallyOf } from '../../bench/year/outcome.js';
import { POLICIES } from '../../bench/year/policies.js';
import { worldOf, type World } from '../../bench/year/world.js';
import { liveThrough } from '../../bench/year/year.js';

const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0);
const world = worldOf(1);
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

    test('the same people come, whatever the province does', () => {
      for (const { came, sentHome, reported, regency } of offices) {
        const { wanted, stopped } = regency;
        const expected = wanted.map((cards, day) => (stopped[day] ? 0 : cards));
        expect(came).toEqual(expected.slice(HISTORY_DAYS));
        expect(came.every((citizens, day) => sentHome[day]! <= citizens)).toBe(true);
        expect(reported).toHaveLength(ALL_DAYS);
      }
    });

    test('with plenty for all nobody is sent home', () => {
      const regencies = world.regencies.map((regency) => ({ ...regency, opening: 200_000 }));
      const tally = tallyOf(liveThrough({ ...world, regencies }, policy));
      expect(tally).toMatchObject({ sentHome: 0, stockOutDays: 0, gap: 0 });
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

  test('the same chance makes the same world, another one another', () => {
    expect(worldOf(1)).toEqual(world);
    expect(worldOf(2)).not.toEqual(world);
  });
});
