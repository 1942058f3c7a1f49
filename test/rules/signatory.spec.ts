import fc from 'fast-check';
import {
  collide,
  isInForce,
  postLines,
  postOf,
  signatoryOn,
  signingOn,
  standsIn,
  type Capacity,
  type Signatory,
} from '../../src/papers/signatory.js';

const HEAD = 'Kepala Dinas Kependudukan dan Pencatatan Sipil Kota Tarakan';

const one = (
  capacity: Capacity,
  fromOn: string,
  untilOn: string | null = null,
  more: Partial<Signatory> = {},
): Signatory => ({
  ...{ name: `${capacity} ${fromOn}`, nip: null, rank: null, capacity },
  ...{ title: capacity === 'an' ? 'Sekretaris' : null, fromOn, untilOn },
  ...more,
});

const head = one('kepala', '2026-01-01');
const acting = one('plt', '2026-01-01');
const away = one('plh', '2026-03-02', '2026-03-06');
const behalf = one('an', '2026-03-02', '2026-03-06');

test('the head signs, but on the days of a stand-in the stand-in does', () => {
  const all = [head, away];
  expect(signatoryOn(all, '2026-03-01')).toBe(head);
  expect(signatoryOn(all, '2026-03-02')).toBe(away);
  expect(signatoryOn(all, '2026-03-06')).toBe(away);
  expect(signatoryOn(all, '2026-03-07')).toBe(head);
});

test('before anyone was entered nobody is known', () => {
  expect(signatoryOn([head], '2025-12-31')).toBeNull();
  expect(signatoryOn([], '2026-03-01')).toBeNull();
});

test('head and acting head hold one post: not on the same day', () => {
  expect(collide(one('kepala', '2026-01-01', '2026-06-30'), one('plt', '2026-06-30'))).toBe(true);
  expect(collide(one('kepala', '2026-01-01', '2026-06-30'), one('plt', '2026-07-01'))).toBe(false);
  expect(collide(head, acting)).toBe(true);
});

test('a stand-in may serve beside whoever holds the post, but not beside another stand-in', () => {
  expect(collide(head, away)).toBe(false);
  expect(collide(acting, behalf)).toBe(false);
  expect(collide(away, behalf)).toBe(true);
});

test('two collide exactly where some day has both', () => {
  const day = fc.integer({ min: 1, max: 20 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
  const term = fc
    .tuple(day, fc.option(day), fc.constantFrom<Capacity>('kepala', 'plt', 'plh', 'an'))
    .filter(([from, until]) => until === null || from <= until)
    .map(([from, until, capacity]) => one(capacity, from, until));
  const days = Array.from({ length: 31 }, (_, n) => `2026-03-${String(n + 1).padStart(2, '0')}`);
  fc.assert(
    fc.property(term, term, (a, b) => {
      const both = days.some((date) => isInForce(a, date) && isInForce(b, date));
      return collide(a, b) === (both && standsIn(a) === standsIn(b));
    }),
  );
});

test.each<[Signatory | null, string[], string]>([
  [null, [`${HEAD.toUpperCase()},`], HEAD],
  [head, [`${HEAD.toUpperCase()},`], HEAD],
  [acting, [`Plt. ${HEAD.toUpperCase()},`], `Plt. ${HEAD}`],
  [away, [`Plh. ${HEAD.toUpperCase()},`], `Plh. ${HEAD}`],
  [behalf, [`a.n. ${HEAD.toUpperCase()}`, 'SEKRETARIS,'], `Sekretaris, a.n. ${HEAD}`],
])('the post of %o is written as usage has it', (signatory, lines, post) => {
  const signing = { signatory, head: HEAD };
  expect(postLines(signing)).toEqual(lines);
  expect(postOf(signing)).toBe(post);
});

test('the head’s post is named as whoever holds it has it, also where another signs', () => {
  const named = one('kepala', '2026-01-01', null, { title: 'Kepala Disdukcapil' });
  expect(signingOn([named, behalf], '2026-03-03', HEAD)).toEqual({
    signatory: behalf,
    head: 'Kepala Disdukcapil',
  });
  const own = one('plh', '2026-03-02', '2026-03-06', { title: 'Kepala Dinas' });
  expect(signingOn([named, own], '2026-03-03', HEAD).head).toBe('Kepala Dinas');
  expect(signingOn([], '2026-03-03', HEAD)).toEqual({ signatory: null, head: HEAD });
});
