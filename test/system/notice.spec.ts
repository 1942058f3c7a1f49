import { readFileSync } from 'node:fs';
import { notice } from '../../ops/notice.js';
import { expectFreshBuild } from '../support/fresh-build.js';

beforeAll(() => expectFreshBuild());

test('NOTICE tells the licence of every package that is shipped: npm run notice writes it', () => {
  expect(readFileSync('NOTICE', 'utf8')).toBe(notice());
});

test('what is part of the app stands in NOTICE with its whole licence', () => {
  const inApp = JSON.parse(readFileSync('dist/packages-of-the-app.json', 'utf8')) as string[];
  expect(inApp).toContain('svelte');
  const sections = notice().split(`\n${'-'.repeat(76)}\n`);
  for (const name of inApp)
    expect(sections.find((section) => section.startsWith(`${name} `))).toMatch(/Permission/);
});
