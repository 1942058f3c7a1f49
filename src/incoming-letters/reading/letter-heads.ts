import type { CalendarDate } from '../../platform/calendar-date.js';
import { calendarDate } from '../../platform/table-file/reading/written-values.js';
import { cut } from './one-line.js';

/** What stands above a letter of an office, and in the sentence that hands one over. */
export interface LetterHeads {
  reference: string | null;
  dated: CalendarDate | null;
  about: string | null;
}

/** In signs, as the API takes a reference. */
const LONGEST_REFERENCE = 100;
const LONGEST_ABOUT = 200;

const LABELLED_NUMBER = /^(?:nomor|nomer|no)[ .\t]*:[ \t]*(\S[^\t]*)/i;
const NUMBER = /\b(?:nomor|nomer|no)\b[ .:\t]*([\p{L}\d][\p{L}\d./-]*)/giu;
const LABELLED_DATE = /^(?:tanggal|tgl)[ .\t]*:[ \t]*(\S[^\t]*)/i;
const LABELLED_ABOUT = /^(?:perihal|hal)[ .\t]*:[ \t]*(\S[^\t]*)/i;
/** `Tarakan, 3 Maret 2026`, alone or beside the letter's number. */
const PLACE_AND_DATE = /(?:^|\t)[\p{L} .'-]{3,60}, ?(\d{1,2} \p{L}{3,9} \d{4})$/u;
/** Behind a number: `tanggal 3 Maret 2026`. */
const DATED =
  /^[ ,(\t]{0,4}(?:tanggal|tgl\.?|tertanggal)[ \t]{1,4}(\d{1,2}[ ./-]\p{L}{3,9}[ ./-]\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4})/iu;
/** Whose paper is spoken of, if not the writer's: `surat Saudara Nomor …`, `Peraturan Menteri … Nomor …`. */
const OF_OTHERS =
  /\b(?:saudara|saudari|bapak|ibu|dirjen|direktur|direktorat|menteri|kementerian|gubernur|peraturan|undang-undang|permendagri|keputusan|edaran|instruksi|provinsi)\b[^.;]{0,120}$/i;
/** In signs, before a number. */
const NEAR = 120;

/**
 * The number, the date and the matter of a letter, each where the text says one and no other. A number
 * has a stroke and a digit in it; that of somebody else's paper is not the letter's.
 */
export function letterHeads(text: string, subject: string): LetterHeads {
  const lines = text.split('\n').map(inColumns);
  const found = numbersIn(lines, inColumns(subject));
  return {
    reference: only(found.map(({ reference }) => reference)),
    dated: only([...found.map(({ dated }) => dated), ...datesIn(lines)]),
    about: only(lines.map((line) => LABELLED_ABOUT.exec(line)?.[1] ?? null).map(about)),
  };
}

/** Blanks made one; a tab where columns of a letterhead stand apart. Strokes stand close. */
const inColumns = (line: string) =>
  line
    .trim()
    .replaceAll(/\s+/g, (blanks) => (/\t/.test(blanks) || blanks.length > 2 ? '\t' : ' '))
    .replaceAll(/ ?\/ ?/g, '/');

/** The one thing that is said, however often; null where two differ. */
function only<T>(said: (T | null)[]): T | null {
  const all = new Set(said.filter((each) => each !== null));
  return all.size === 1 ? [...all][0]! : null;
}

interface Numbered {
  reference: string | null;
  dated: CalendarDate | null;
}

/** Of the letterhead; else of the sentences; else of the subject. */
function numbersIn(lines: string[], subject: string): Numbered[] {
  const labelled = lines.flatMap((line) => {
    const written = LABELLED_NUMBER.exec(line)?.[1];
    return written === undefined ? [] : spokenOf(`No ${written}`).slice(0, 1);
  });
  if (labelled.length > 0) return labelled;
  const spoken = spokenOf(lines.join(' '));
  return spoken.length > 0 ? spoken : spokenOf(subject);
}

function spokenOf(text: string): Numbered[] {
  return [...text.matchAll(NUMBER)].flatMap((found) => {
    const reference = numberOf(found[1]!);
    if (reference === null) return [];
    const before = text.slice(Math.max(0, found.index - NEAR), found.index);
    if (OF_OTHERS.test(before)) return [];
    const end = found.index + found[0].length;
    return [{ reference, dated: dateOf(DATED.exec(text.slice(end, end + NEAR))?.[1]) }];
  });
}

function numberOf(written: string): string | null {
  const reference = written.replace(/[./-]{1,5}$/, '');
  const isOne = reference.includes('/') && /\d/.test(reference);
  return isOne && reference.length <= LONGEST_REFERENCE ? reference : null;
}

const datesIn = (lines: string[]) =>
  lines.flatMap((line) => {
    const written = LABELLED_DATE.exec(line)?.[1] ?? PLACE_AND_DATE.exec(line)?.[1];
    return written === undefined ? [] : [dateOf(written)];
  });

const dateOf = (written: string | undefined) =>
  written === undefined ? null : calendarDate(written.replaceAll(/[\s.]{1,9}$/g, ''));

const about = (written: string | null) =>
  written === null ? null : cut(written.trim(), LONGEST_ABOUT);
