import { badField, Refusal } from '../../refusal.js';
import { readCsv } from './csv-lines.js';
import { withWindowsSigns } from '../../windows-signs.js';
import type { Reading } from './line.js';
import { readWorkbook } from './workbook.js';

/** A file as it was sent. */
export interface SentFile {
  type: 'csv' | 'xlsx';
  bytes: Uint8Array;
}

/**
 * The ways to read a table that someone sent. A CSV does not say what parts its cells: it is read in each
 * of the usual ways, and whoever knows the heads takes the one that has them; of a workbook so is each
 * visible sheet. What is answered is bounded whatever was sent. Refuses (400) what cannot be read.
 */
export function parseFile({ type, bytes }: SentFile): Reading[] {
  if (bytes.length === 0) throw badField('file', 'is empty');
  if (type === 'csv') {
    const text = decoded(bytes);
    return [';', ',', '\t'].map((delimiter) => readCsv(text, delimiter));
  }
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw badField('file', 'cannot be read as a workbook; save it once more as .xlsx, unprotected');
  }
}

/** Excel writes UTF-8 with its mark, or UTF-16, or the letters of Windows; of the last none is refused. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return withWindowsSigns(new TextDecoder('windows-1252').decode(bytes));
  }
}
