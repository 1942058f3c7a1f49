import type { Plugin } from 'vite';

const SAID = 'export let hydrating = false;';
const SET = /export function set_hydrating\(value\) \{\s*hydrating = value;\s*\}/;

/**
 * The app is drawn in the browser and nowhere before, so that Svelte never takes over what a server
 * wrote. Svelte guards all of that by one variable, to be left out of what does not need it; the bundler
 * can leave it out where the variable is a constant. Throws where Svelte no longer says it so.
 */
export const neverHydrated = (): Plugin => ({
  name: 'never-hydrated',
  apply: 'build',
  transform: {
    filter: { id: /\/svelte\/src\/internal\/client\/dom\/hydration\.js$/ },
    handler(code) {
      if (!code.includes(SAID) || !SET.test(code))
        throw new Error('Svelte’s hydration.js is not as web/build/never-hydrated.ts knows it.');
      return code
        .replace(SAID, 'export const hydrating = false;')
        .replace(SET, 'export function set_hydrating() {}');
    },
  },
});
