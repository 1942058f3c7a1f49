/**
 * Every screen with its file and whose it is, for the build: `web/build/screens.ts` reads this where
 * each file's default is its own address.
 */
import { allows, type Action } from '$rules/access/permissions.js';
import { parts } from '../screens/kantor/parts.js';
import { publicScreens } from './public-screens.js';
import { homeOf, screens, screensOf } from './screens.js';

type Person = Parameters<typeof homeOf>[0];
type Office = Parameters<NonNullable<(typeof parts)[number]['only']>>[0];

const office = { code: '65.71', level: 'regency', begunOn: '2026-01-01', closedAt: null };
// All that is asked of them here is their role and their office.
const clerk = { role: 'staff', office } as unknown as Person;
const theirs = screensOf(clerk);

/** What a clerk reads from the device's copy of the own office, besides the daily report. */
const KEPT = ['/stok', '/permintaan'];

/** What is not work: one's own account, and the help. */
const SELDOM = /^\/(akun|bantuan)(\/|$)/;

/**
 * Packed apart from what every clerk has, and weighed by itself: where a clerk comes once or twice a month,
 * for the monthly report, for a letter that was written, for what is lent, for what the office above writes, for
 * what the office tells the public; and what only offices need that hand cards out, whose devices keep it
 * (`waiting-work.ts`).
 */
const APART = [
  '/daerah/{code}',
  '/surat-masuk',
  '/edaran',
  '/pinjaman',
  '/kantor?bagian=kata',
  '/kantor?bagian=riwayat',
  '/stok/luar',
];
const isApart = (path: string) => APART.includes(path);

const addressOf = async (load: () => Promise<object>) =>
  ((await load()) as { default: string }).default;

const behindSignIn = screens.map(async (screen) => ({
  path: screen.path,
  file: await addressOf(screen.load),
  isDaily: screen.path === homeOf(clerk),
  isDoor: false,
  isKept: KEPT.includes(screen.path) && theirs.includes(screen),
  isClerks: theirs.includes(screen) && !isApart(screen.path),
  isSeldom: SELDOM.test(screen.path),
}));

const doors = publicScreens.map(async ({ path, load }) => ({
  path,
  file: await addressOf(load),
  isDaily: false,
  isDoor: true,
  isKept: false,
  isClerks: true,
}));

/** The parts of Kantor are looked at one at a time, as screens are. */
const partsOfKantor = parts.map(async ({ key, load, only }) => ({
  path: `/kantor?bagian=${key}`,
  file: await addressOf(load),
  isDaily: false,
  isDoor: false,
  isKept: false,
  isClerks: (only?.(office as Office, clerk) ?? true) && !isApart(`/kantor?bagian=${key}`),
}));

/** What comes only with the right to it: who has none never loads it. */
const withRight: [Action, string, () => Promise<object>][] = [
  ['request.answer', '/penolakan', () => import('../api/problem-above.js')],
  ['request.answer', '/permintaan', () => import('../screens/permintaan/Answering.svelte')],
  ['count.judge', '/selisih', () => import('../screens/selisih/VerdictForm.svelte')],
  ['request.answer', '/pengiriman', () => import('../screens/pengiriman/WaitingRecoveries.svelte')],
  ['request.answer', '/pengiriman', () => import('../screens/pengiriman/StockBothEnds.svelte')],
  ['request.answer', '/pengiriman', () => import('../screens/pengiriman/AcceptRecovery.svelte')],
  ['holidays.keep', '/kantor', () => import('../screens/kantor/ministry/HolidayKeeping.svelte')],
  [
    'office.configure',
    '/kantor',
    () => import('../screens/kantor/settings/OfficeSettingsForm.svelte'),
  ],
  ['office.close', '/kantor', () => import('../screens/kantor/settings/Closing.svelte')],
  [
    'office.widen_window',
    '/kantor',
    () => import('../screens/kantor/settings/LateWindowForm.svelte'),
  ],
];

const partsByRight = withRight.map(async ([action, path, load]) => ({
  path: `${path}?${action}`,
  file: await addressOf(load),
  isDaily: false,
  isDoor: false,
  isClerks: allows(clerk, action, office.code),
}));

/** The second step of signing in: of those who have one, and few clerks do. */
const codeStep = addressOf(() => import('../screens/masuk/CodeStep.svelte')).then((file) => ({
  path: '/masuk?kode',
  file,
  isDaily: false,
  isDoor: false,
  isKept: false,
  isClerks: false,
}));

/** Lists are narrowed where others are below. */
const narrowing = addressOf(() => import('../components/ListFilters.svelte')).then((file) => ({
  path: '/pengiriman?saring',
  file,
  isDaily: false,
  isDoor: false,
  isClerks: false,
}));

/** What hangs at a request that came as a letter, and at no other. */
const attachedLetters = addressOf(
  () => import('../screens/permintaan/AttachedLetters.svelte'),
).then((file) => ({
  path: '/surat?terlampir',
  file,
  isDaily: false,
  isDoor: false,
  isClerks: false,
}));

/** What an office is asked to read, while there is any. */
const waitingBroadcasts = addressOf(() => import('../components/WaitingBroadcasts.svelte')).then(
  (file) => ({
    path: '/edaran?menunggu',
    file,
    isDaily: false,
    isDoor: false,
    isClerks: false,
  }),
);
/** What is told and done of a consignment that is lent or paid back, and of no other; and how cards are lent. */
const loanParts = [
  ['/pinjaman?kiriman', () => import('../screens/pengiriman/LoanOfConsignment.svelte')],
  ['/pinjaman?syarat', () => import('../screens/pengiriman/LoanTerms.svelte')],
] as const;
const ofLoans = loanParts.map(async ([path, load]) => ({
  path,
  file: await addressOf(load),
  isDaily: false,
  isDoor: false,
  isClerks: false,
}));

export const listed = await Promise.all([
  ...behindSignIn,
  ...partsOfKantor,
  ...partsByRight,
  narrowing,
  attachedLetters,
  waitingBroadcasts,
  ...ofLoans,
  codeStep,
  ...doors,
]);
