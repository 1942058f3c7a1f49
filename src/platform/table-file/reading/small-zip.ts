import { badField } from '../../refusal.js';

/** What a workbook may unfold to, all its parts together; one of all offices takes a hundredth. */
const LARGEST = 32 * 1024 * 1024;
const MOST_PARTS = 200;

const END = 0x06054b50;
const PART = 0x02014b50;
const PART_LENGTH = 46;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Refuses (400) an archive that is none, or whose parts say they unfold to more than a workbook of ours
 * would. What a part says is the most that is unfolded of it, so a small file cannot become a large one.
 */
export function requireSmallZip(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) throw badField('file', 'is not a workbook (.xlsx)');
  const parts = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unfolded = 0;
  for (let part = 0; part < parts; part++) {
    if (at + PART_LENGTH > end || view.getUint32(at, true) !== PART)
      throw badField('file', 'is a broken workbook; save it once more and send that');
    const [folded, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    // A part that says nothing of its size would be unfolded without a limit.
    if (size === 0 && folded > 2) throw badField('file', 'is a workbook that hides its size');
    unfolded += size;
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += PART_LENGTH + lengths.reduce((sum, length) => sum + length, 0);
  }
  if (parts > MOST_PARTS || unfolded > LARGEST)
    throw badField('file', 'is a workbook of more than this import takes');
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}
