import type { Plugin } from 'vite';
import { chunkFrom, filesOf, type Bundle } from './bundle.js';
import { brotli } from './precompress.js';

/** Bytes over the wire, brotli. */
const KB = 1024;
// The app grew by 4 KB with what keeps a report where the device fails, which everybody but the planner
// needs and nobody loads before the day is on the screen; the daily report stays within what it had.
const MOST = { cetak: 40 * KB, app: 126 * KB, desk: 15 * KB, impor: 4 * KB, map: 12 * KB };

const CETAK = ['index.html', 'src/screens/cetak/Cetak.svelte'];
// The planner's desk weighs for itself, like the maps: only provinces and the ministry ever load it, on
// the lines of their offices. It grew by half a KB with the packs, the days that are owed and the queue that
// keeps the slider smooth where many offices are equally badly off. What everybody carries stays within the limit it always had.
const isDesk = (file: string) => /assets\/rencana-/.test(file);
// So does the import of opening stocks, for the admins of those offices on the day they begin.
const isImport = (file: string) => /assets\/impor-/.test(file);
const isMap = (file: string) => /MapDrawing|RegionMap|peta|maps|\.topo/.test(file);

function bytesOf(bundle: Bundle, file: string): number {
  const output = bundle[file];
  if (!output) return 0;
  const content = output.type === 'chunk' ? output.code : output.source;
  return brotli(Buffer.from(content)).length;
}

const sum = (bundle: Bundle, files: Iterable<string>) =>
  [...files].reduce((total, file) => total + bytesOf(bundle, file), 0);

/** The build fails where the app has become too heavy for the lines it is used on. */
export const weight = (): Plugin => ({
  name: 'blangko-weight',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const cetak = new Set(['index.html', 'service-worker.js']);
      for (const source of CETAK)
        for (const file of filesOf(bundle, chunkFrom(bundle, source))) cetak.add(file);
      const code = Object.keys(bundle).filter(
        (file) => /\.(html|js|css)$/.test(file) && !isMap(file),
      );
      const all = code.filter((file) => !isDesk(file) && !isImport(file));
      const weighed: [what: string, bytes: number, most: number][] = [
        ['Cetak harian, cold', sum(bundle, cetak), MOST.cetak],
        ['The whole app without maps and the planner', sum(bundle, all), MOST.app],
        ["The planner's desk", sum(bundle, code.filter(isDesk)), MOST.desk],
        ['The import', sum(bundle, code.filter(isImport)), MOST.impor],
        ...Object.keys(bundle)
          .filter((file) => isMap(file) && /\.json$/.test(file))
          .map((file): [string, number, number] => [file, bytesOf(bundle, file), MOST.map]),
      ];
      const line = ([what, bytes, most]: (typeof weighed)[number]) =>
        `${what}: ${(bytes / KB).toFixed(1)} KB of at most ${most / KB} KB`;
      const heavy = weighed.filter(([, bytes, most]) => bytes > most);
      if (heavy.length > 0) throw new Error(`Too heavy (brotli). ${heavy.map(line).join('; ')}.`);
      for (const each of weighed.slice(0, 4)) this.info(line(each));
    },
  },
});
