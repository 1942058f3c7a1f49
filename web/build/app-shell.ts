import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { chunkFrom, filesOf } from './bundle.js';
import type { ScreenOfApp } from './screens.js';

const MARK = /(["'`])%SHELL%\1/;

/**
 * Tells the service worker which files make the app's shell, and its version by their names: what must
 * be on the device for the app, its doors, the daily report and what is kept beside it to open without a
 * line.
 */
export const appShell = (screens: ScreenOfApp[]): Plugin => ({
  name: 'blangko-app-shell',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') throw new Error('The build made no service worker.');
      // Everything but the other screens, and what comes with these all the same.
      const chunksOf = (which: ScreenOfApp[]) => which.map(({ file }) => chunkFrom(bundle, file));
      const isHere = ({ isDaily, isDoor, isKept }: ScreenOfApp) => isDaily || isDoor || isKept;
      const here = new Set(chunksOf(screens.filter(isHere)));
      const except = chunksOf(screens.filter((screen) => !isHere(screen))).filter(
        (chunk) => !here.has(chunk),
      );
      const files = filesOf(bundle, [chunkFrom(bundle, 'index.html')], { later: true, except });
      const page = bundle['index.html'];
      if (page?.type === 'asset') page.source = String(page.source).replace(/\n\s+/g, '\n');
      const content = page?.type === 'asset' ? page.source : '';
      const names = [...files].sort().map((file) => `/${file}`);
      const version = createHash('sha256').update(content).update(names.join()).digest('hex');
      const shell = JSON.stringify({ version: version.slice(0, 12), files: names });
      if (!MARK.test(worker.code))
        throw new Error('The service worker has no place for its files.');
      worker.code = worker.code.replace(MARK, shell);
    },
  },
});
