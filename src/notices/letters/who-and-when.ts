import type { Desk } from '../letter.js';
import { oneLine, timeInWords } from '../words.js';

/** Who did it, as a letter says it; a change without a person is the system's. */
export const doneBy = (
  { by, byOffice }: { by: string | null; byOffice: number | null },
  { book }: Desk,
): string => {
  if (by === null) return 'sistem';
  return byOffice === null ? oneLine(by) : `${oneLine(by)} (${book.nameOf(byOffice)})`;
};

export const happenedAt = ({ at, book, reader }: Desk): string =>
  timeInWords(at, book.of(reader).timezone);
