import { publicScreens } from './public-screens.js';
import { match, type Params } from '../router.svelte.js';
import { screens, type Screen } from './screens.js';

type Match<T> = { found: T; params: Params } | null;

function find<T extends { path: string }>(among: T[], path: string): Match<T> {
  for (const found of among) {
    const params = match(found.path, path);
    if (params) return { found, params };
  }
  return null;
}

export const publicScreenAt = (path: string) => find(publicScreens, path);
export const matchAt = (path: string, among = screens) => find(among, path);
export const screenAt = (path: string): Screen | undefined => matchAt(path)?.found;
