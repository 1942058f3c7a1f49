/** Marks a piece of JSON text that no value of JavaScript could be written as. */
const RAW = '\u{f8ff}raw:';
const raw = (json: string) => RAW + json;

/** As JSON; what is marked as raw stands in it as it is. */
export const written = (value: unknown): string =>
  JSON.stringify(value).replace(new RegExp(`"${RAW}([^"]*)"`, 'g'), '$1');

const nested = (depth: number) => raw('['.repeat(depth) + ']'.repeat(depth));

const never: unknown[] = [[], [1], [null], {}, { $gt: 0 }, { toString: 1 }, nested(25_000)];
const noNumber = [
  ...['', '12', 'NaN', 'Infinity', '1e3', true, false, 1.5, -1, 1e300, 2 ** 53, 1_000_000_001],
  ...[raw('1e400'), raw('-1e400'), raw('9'.repeat(400))],
];
const noBoolean = ['', 'true', 0, 1];
const noText = [0, 1, true];
const unwritable = [
  '',
  '   ',
  'a\0b',
  '\ud800',
  '\x1b[2J',
  'x'.repeat(5_000),
  '\ufffe'.repeat(5_000),
];
const noDate = ['2026-02-30', '2026-3-4', '04-03-2026', '2026-03-04T00:00:00Z', '0000-00-00', '９'];

/** Whose shape allows that nothing is in them; whether something must be is a rule's, tested there. */
const MAY_BE_EMPTY: Record<string, string> = { witnesses: '[]', withdrawn: '{}' };

/**
 * A third of them, another one at each turn: so every piece is tried at a third of all places, and each place
 * with a third of all pieces. THOROUGH=1 tries everything everywhere.
 */
export const aThird = <T>(all: T[], turn: number): T[] =>
  process.env['THOROUGH'] ? all : all.filter((_, n) => n % 3 === turn % 3);

/** What may not stand where a request has `value`: each is refused as a bad field. */
export function rubbishFor(field: string, value: unknown): unknown[] {
  // Money has hundredths.
  if (field === 'rupiah') return [...never, ...noNumber.filter((each) => each !== 1.5), 0, 1.005];
  if (typeof value === 'number') return [...never, ...noNumber];
  if (typeof value === 'boolean') return [...never, ...noBoolean];
  if (field === 'password' || field === 'present') return [...never, ...noText, 'x'.repeat(5_000)];
  if (field in MAY_BE_EMPTY)
    return [...never, ...noText].filter((each) => JSON.stringify(each) !== MAY_BE_EMPTY[field]);
  const isDate = /^\d{4}-\d\d-\d\d$/.test(String(value));
  return [...never, ...noText, ...unwritable, ...(isDate ? noDate : [])];
}

/** What is no request at all, whatever the route. */
export const NO_OBJECTS = ['[]', '[{}]', '"text"', '1', 'true', written(nested(25_000))];
export const NO_JSON = [
  '{',
  '{"a":1',
  '{a:1}',
  "{'a':1}",
  '{"a":NaN}',
  '\u0000',
  '{}{}',
  'a=1&b=2',
];

/** Fields that no request has, and names that JavaScript objects have of themselves. */
export const NO_FIELDS = [
  ...['surplus', '', ' ', 'length', 'toString', 'valueOf', 'hasOwnProperty', 'then', 'toJSON'],
  ...['__proto__', 'constructor', 'prototype', '__defineGetter__', 'a.b', 'a[b]', '\ud800', '0'],
];

/** By the parameter of a query; what a list must not take it for. Percent-encoded as sent. */
export function rubbishForQuery(name: string): string[] {
  if (name === 'limit')
    return ['', '0', '-1', '101', '1.5', 'NaN', 'ten', '1e9', 'Infinity', '0x1F4', '1,2', '%D9%A3'];
  if (name === 'cursor')
    return ['', 'x', '%00', '~', 'fg', 'AAAA', '%F0%28', 'a'.repeat(201), 'a'.repeat(3_000)];
  const codes = ['65%00', '65%0A', "65'--", '%EF%BC%96%EF%BC%95', '..%2F65', '6', '65.7', '65.711'];
  const others = [
    '',
    '%20',
    '%',
    '%zz',
    '%ff',
    '%ED%A0%80',
    '2026-02-30',
    '99999',
    'x'.repeat(3_000),
  ];
  return [...codes, ...others];
}

/** What may stand in a path where an id, a code, a date or a token belongs: none of them is there. */
export const NO_IDS = [
  ...['x', '0', '-1', '%00', '%20', '..%2F..%2Fetc%2Fpasswd', '%2e%2e', "1'--", '%F0%9F%92%A3'],
  ...['__proto__', 'constructor', '65.71%00', '65%0A', '%5B%5D', '*', ':id', '65.71;x=1', '65,71'],
  ...[
    '01a2001a-0000-7000-8000-000000000000',
    '01A2001A-0000-7000-8000-000000000000',
    '99',
    '99.99',
  ],
  ...[
    'a'.repeat(99),
    'a'.repeat(101),
    'a'.repeat(5_000),
    '2026-02-30',
    '%',
    '%zz',
    '%ff',
    '%c0%af',
  ],
];
