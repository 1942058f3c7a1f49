import {
  availabilityOf,
  STOPPAGES,
  type AvailabilityFacts,
} from '../../src/insight/availability.js';

const plenty: AvailabilityFacts = {
  begunOn: '2026-01-05',
  onHand: 5000,
  minimumStock: 1000,
  missingReports: 0,
  service: 'open',
  arrivedSince: false,
};
const told = (seen: Partial<AvailabilityFacts>) => availabilityOf({ ...plenty, ...seen });

describe('what the public is told of an office', () => {
  it('cards are available where there are enough and the office is heard of', () => {
    expect(told({})).toEqual({ status: 'available', reason: null });
    expect(told({ service: 'holiday' })).toEqual({ status: 'available', reason: null });
    expect(told({ onHand: 1000 })).toEqual({ status: 'available', reason: null });
  });

  it('an office that has not begun is unknown, whatever it reports', () => {
    for (const service of ['open', 'no_blanks', 'suspended'] as const)
      expect(told({ begunOn: null, onHand: 0, service })).toEqual({
        status: 'unknown',
        reason: null,
      });
  });

  it('none on hand is out, also of an office long silent', () => {
    expect(told({ onHand: 0 })).toEqual({ status: 'out', reason: null });
    expect(told({ onHand: 0, missingReports: 3 })).toEqual({ status: 'out', reason: null });
  });

  it('a report of no blanks is out until cards arrive, and limited until the office prints again', () => {
    expect(told({ service: 'no_blanks' })).toEqual({ status: 'out', reason: 'no_blanks' });
    expect(told({ service: 'no_blanks', arrivedSince: true })).toEqual({
      status: 'limited',
      reason: 'no_blanks',
    });
  });

  it('three working days of silence are unknown, two are not', () => {
    expect(told({ missingReports: 2 }).status).toBe('available');
    expect(told({ missingReports: 3 }).status).toBe('unknown');
    expect(told({ missingReports: 3, service: 'suspended' }).status).toBe('unknown');
  });

  it('below the minimum is limited', () => {
    expect(told({ onHand: 999 })).toEqual({ status: 'limited', reason: null });
    expect(told({ onHand: 999, minimumStock: null }).status).toBe('available');
  });

  it.each(STOPPAGES.filter((service) => service !== 'no_blanks'))(
    'a stoppage is limited and named: %s',
    (service) => {
      expect(told({ service })).toEqual({ status: 'limited', reason: service });
      expect(told({ service, onHand: 0 })).toEqual({ status: 'out', reason: service });
    },
  );
});
