import { deviceNameOf } from '../../src/access/device-name.js';

const MOZILLA = 'Mozilla/5.0';
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [
    `${MOZILLA} (Linux; Android 10; K) ${WEBKIT} Chrome/131.0.0.0 Mobile Safari/537.36`,
    'Chrome di Android',
  ],
  [
    `${MOZILLA} (Linux; Android 14; SM-A556E) ${WEBKIT} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet di Android',
  ],
  [
    `${MOZILLA} (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
    'Edge di Windows',
  ],
  [
    `${MOZILLA} (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0`,
    'Firefox di Windows',
  ],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${WEBKIT} Version/18.1 Mobile/15E148 Safari/604.1`,
    'Safari di iPhone',
  ],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${WEBKIT} CriOS/131.0 Mobile/15E148 Safari/604.1`,
    'Chrome di iPhone',
  ],
  [
    `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.1 Safari/605.1.15`,
    'Safari di macOS',
  ],
  [`${MOZILLA} (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0`, 'Firefox di Linux'],
  [`${MOZILLA} (Windows NT 6.1)`, 'Windows'],
  ['curl/8.5.0', 'curl'],
  ['python-requests/2.31', 'python-requests'],
])('%s is told as %s', (userAgent, told) => expect(deviceNameOf(userAgent)).toBe(told));

test.each([undefined, '', ' ', '\u202emorhC', '<script>', '/8.5', '\0curl'])(
  'what says nothing that could be told has no name: %j',
  (userAgent) => expect(deviceNameOf(userAgent)).toBeNull(),
);

test('whatever is claimed, it is short and holds nothing but letters, digits and blanks in one line', () => {
  for (const claimed of [
    'a'.repeat(100_000),
    `curl<img src=x>\n${'Chrome/'.repeat(9_000)}`,
    `${'x '.repeat(500)}Chrome/1 Android`,
  ])
    expect(deviceNameOf(claimed) ?? 'x').toMatch(/^[\w .-]{1,60}$/);
});
