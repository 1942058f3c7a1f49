import { doors } from './session/doors.js';
import { match, type Params } from './router.svelte.js';
import { screens, type Screen } from './screens/registry.js';

type Place<T> = { found: T; params: Params } | null;

function find<T extends { path: string }>(among: T[], path: string): Place<T> {
  for (const found of among) {
    const params = match(found.path, path);
    if (params) return { found, params };
  }
  return null;
}

export const doorAt = (path: string) => find(doors, path);
export const placeAt = (path: string) => find(screens, path);
export const screenAt = (path: string): Screen | undefined => placeAt(path)?.found;
