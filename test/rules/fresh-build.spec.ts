import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expectFreshBuild } from '../support/fresh-build.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fresh-build-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A file last changed so many minutes after noon. */
function changed(file: string, minutes: number): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  utimesSync(path, 0, Date.parse('2026-03-04T12:00:00Z') / 1000 + minutes * 60);
}

test('without a build one is asked for', () => {
  changed('src/main.ts', 0);
  expect(() => expectFreshBuild(root)).toThrow(
    'There is no dist/src/main.js: run npm run build first.',
  );
});

test('a build younger than all its sources is taken', () => {
  changed('src/main.ts', 0);
  changed('web/src/screens/cetak/Cetak.svelte', 5);
  changed('dist/src/main.js', 1);
  changed('dist/web/index.html', 6);
  expect(() => expectFreshBuild(root)).not.toThrow();
});

test.each(['src/deep/below/rule.ts', 'web/src/design/base.css'])(
  'a build older than %s is refused, by that name',
  (source) => {
    changed('dist/src/main.js', 1);
    changed('dist/web/index.html', 1);
    changed(source, 2);
    expect(() => expectFreshBuild(root)).toThrow(
      /(rule\.ts|base\.css) changed after dist\S+ was built: run npm run build first\.$/,
    );
  },
);
