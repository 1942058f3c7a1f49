import { inflateRawSync } from 'node:zlib';
import { badField } from '../../refusal.js';

/** What a workbook may unfold to, all its parts together; one of all offices takes a hundredth. */
const LARGEST = 32 * 1024 * 1024;
const MOST_PARTS = 200;

const END = 0x06054b50;
const LARGE_END = 0x07064b50;
const PART = 0x02014b50;
const HEADER = 0x04034b50;
const END_LENGTH = 22;
const LARGE_END_LENGTH = 20;
const PART_LENGTH = 46;
const HEADER_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const DEFLATED = 8;
/** A part so marked has its sizes behind it; who reads it may look there where the directory has none. */
const SIZES_BEHIND = 8;
/** What stands where a number is too large for its place, and is told elsewhere in the archive. */
const ELSEWHERE = 0xffffffff;

const broken = () => badField('file', 'is a broken workbook; save it once more and send that');
const hiding = () => badField('file', 'is a workbook that hides its size');
const tooLarge = () => badField('file', 'is a workbook of more than this import takes');

interface Part {
  /** Where its own header stands. */
  header: number;
  folded: number;
  unfolded: number;
  /** Whether it is folded at all (deflate), or stands there as it is. */
  isFolded: boolean;
}

/** The parts of an archive by name, each unfolded only when it is asked for. */
export class Archive {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly parts: ReadonlyMap<string, Part>,
  ) {}

  /** The text of a part; null where there is none of that name. Throws at more than the part says. */
  text(name: string): string | null {
    const part = this.parts.get(name);
    if (!part) return null;
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + part.header);
    const names = view.getUint16(26, true) + view.getUint16(28, true);
    const start = part.header + HEADER_LENGTH + names;
    const data = this.bytes.subarray(start, start + part.folded);
    if (part.unfolded === 0) return '';
    const whole = part.isFolded ? inflateRawSync(data, { maxOutputLength: part.unfolded }) : data;
    return new TextDecoder().decode(whole);
  }
}

/**
 * Refuses (400) an archive that is none, or whose parts say they unfold to more than a workbook of ours
 * would. What a part says is the most that is unfolded of it, so a small file cannot become a large one;
 * so nothing may be said anywhere but in the one directory that is read here.
 */
export function openGuardedZip(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) throw badField('file', 'is not a workbook (.xlsx)');
  requireOneDirectory(view, end);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw tooLarge();
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  let unfolded = 0;
  for (let i = 0; i < count; i++) {
    if (at + PART_LENGTH > end || view.getUint32(at, true) !== PART) throw broken();
    const part = partAt(view, at);
    unfolded += Math.max(part.folded, part.unfolded);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = bytes.subarray(at + PART_LENGTH, at + PART_LENGTH + lengths[0]!);
    parts.set(new TextDecoder().decode(name), part);
    at += PART_LENGTH + lengths.reduce((sum, length) => sum + length, 0);
  }
  if (unfolded > LARGEST) throw tooLarge();
  return new Archive(bytes, parts);
}

/** No archive this small needs the directory of large ones, which could say something else. */
function requireOneDirectory(view: DataView, end: number): void {
  const large = end - LARGE_END_LENGTH;
  if (large >= 0 && view.getUint32(large, true) === LARGE_END) throw tooLarge();
  const counts = [8, 10].map((offset) => view.getUint16(end + offset, true));
  const places = [12, 16].map((offset) => view.getUint32(end + offset, true));
  if (counts.includes(0xffff) || places.includes(ELSEWHERE)) throw tooLarge();
}

/** The part whose entry of the directory stands at `at`. */
function partAt(view: DataView, at: number): Part {
  const [folded, size, header] = [20, 24, 42].map((offset) =>
    view.getUint32(at + offset, true),
  ) as [...[number, number, number]];
  if ([folded, size, header].includes(ELSEWHERE)) throw tooLarge();
  const sizesBehind = (view.getUint16(at + 8, true) & SIZES_BEHIND) !== 0;
  // Who says nothing of its size would be unfolded without a limit; two bytes unfold to nothing.
  if (size === 0 && (folded > 2 || sizesBehind)) throw hiding();
  if (folded === 0 && size > 0) throw hiding();
  requireSameHeader(view, header, [folded, size], sizesBehind);
  const isFolded = view.getUint16(at + 10, true) === DEFLATED;
  return { header, folded, unfolded: size, isFolded };
}

/** The part's own header says the same of it, or that its sizes stand behind it. */
function requireSameHeader(view: DataView, at: number, said: number[], sizesBehind: boolean): void {
  if (at + HEADER_LENGTH > view.byteLength || view.getUint32(at, true) !== HEADER) throw broken();
  const own = [18, 22].map((offset) => view.getUint32(at + offset, true));
  const unsaid = sizesBehind && own.every((size) => size === 0 || size === ELSEWHERE);
  if (!unsaid && own.some((size, i) => size !== said[i])) throw hiding();
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}
