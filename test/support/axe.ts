import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Each scheme once and each width once: colours hang on the one, what is laid out on the other. */
export const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const;

/** The page as it now stands, states opened by the test included, breaks no rule of WCAG 2.2 AA. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Then the colours are the system's, and axe holds those of the page against them.
  const forced = await page.evaluate<boolean>(`matchMedia('(forced-colors: active)').matches`);
  // Evaluated, not added as a script: the page's Content-Security-Policy stays as strict as it is.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ({ values, contrast }): Promise<axe.AxeResults> =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'tag', values },
        // What passes is not asked about, and takes longest to tell.
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled: contrast } },
      }),
    { values: WCAG_22_AA, contrast: !forced },
  );
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`,
    ),
  );
  expect(faults).toEqual([]);
}
