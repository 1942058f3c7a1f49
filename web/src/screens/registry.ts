import type { Component } from 'svelte';
import type { IconName } from '../components/Icon.svelte';
import type { Person } from '../session/session.svelte.js';

export interface Screen {
  /** `/daerah/{code}`; what stands in braces comes as `params.code`. */
  path: string;
  /** The title of the window. */
  title: string;
  /** Its place in the navigation; without one it is reached from another screen. */
  nav?: { word: string; icon: IconName };
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

/** Every screen behind the sign-in, in the order of the navigation. A new screen is one line here. */
export const screens: Screen[] = [
  {
    path: '/cetak',
    title: 'Cetak harian',
    nav: { word: 'Cetak harian', icon: 'print' },
    only: keepsStock,
    load: () => import('./cetak/Cetak.svelte'),
  },
];

const fits = (person: Person) => (screen: Screen) => screen.only?.(person) ?? true;

export const screensOf = (person: Person) => screens.filter(fits(person));

/** Where a person begins: a regency with its report, those above with their offices. */
export function homeOf(person: Person): string {
  const paths = screensOf(person).map(({ path }) => path);
  const wished = person.office.level === 'regency' ? '/cetak' : '/daerah';
  return paths.includes(wished) ? wished : (paths[0] ?? '/');
}
