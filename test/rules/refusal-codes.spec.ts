import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, RATE_LIMITS } from '../../src/access/rate-limits.js';
import { everydaySentence } from '../../web/src/api/problem.js';
import { sentenceAbove } from '../../web/src/api/problem-above.js';

/** Every code that a caller may be refused with is one that a test is refused with. */

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => ({
      file: join(folder, file),
      text: readFileSync(join(folder, file), 'utf8'),
    }));

const CODE = `'([a-z_]+\\.[a-z_]+)'`;
/** The first code within what is thrown, whatever stands before it. */
const THROWN = new RegExp(`(?:new Refusal|notFound|conflict|throttled)\\([^;]*?${CODE}`, 'g');
/** The refusals that frameworks make, by their status. */
const BY_STATUS = new RegExp(`^ {2}4\\d\\d: \\[\\s*${CODE}`, 'gm');
/** What a route says that it refuses with: some codes are put together as they are thrown. */
const DECLARED = /Refuses(?:As)?\(([^)]*)\)/g;

/** An expectation names a code after the field, after a status, or as what `refused` is told last. */
const EXPECTED = [
  new RegExp(`\\bcode: ${CODE}`, 'g'),
  new RegExp(`\\b[45]\\d\\d,\\s*${CODE}`, 'g'),
  new RegExp(`code[^\\n]{0,40}\\.to(?:Be|Equal)\\(${CODE}\\)`, 'g'),
  new RegExp(`refused\\([^;]*?${CODE},?\\s*\\)`, 'g'),
];

/** A page tells its reader in words; no code is on it. */
const ON_PAGES = ['page.not_found'];

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, code]) => code!);

const sources = filesIn('src', '.ts');
const codes = new Set([
  'access.forbidden',
  ...Object.values(RATE_LIMITS).map(codeOf),
  ...sources.flatMap(({ text }) => [
    ...all(text, THROWN),
    ...all(text, BY_STATUS),
    ...all(text, DECLARED).flatMap((codes) => all(codes, new RegExp(CODE, 'g'))),
  ]),
]);

const refused = new Set(
  filesIn('test', '.spec.ts').flatMap(({ text }) =>
    EXPECTED.flatMap((pattern) => all(text, pattern)),
  ),
);

test('there are codes, among them those that are put together', () => {
  expect(codes.size).toBeGreaterThan(60);
  for (const code of ['stock.insufficient', 'notice.throttled', 'invitation.not_found'])
    expect(codes).toContain(code);
});

test('each is what a test is refused with', () => {
  const unheard = [...codes].filter((code) => !refused.has(code) && !ON_PAGES.includes(code));
  expect(unheard.sort()).toEqual([]);
});

/** What no screen is refused with, or words itself: a file's rows, pages without a sign-in, probes. */
const NOT_ON_SCREENS = [
  ...ON_PAGES,
  'hand_over_record.not_found',
  'import.rows_refused',
  'letter_link.not_found',
  'province.not_found',
  'request.unsupported_type',
  'service.not_ready',
];

test('each has a sentence in Indonesian for whoever meets it at a screen', () => {
  const sentence = (code: string) =>
    everydaySentence({ status: 409, code }, null) ?? sentenceAbove({ status: 409, code });
  const unsaid = [...codes].filter((code) => !sentence(code) && !code.endsWith('.throttled'));
  expect(unsaid.sort()).toEqual(NOT_ON_SCREENS.sort());
});

test('what no test is refused with is said on pages only', () => {
  for (const code of ON_PAGES)
    for (const { file, text } of sources)
      if (text.includes(`'${code}'`)) expect(file).toMatch(/^src\/site\//);
});
