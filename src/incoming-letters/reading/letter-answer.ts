import type { Reading } from '../letter.js';
import { parseLetter } from './parse-letter.js';

/** In the thread that letters are read in. */
export const answerTo = (raw: Uint8Array): Promise<Reading> => parseLetter(raw);
