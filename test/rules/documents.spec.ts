import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

/** A made-up file of an example. */
const EXAMPLES = ['src/consignments/loan.ts'];

const quoted = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!);

test.each(DOCUMENTS)('%s names only files that are there', (document) => {
  const text = readFileSync(document, 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) =>
    join(dirname(document), path!),
  );
  const files = quoted(text).filter((words) =>
    /^(src|test|web|migrations|bench|docs)\/[\w./-]+$/.test(words),
  );
  const missing = [...links, ...files].filter(
    (path) => !existsSync(path) && !EXAMPLES.includes(path),
  );
  expect(missing).toEqual([]);
});

test('docs/rules.md names only constraints that the schema has', () => {
  const made = readFileSync('migrations/schema.sql', 'utf8');
  const named = quoted(readFileSync('docs/rules.md', 'utf8')).filter((words) =>
    /^[a-z]+(_[a-z]+){2,}$/.test(words),
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((constraint) => !made.includes(constraint))).toEqual([]);
});

test('the front door fits on a few screens and says both commands on lines of their own', () => {
  const readme = readFileSync('README.md', 'utf8').split('\n');
  expect(readme.length).toBeLessThanOrEqual(121);
  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm ci && npm test');
});
