import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { neverHydrated } from './build/never-hydrated.js';
import { packagesOfTheApp } from './build/packages.js';
import { precompress } from './build/precompress.js';
import { appShell } from './build/app-shell.js';
import { weight } from './build/weight.js';
import { chunkNames } from './build/chunks.js';
import { screensOfApp } from './build/screens.js';

const screens = await screensOfApp();
const PAGE = resolve(import.meta.dirname, 'index.html');

/** The staff's app, to dist/web. `npx vite web` serves it while working, with the API of a running server. */
export default defineConfig({
  // The server's own rules: `test/rules/architecture.spec.ts` says which files these may be.
  resolve: { alias: { $rules: resolve(import.meta.dirname, '../src') } },
  plugins: [
    svelte(),
    neverHydrated(),
    appShell(screens),
    weight(screens),
    precompress(),
    packagesOfTheApp(),
  ],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The last Chrome and Firefox for Windows 7 and 8.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    // Older ones, of 2021, would not read `(width >= 48rem)` and so have the phone's layout on a desk.
    cssTarget: ['chrome90', 'firefox90', 'safari15'],
    modulePreload: {
      polyfill: false,
      // Whoever asks for a part stands on the ground already.
      resolveDependencies: (_file, parts, { hostType }) =>
        parts.filter(
          (part) => hostType === 'html' || !/assets\/(ground|rolldown-runtime)-/.test(part),
        ),
    },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // None of these does anything by merely being imported; half of them would stay otherwise.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/svelte\//, sideEffects: false }] },
      input: { app: 'index.html', 'service-worker': 'src/service-worker.ts' },
      output: {
        codeSplitting: { groups: chunkNames(PAGE, screens) },
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  server: {
    proxy: { '^/(api|publik|bast|surat/|health)': process.env['API'] ?? 'http://127.0.0.1:3000' },
  },
});
