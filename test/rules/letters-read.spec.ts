import { parseLetter } from '../../src/incoming-letters/reading/parse-letter.js';
import { KINDS } from '../support/letter-kinds.js';

test.each(KINDS)('%s', async (_, raw, outcome) => {
  const reading = await parseLetter(raw());
  expect(reading).toMatchObject('unreadable' in outcome ? outcome : { letter: outcome });
});

test('the kinds have names of their own', () => {
  const names = KINDS.map(([rule]) => rule);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(40);
});
