import type { Component } from 'svelte';
import { allows, hasRole, type Action } from '$rules/access/permissions.js';
import type { IconName } from '../components/Icon.svelte';
import type { Person } from '../session/session.svelte.js';

export interface Screen {
  /** `/daerah/{code}`; what stands in braces comes as `params.code`. */
  path: string;
  /** The title of the window. */
  title: string;
  /** It stands in the navigation by its title, beside this; without it is reached from another screen. */
  nav?: IconName;
  /** Whom it is for; everybody where it is left out. */
  only?: (person: Person) => boolean;
  load: () => Promise<ScreenFile>;
}

/** A component that takes `params`, or nothing. */
export interface ScreenFile {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- props go unread where there are none
  default: Component<any>;
}

const keepsStock = ({ office }: Person) => office.level !== 'ministry';
const hasBelow = ({ office }: Person) => office.level !== 'regency';
const asksOnly = (person: Person) => !hasBelow(person);
const own = (action: Action) => (person: Person) => allows(person, action, person.office.code);
/** A clerk has the same of their own office on the daily report and on Stok. */
const looksAtOffices = (person: Person) => hasBelow(person) || person.role !== 'staff';
const writes = (person: Person) => hasRole(person, 'staff');
const asksAbove = (person: Person) => own('request.open')(person) && keepsStock(person);

/**
 * Every screen behind the sign-in, in the order of the navigation. A new screen is one line here. Of two
 * at one address the first is a clerk's: it is what is fetched before it is known who is there.
 */
export const screens: Screen[] = [
  {
    path: '/cetak',
    title: 'Laporan harian',
    nav: 'report',
    only: keepsStock,
    load: () => import('../screens/cetak/Cetak.svelte'),
  },
  {
    path: '/stok',
    title: 'Stok',
    nav: 'stock',
    load: () => import('../screens/stok/Stok.svelte'),
  },
  {
    path: '/stok/kartu',
    title: 'Kartu stok',
    load: () => import('../screens/stok/StockCard.svelte'),
  },
  {
    path: '/stok/luar',
    title: 'Di luar kantor',
    load: () => import('../screens/stok/HandOuts.svelte'),
  },
  {
    path: '/stok/opname',
    title: 'Stok opname',
    load: () => import('../screens/stok/StockCount.svelte'),
  },
  {
    path: '/stok/pemusnahan',
    title: 'Pemusnahan',
    load: () => import('../screens/stok/Destruction.svelte'),
  },
  {
    path: '/stok/minta',
    title: 'Minta blangko',
    only: asksAbove,
    load: () => import('../screens/stok/Ask.svelte'),
  },
  {
    path: '/daerah',
    title: 'Daerah',
    nav: 'region',
    only: hasBelow,
    load: () => import('../screens/daerah/Daerah.svelte'),
  },
  {
    path: '/daerah/{code}',
    title: 'Daerah',
    load: () => import('../screens/daerah/DaerahKode.svelte'),
  },
  {
    path: '/rencana',
    title: 'Rencana',
    nav: 'share',
    only: hasBelow,
    load: () => import('../screens/rencana/Rencana.svelte'),
  },
  {
    path: '/permintaan',
    title: 'Permintaan',
    nav: 'request',
    only: asksOnly,
    load: () => import('../screens/permintaan/OwnRequests.svelte'),
  },
  {
    path: '/permintaan',
    title: 'Permintaan',
    nav: 'request',
    only: hasBelow,
    load: () => import('../screens/permintaan/Permintaan.svelte'),
  },
  {
    path: '/permintaan/baru',
    title: 'Permintaan baru',
    only: (person) => writes(person) && hasBelow(person),
    load: () => import('../screens/permintaan/NewRequest.svelte'),
  },
  {
    path: '/permintaan/{id}',
    title: 'Permintaan',
    load: () => import('../screens/permintaan/Request.svelte'),
  },
  {
    path: '/surat-masuk',
    title: 'Surat masuk',
    only: hasBelow,
    load: () => import('../screens/surat-masuk/IncomingLetters.svelte'),
  },
  {
    path: '/pengiriman',
    title: 'Pengiriman',
    nav: 'road',
    load: () => import('../screens/pengiriman/Consignments.svelte'),
  },
  {
    path: '/pengiriman/kirim',
    title: 'Kirim blangko',
    only: writes,
    load: () => import('../screens/pengiriman/SendConsignment.svelte'),
  },
  {
    path: '/pengiriman/{id}',
    title: 'Pengiriman',
    load: () => import('../screens/pengiriman/Consignment.svelte'),
  },
  {
    path: '/pinjaman',
    title: 'Pinjaman',
    load: () => import('../screens/pinjaman/Pinjaman.svelte'),
  },
  {
    path: '/selisih',
    title: 'Selisih',
    nav: 'warning',
    only: looksAtOffices,
    load: () => import('../screens/selisih/Selisih.svelte'),
  },
  {
    path: '/pemberitahuan',
    title: 'Pemberitahuan',
    nav: 'mail',
    load: () => import('../screens/pemberitahuan/Pemberitahuan.svelte'),
  },
  {
    path: '/pemberitahuan/{id}',
    title: 'Pemberitahuan',
    load: () => import('../screens/pemberitahuan/Event.svelte'),
  },
  { path: '/edaran', title: 'Edaran', load: () => import('../screens/edaran/Edaran.svelte') },
  {
    path: '/kantor',
    title: 'Kantor',
    nav: 'office',
    load: () => import('../screens/kantor/Kantor.svelte'),
  },
  {
    path: '/kantor/saldo-awal',
    title: 'Saldo awal',
    only: own('stock.import'),
    load: () => import('../screens/impor/Impor.svelte'),
  },
  { path: '/akun', title: 'Akun saya', load: () => import('../screens/akun/Account.svelte') },
  {
    path: '/bantuan',
    title: 'Bantuan',
    nav: 'help',
    load: () => import('../screens/bantuan/Bantuan.svelte'),
  },
];

/** So many stand in the bar at the bottom of a phone; the rest and "Keluar" behind "Lainnya". */
export const IN_BAR = 4;

const fits = (person: Person) => (screen: Screen) => screen.only?.(person) ?? true;

/** Those above a regency seldom print: their report comes last, before the help. */
export function screensOf(person: Person): Screen[] {
  const all = screens.filter(fits(person));
  if (person.office.level === 'regency') return all;
  const late = ['/cetak', '/bantuan'];
  return all.sort((a, b) => late.indexOf(a.path) - late.indexOf(b.path));
}

/** Where a person begins: a regency with its report, those above with their offices. */
export function homeOf(person: Person): string {
  const paths = screensOf(person).map(({ path }) => path);
  const wished = person.office.level === 'regency' ? '/cetak' : '/daerah';
  return paths.includes(wished) ? wished : (paths[0] ?? '/');
}
