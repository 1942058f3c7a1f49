import fc from 'fast-check';
import { parseLetter } from '../../src/incoming-letters/reading/parse-letter.js';
import { numberInWords } from '../../src/words/number-words.js';
import { KINDS } from '../support/letter-kinds.js';

/** Of each kind one, but for those that are large. */
const MAILS = KINDS.map(([, raw]) => raw()).filter(({ length }) => length < 20_000);
const RUNS = 10_000;
const SEED = 20_260_303;

interface Place {
  at: number;
  length: number;
  bytes: Uint8Array;
}
type Mutation = (raw: Buffer, place: Place) => Buffer;

/** Header lines of the mail, those that go on below them with them. */
const linesOf = (raw: Buffer) => {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const lines = text.slice(0, Math.max(0, end)).split(/\r\n(?![ \t])/);
  return { lines, rest: text.slice(Math.max(0, end)) };
};
const ofLines = (lines: string[], rest: string) => Buffer.from(lines.join('\r\n') + rest, 'latin1');

const MUTATIONS: Record<string, Mutation> = {
  flipped: (raw, { at, bytes }) => {
    const changed = Buffer.from(raw);
    bytes.forEach((byte, step) => {
      if (raw.length > 0) changed[(at + step * 97) % raw.length]! ^= byte;
    });
    return changed;
  },
  cut: (raw, { at }) => raw.subarray(0, at),
  'without a piece': (raw, { at, length }) =>
    Buffer.concat([raw.subarray(0, at), raw.subarray(at + length)]),
  doubled: (raw, { at, length }) => Buffer.concat([raw.subarray(0, at + length), raw.subarray(at)]),
  'with more': (raw, { at, bytes }) =>
    Buffer.concat([raw.subarray(0, at), bytes, raw.subarray(at)]),
  'with another number': (raw, { at, bytes }) =>
    Buffer.concat([
      raw.subarray(0, at),
      Buffer.from(` ${bytes[0] ?? 7}.000 (seribu) keping `),
      raw.subarray(at),
    ]),
  'its headers swapped': (raw, { at, length }) => {
    const { lines, rest } = linesOf(raw);
    const [one, two] = [at % lines.length, length % lines.length];
    [lines[one], lines[two]] = [lines[two]!, lines[one]!];
    return ofLines(lines, rest);
  },
  'a header doubled': (raw, { at }) => {
    const { lines, rest } = linesOf(raw);
    return ofLines([...lines, lines[at % lines.length]!], rest);
  },
  'another one within': (raw, { at, length }) =>
    Buffer.concat([raw.subarray(0, at), MAILS[length % MAILS.length]!, raw.subarray(at)]),
};

const places = fc.record({
  at: fc.nat(20_000),
  length: fc.nat(500),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }),
});
const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), places), {
  minLength: 1,
  maxLength: 4,
});

/** Every whole number that stands in a text in digits; read otherwise than the product does. */
const inDigits = (text: string) =>
  [...text.matchAll(/(?<![\d.])\d{1,3}(?:[. ]\d{3})+|\d+/g)].map(([digits]) =>
    Number(digits.replaceAll(/[. ]/g, '')),
  );

function says(text: string, quantity: number): boolean {
  const letters = text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const thousands = inDigits(text).map((number) => number * 1_000);
  return (
    inDigits(text).includes(quantity) ||
    (/ribu|rb/.test(letters) && thousands.includes(quantity)) ||
    letters.includes(numberInWords(quantity).replaceAll(' ', ''))
  );
}

test(`${RUNS} mails that were mutated crash nothing, and ask for nothing that their text does not say`, async () => {
  let [read, asked] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.nat(MAILS.length - 1), steps, async (which, mutations) => {
      const raw = mutations.reduce(
        (mail, [name, { at, ...place }]) =>
          MUTATIONS[name]!(mail, { at: at % (mail.length + 1), ...place }),
        MAILS[which]!,
      );
      const reading = await parseLetter(raw);
      if ('unreadable' in reading) return;
      const { letter } = reading;
      read++;
      expect(letter.subject).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{0,200}$/u);
      expect(letter.text.length).toBeLessThanOrEqual(20_000);
      expect(letter.text).not.toMatch(/(?![\n\t])\p{Cc}/u);
      expect(letter.attachments.length).toBeLessThanOrEqual(20);
      for (const { name, content, mediaType } of letter.attachments) {
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}]{1,120}$/u);
        if (mediaType === 'other') expect(content).toBeNull();
      }
      if (letter.asks.quantity === null) return;
      asked++;
      expect(says(`${letter.subject}\n${letter.text}`, letter.asks.quantity)).toBe(true);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // They are not all broken beyond reading.
  expect(read).toBeGreaterThan(RUNS / 2);
  expect(asked).toBeGreaterThan(RUNS / 10);
});
