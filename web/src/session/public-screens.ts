import type { ScreenFile } from '../screens/registry.js';

interface Door {
  path: string;
  title: string;
  load: () => Promise<ScreenFile>;
}

/** The screens that open without a sign-in. */
export const publicScreens: Door[] = [
  { path: '/masuk', title: 'Masuk', load: () => import('./Masuk.svelte') },
  { path: '/lupa-sandi', title: 'Lupa kata sandi', load: () => import('./LupaSandi.svelte') },
  { path: '/undangan/{token}', title: 'Undangan', load: () => import('./Undangan.svelte') },
  {
    path: '/atur-sandi/{token}',
    title: 'Atur kata sandi',
    load: () => import('./AturSandi.svelte'),
  },
];
