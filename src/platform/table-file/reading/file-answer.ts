import { Refusal } from '../../refusal.js';
import type { Reading } from './line.js';
import { parseFile, type SentFile } from './parse-file.js';

/** Of a file: its readings, or what is wrong with it. */
export type FileAnswer = { readings: Reading[] } | { refusal: string };

/** In the thread that files are read in. */
export function answerTo(file: SentFile): FileAnswer {
  try {
    return { readings: parseFile(file) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: error.extras.errors![0]!.message };
  }
}
