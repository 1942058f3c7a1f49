import type { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZippedFile {
  name: string;
  /** Called when its turn comes, never before. */
  content: () => Readable;
}

/**
 * Files as one ZIP, written while it is read: each is begun when the one before it has ended, and goes on as
 * fast as its reader takes it. A reader that goes away ends the file that is being written, and no other
 * begins; an error in the middle breaks the whole, so that nobody takes a part of it for all.
 */
export function zipStream(files: ZippedFile[], at: Date): Readable {
  const zip = new ZipFile();
  const whole = zip.outputStream as PassThrough;
  let open: Readable | undefined;
  for (const { name, content } of files)
    zip.addReadStreamLazy(name, { mtime: at }, (begin) => {
      open = content();
      open.once('error', (error) => whole.destroy(error));
      begin(null, open);
    });
  zip.once('error', (error) => whole.destroy(error as Error));
  whole.once('close', () => open?.destroy());
  zip.end();
  return whole;
}
