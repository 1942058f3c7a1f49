/**
 * The thread that files are read in: one file after the other, each answered with its readings or with
 * what is wrong with it. What it may use of memory and time is the concern of who starts it.
 */
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../refusal.js';
import type { Reading } from './line.js';
import { parseFile, type SentFile } from './parse-file.js';

export type Answer = { ready: true } | { readings: Reading[] } | { refusal: string };

const tell = (answer: Answer) => parentPort!.postMessage(answer);

function answerTo(file: SentFile): Answer {
  try {
    return { readings: parseFile(file) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: error.extras.errors![0]!.message };
  }
}

parentPort!.on('message', (file: SentFile) => tell(answerTo(file)));
tell({ ready: true });
