import type { LetterContext } from '../letter.js';
import { fullMomentAt } from '../../words/dates.js';
import { oneLine } from '../../words/text.js';

/** Who did it, as a letter says it; a change without a person is the system's. */
export const doneBy = (
  { by, byOffice }: { by: string | null; byOffice: number | null },
  { directory }: LetterContext,
): string => {
  if (by === null) return 'sistem';
  return byOffice === null ? oneLine(by) : `${oneLine(by)} (${directory.nameOf(byOffice)})`;
};

/** Where a person did it from, as far as it is known. */
export const cameFrom = ({ device, client }: { device: string | null; client: string }): string =>
  device === null ? client : `${device}, ${client}`;

export const happenedAt = ({ at, directory, reader }: LetterContext): string =>
  fullMomentAt(at, directory.of(reader).timezone);
