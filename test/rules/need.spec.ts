import fc from 'fast-check';
import { needShare, needStep, NEED_STEPS } from '../../src/insight/need.js';
import { OFFICE_STATES } from '../../src/insight/office-state.js';
import { needWords } from '../../src/words/need.js';

const office = fc.record({
  state: fc.constantFrom(...OFFICE_STATES),
  population: fc.option(fc.integer({ min: 1, max: 6_000_000 })),
});
const begun = { state: 'safe', population: 100 } as const;
const offices = fc.array(office, { maxLength: 40 }).map((more) => [begun, ...more]);

describe('the need of a province', () => {
  it('is the share of its people whose office is out, low or about to run out', () => {
    const of = (state: 'out' | 'low' | 'running_out', population: number | null) =>
      needShare([
        { state, population },
        { state: 'safe', population: 700 },
        { state: 'not_begun', population: 100 },
      ]);
    expect(of('out', 200)).toBe(0.2);
    expect(of('low', 200)).toBe(0.2);
    expect(of('running_out', 200)).toBe(0.2);
    // The mean of 700 and 100.
    expect(of('out', null)).toBeCloseTo(400 / 1200);
  });

  it('is not known where no office has begun', () => {
    expect(needShare([])).toBeNull();
    expect(needShare([{ state: 'not_begun', population: 5 }])).toBeNull();
  });

  it('lies between none and all, grows with each office that comes to be in need, by its people', () => {
    fc.assert(
      fc.property(offices, fc.nat(), (all, n) => {
        const share = needShare(all)!;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        const worse = all.map((one, at) =>
          at === n % all.length ? { ...one, state: 'out' as const } : one,
        );
        expect(needShare(worse)!).toBeGreaterThanOrEqual(share - 1e-12);
        const step = (of: number) => NEED_STEPS.indexOf(needStep(of));
        expect(step(needShare(worse)!)).toBeGreaterThanOrEqual(step(Math.max(0, share - 1e-12)));
      }),
    );
  });

  it('has four steps, and is told within its own', () => {
    expect([0, 0.001, 0.1, 0.1001, 0.5, 0.5001, 1].map(needStep)).toEqual([
      'none',
      'few',
      'few',
      'many',
      'many',
      'most',
      'most',
    ]);
    expect([0.001, 0.07, 0.1, 0.1001, 0.5, 0.5001, 1].map(needWords)).toEqual(
      ['1%', '7%', '10%', '11%', '50%', '51%', '100%'].map((told) => `${told} penduduk`),
    );
  });
});
