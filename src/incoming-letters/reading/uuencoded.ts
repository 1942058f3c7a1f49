/** A file that old programs write into the text itself. */
export interface Uuencoded {
  name: string;
  /** In bytes, as its lines tell. */
  size: number;
}

const BEGINS = /^begin [0-7]{3,4} (\S.*)$/;
const LINE = /^[ -`]{1,62}$/;

/** Its first sign tells how many bytes a line has, four signs for three; blanks at its end may be lost. */
const bytesIn = (line: string) => (line.charCodeAt(0) - 32) & 63;
const isLine = (line: string) =>
  LINE.test(line) && line.trimEnd().length <= 1 + 4 * Math.ceil(bytesIn(line) / 3);

/** The text without files that are written into it, and what these are called. They are not unpacked. */
export function withoutUuencoded(text: string): { text: string; files: Uuencoded[] } {
  if (!text.includes('begin ')) return { text, files: [] };
  const kept: string[] = [];
  const files: Uuencoded[] = [];
  let file: Uuencoded | null = null;
  for (const line of text.split('\n')) {
    const begins: RegExpExecArray | null = file ? null : BEGINS.exec(line.trimEnd());
    if (begins) {
      file = { name: begins[1]!, size: 0 };
      files.push(file);
    } else if (!file) kept.push(line);
    else if (line.trimEnd() === 'end') file = null;
    else if (isLine(line)) file.size += bytesIn(line);
    else {
      // It broke off: what follows was written by somebody.
      file = null;
      kept.push(line);
    }
  }
  return { text: kept.join('\n'), files };
}
