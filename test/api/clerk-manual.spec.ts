import { CLERK_MANUAL, MANUAL_TITLE } from '../../src/words/clerk-manual.js';
import { printable } from '../../src/papers/pdf-charset.js';
import { pagesOf, textIn } from '../support/pdf-text.js';
import { World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const manual = async () => {
  const answer = await fetch(`${world.url}/api/public/clerk-manual.pdf`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await answer.arrayBuffer());
};

test('anybody has the manual, on two pages exactly, each with its pictures', async () => {
  const pdf = await manual();
  const pages = pagesOf(pdf);
  expect(pages).toHaveLength(2);
  expect(pages[1]).toContain('Halaman 2 dari 2');
  expect(pdf.length).toBeLessThan(120_000);
  const pictures = CLERK_MANUAL.filter(({ picture }) => picture).length;
  expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(pictures);
  expect(await manual()).toEqual(pdf);
});

test('it says all that the app says, in the same words', async () => {
  const text = textIn(await manual());
  expect(text).toContain(MANUAL_TITLE);
  const bare = (words: string) => printable(words).replace(/\s+/g, '');
  for (const { title, texts } of CLERK_MANUAL)
    for (const words of [title, ...texts]) expect(bare(text)).toContain(bare(words));
});
