import fc from 'fast-check';
import {
  authorise,
  type Action,
  type Actor,
  type Level,
  type Role,
} from '../../src/access/permissions.js';
import { authoriseDispatch } from '../../src/access/dispatch-permissions.js';
import { isAbove, isWithin } from '../../src/access/reach.js';
import { Refusal } from '../../src/platform/refusal.js';

const levelOf = (code: string): Level =>
  code === '00' ? 'ministry' : code.length === 2 ? 'province' : 'regency';

const actor = (role: Role, code: string): Actor => ({
  personId: '01a20007-ff19-7828-87d2-b543d7c7aba3',
  name: 'Siti',
  role,
  office: { id: 1, code, name: `Kantor ${code}`, level: levelOf(code), timezone: 'Asia/Makassar' },
});

/** `ok`, or the status of the refusal. */
function verdict(decide: () => void): string {
  try {
    decide();
    return 'ok';
  } catch (error) {
    if (error instanceof Refusal) return String(error.status);
    throw error;
  }
}

const ROLES: Role[] = ['viewer', 'staff', 'admin'];

/** Where the office acted on stands to one's own. */
const PLACES = {
  'one’s own': ['65', '65'],
  below: ['65', '65.71'],
  above: ['65.71', '65'],
  neighbour: ['65.71', '65.02'],
  'another province': ['65', '64'],
  'ministry, itself': ['00', '00'],
  'ministry, a province': ['00', '65'],
  'ministry, a regency': ['00', '65.71'],
} as const;
type Place = keyof typeof PLACES;

const NOBODY = '403 403 403';
const UNSEEN = '404 404 404';
const VIEWER = 'ok ok ok';
const STAFF = '403 ok ok';
const ADMIN = '403 403 ok';

/** For viewer, staff and admin, in this order; from beyond reach nothing exists, whoever looks. */
const EXPECTED: Record<Action, Partial<Record<Place, string>>> = {
  'office.read': everywhereInReach(VIEWER),
  'office.configure': everywhereInReach(ADMIN),
  'office.widen_window': onlyBelow(ADMIN),
  'office.close': onlyBelow(ADMIN),
  'report.file': { 'one’s own': STAFF },
  'stock.count': ownOnly(STAFF),
  'month.submit': ownOnly(STAFF),
  'word.set': { 'one’s own': STAFF },
  'word.take_down': onlyBelow(STAFF),
  'broadcast.send': ownOnly(STAFF),
  'broadcast.answer': ownOnly(STAFF),
  'count.judge': { ...onlyBelow(ADMIN), 'ministry, itself': ADMIN },
  'letter.purge': { ...onlyBelow(ADMIN), 'ministry, itself': ADMIN },
  'stock.destroy': ownOnly(STAFF),
  'stock.hand_out': ownOnly(STAFF),
  'loan.give': ownOnly(STAFF),
  'stock.supply': { 'ministry, itself': STAFF },
  'stock.open': { ...onlyBelow(ADMIN), 'ministry, itself': ADMIN },
  'stock.import': {
    'one’s own': ADMIN,
    'ministry, itself': ADMIN,
    'ministry, a province': ADMIN,
  },
  'request.open': everywhereInReach(STAFF),
  'request.change': ownOnly(STAFF),
  'request.withdraw': ownOnly(STAFF),
  'request.answer': onlyBelow(STAFF),
  'consignment.receive': ownOnly(STAFF),
  'allocation.plan': { ...ownOnly(STAFF), 'ministry, a province': STAFF },
  'notice.resend': everywhereInReach(ADMIN),
  'people.manage': everywhereInReach(ADMIN),
  'holidays.keep': byMinistry(ADMIN),
  'prices.keep': byMinistry(ADMIN),
  'ledger.verify': byMinistry(VIEWER),
};

function ownOnly(who: string) {
  return { 'one’s own': who, 'ministry, itself': who };
}
function onlyBelow(who: string) {
  return { below: who, 'ministry, a province': who, 'ministry, a regency': who };
}
function everywhereInReach(who: string) {
  return { ...ownOnly(who), ...onlyBelow(who) };
}
function byMinistry(who: string) {
  return {
    'ministry, itself': who,
    'ministry, a province': who,
    'ministry, a regency': who,
  };
}

describe('who may do what, where', () => {
  const table = Object.entries(EXPECTED).flatMap(([action, places]) =>
    (Object.keys(PLACES) as Place[]).map((place) => {
      const [own, office] = PLACES[place];
      const seen = places[place] ?? NOBODY;
      const expected = isWithin(own, office) ? seen : UNSEEN;
      return [action as Action, place, expected] as const;
    }),
  );

  it.each(table)('%s, %s: viewer, staff, admin %s', (action, place, expected) => {
    const [own, office] = PLACES[place];
    const found = ROLES.map((role) =>
      verdict(() => authorise(actor(role, own), action, office)),
    ).join(' ');
    expect(found).toBe(expected);
  });

  it('an office beyond reach is told as one that does not exist, before any word of roles', () => {
    expect(() => authorise(actor('viewer', '65'), 'office.configure', '64')).toThrow(
      expect.objectContaining({ status: 404, code: 'office.not_found' }),
    );
  });

  it('the refusal names the role it takes and the one the person has', () => {
    expect(() => authorise(actor('staff', '65'), 'people.manage', '65')).toThrow(
      'This takes the role admin; you are staff of Kantor 65.',
    );
  });
});

describe('who may send cards from where to where', () => {
  it.each([
    ['65', '65', '65.71', 'a province to a regency below it', STAFF],
    ['65.71', '65.71', '65', 'a regency back to its province', STAFF],
    ['65.71', '65.71', '00', 'a regency back to the ministry', STAFF],
    ['00', '00', '65.71', 'the ministry past the province', STAFF],
    ['65', '65.71', '65.02', 'a province between two of its regencies', STAFF],
    ['00', '65.71', '64.01', 'the ministry between two provinces’ regencies', STAFF],
    ['65.71', '65.71', '65.02', 'a regency to its neighbour, which it does not see', UNSEEN],
    ['65', '65', '64', 'a province to another, which it does not see', UNSEEN],
    ['65', '64.01', '65', 'from an office that is not seen', UNSEEN],
    ['65', '65', '65', 'to oneself', NOBODY],
    ['65', '65.71', '65', 'from below to oneself: the regency sends, not the province', NOBODY],
    ['65', '65.71', '00', 'from below past oneself', NOBODY],
  ])('%s sends from %s to %s (%s): %s', (own, from, to, _, expected) => {
    const found = ROLES.map((role) =>
      verdict(() => authoriseDispatch(actor(role, own), from, to)),
    ).join(' ');
    expect(found).toBe(expected);
  });
});

describe('reach', () => {
  const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
  const province = two.filter((code) => code !== '00');
  const regency = fc.tuple(province, two).map(([upper, lower]) => `${upper}.${lower}`);
  const office = fc.oneof(fc.constant('00'), province, regency);

  it('the ministry reaches every office, and every office reaches itself', () => {
    fc.assert(
      fc.property(office, (code) => {
        expect(isWithin('00', code)).toBe(true);
        expect(isWithin(code, code)).toBe(true);
      }),
    );
  });

  it('a province reaches the regencies that its code begins, and no other', () => {
    fc.assert(
      fc.property(province, regency, (upper, lower) => {
        expect(isWithin(upper, lower)).toBe(lower.slice(0, 2) === upper);
      }),
    );
  });

  it('of two offices at most one is above the other, and what is above reaches further', () => {
    fc.assert(
      fc.property(office, office, office, (a, b, c) => {
        expect(isAbove(a, b) && isAbove(b, a)).toBe(false);
        expect(isAbove(a, b)).toBe(a !== b && isWithin(a, b));
        if (isWithin(a, b) && isWithin(b, c)) expect(isWithin(a, c)).toBe(true);
      }),
    );
  });

  it('nobody acts on an office that they do not see, whatever the action', () => {
    const action = fc.constantFrom(...(Object.keys(EXPECTED) as Action[]));
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), office, office, action, (role, own, other, what) => {
        const found = verdict(() => authorise(actor(role, own), what, other));
        expect(found === '404').toBe(!isWithin(own, other));
      }),
    );
  });

  it('a higher role may do all that a lower one may', () => {
    const action = fc.constantFrom(...(Object.keys(EXPECTED) as Action[]));
    fc.assert(
      fc.property(office, office, action, (own, other, what) => {
        const found = ROLES.map((role) => verdict(() => authorise(actor(role, own), what, other)));
        const first = found.indexOf('ok');
        if (first >= 0) expect(found.slice(first).every((each) => each === 'ok')).toBe(true);
      }),
    );
  });
});
