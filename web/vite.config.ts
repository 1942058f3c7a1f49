import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.js';
import { appShell } from './build/app-shell.js';
import { weight } from './build/weight.js';

/** The staff's app, to dist/web. `npx vite web` serves it while working, with the API of a running server. */
export default defineConfig({
  plugins: [svelte(), appShell(), weight(), precompress()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['chrome91', 'firefox90', 'safari15'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // None of these does anything by merely being imported; half of them would stay otherwise.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/svelte\//, sideEffects: false }] },
      input: { app: 'index.html', 'service-worker': 'src/service-worker.ts' },
      output: {
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    proxy: { '^/(api|publik|health)': process.env['API'] ?? 'http://127.0.0.1:3000' },
  },
});
