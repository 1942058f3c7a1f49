import type { ScreenFile } from './screens.js';

interface Door {
  path: string;
  title: string;
  load: () => Promise<ScreenFile>;
}

/** The screens that open without a sign-in. */
export const publicScreens: Door[] = [
  { path: '/masuk', title: 'Masuk', load: () => import('../screens/masuk/Masuk.svelte') },
  {
    path: '/lupa-sandi',
    title: 'Lupa kata sandi',
    load: () => import('../screens/masuk/LupaSandi.svelte'),
  },
  {
    path: '/undangan/{token}',
    title: 'Undangan',
    load: () => import('../screens/masuk/Undangan.svelte'),
  },
  {
    path: '/atur-sandi/{token}',
    title: 'Atur kata sandi',
    load: () => import('../screens/masuk/AturSandi.svelte'),
  },
  {
    path: '/ganti-email/{token}',
    title: 'Ganti email',
    load: () => import('../screens/masuk/GantiEmail.svelte'),
  },
];
