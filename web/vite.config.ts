import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.js';
import { appShell } from './build/app-shell.js';
import { weight } from './build/weight.js';

/** What every screen stands on comes in one piece: many small ones pack worse and arrive one by one. */
const GROUND = new RegExp(
  [
    'node_modules/svelte/(?!.*bindings/(select|size|this))',
    'node_modules/clsx|preload-helper|rolldown/runtime',
    'src/router',
    'src/frame/(App|Band|Banners|Frame|Navigation|public-screens|screen-at|screens|updates)[.]',
    'src/session/(kept-person|rules|session)',
    'src/device/(?!persistence)',
    'src/offline/(?!refused-reports|unsent-reports)',
    'src/design/(base|design|tokens)',
    'src/api/(client|failure|new-key)',
    'src/words/(dates|numbers|people|queued-reports|services|typed-numbers|zones)[.]',
    // The server's rules that are needed wherever somebody reports.
    '(?<!web/)src/(access|platform|printing)/',
    'src/components/([Aa]nnouncements|AsOf|Button|Failed|FieldFrame|Figure|Icon|Leave|Loading|Note|NumberField|PageHead|pasted-lines|StatusTag)[.]',
  ].join('|'),
);

/** Screens that the same people open on the same day share a file: together they pack better. */
const FAMILIES: Record<string, string> = {
  permintaan: 'pengiriman',
  pemberitahuan: 'kantor',
};

/** The split of a plan is the planner's own, and the words of the record Kantor's, wherever they stand. */
function familyOf(id: string): string | null {
  if (/src\/allocation\//.test(id)) return 'rencana';
  if (/src\/words\//.test(id)) return 'kantor';
  const folder = /src\/screens\/(?!cetak)(\w+)\//.exec(id)?.[1];
  return folder ? (FAMILIES[folder] ?? folder) : null;
}

const GROUPS = [
  { name: 'ground', test: GROUND, priority: 4 },
  {
    name: 'parts',
    test: /src\/(components\/(?!LeaveUnsaved)|words\/(?!capacities|change-|ledger|mail-failures)|api\/(?!problem)|session\/(may|offices)|consignments\/|insight\/|offices\/|restocking\/)/,
    priority: 3,
  },
  {
    name: 'cetak-more',
    test: /src\/(offline\/refused-reports|device\/persistence|screens\/cetak\/(DraftNotes|MoreFigures|QueuedActions|Reported|SendAllAgain|StockLeft|WrongFields|correction-changes))/,
    priority: 2,
  },
  { name: 'frame-more', test: /src\/(frame\/More|components\/LeaveUnsaved)/, priority: 2 },
  { name: 'doors', test: /src\/(session\/sign-in|screens\/masuk\/(?!SignInAgain))/, priority: 2 },
  { name: familyOf, priority: 1 },
];

/** The staff's app, to dist/web. `npx vite web` serves it while working, with the API of a running server. */
export default defineConfig({
  // The server's own rules: `test/rules/architecture.spec.ts` says which files these may be.
  resolve: { alias: { $rules: resolve(import.meta.dirname, '../src') } },
  plugins: [svelte(), appShell(), weight(), precompress()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The last Chrome and Firefox for Windows 7 and 8.
    target: ['chrome109', 'firefox115', 'safari16.4'],
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
        codeSplitting: { includeDependenciesRecursively: false, groups: GROUPS },
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash:6].js',
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
      },
    },
  },
  server: {
    proxy: { '^/(api|publik|bast|health)': process.env['API'] ?? 'http://127.0.0.1:3000' },
  },
});
