import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { chunkFrom, filesOf } from './bundle.js';

/** What must be on the device for the app, and Cetak harian in it, to open without a line. */
const SHELL = [
  'index.html',
  'src/frame/app-on-device.ts',
  'src/api/problem.ts',
  'src/frame/More.svelte',
  'src/components/LeaveUnsaved.svelte',
  'src/components/Confirm.svelte',
  'src/components/ErrorSummary.svelte',
  'src/screens/cetak/Cetak.svelte',
  'src/screens/cetak/LastDays.svelte',
  'src/screens/cetak/MoreFigures.svelte',
  'src/screens/cetak/QueuedActions.svelte',
  'src/screens/cetak/Reported.svelte',
  'src/screens/cetak/SendAllAgain.svelte',
  'src/screens/cetak/StockLeft.svelte',
  'src/screens/cetak/ClockNote.svelte',
  'src/screens/cetak/DraftNotes.svelte',
  'src/screens/masuk/Masuk.svelte',
];
const MARK = /(["'`])%SHELL%\1/;

/** Tells the service worker which files make the app's shell, and its version by their names. */
export const appShell = (): Plugin => ({
  name: 'blangko-app-shell',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') throw new Error('The build made no service worker.');
      const files = new Set(
        SHELL.flatMap((source) => [...filesOf(bundle, chunkFrom(bundle, source))]),
      );
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
