import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const taken = new Map();

/** Four letters for a component's styles instead of Svelte's fourteen: a hundred of them weigh a kilobyte. */
function cssHash({ hash, filename = '' }) {
  const path = filename.replace(/^.*\/src\//, '');
  const name = `s${hash(path).slice(0, 4)}`;
  const other = taken.get(name) ?? path;
  if (other !== path) throw new Error(`${path} and ${other} share the scope ${name}: rename one.`);
  taken.set(name, path);
  return name;
}

export default {
  preprocess: vitePreprocess({ script: false }),
  compilerOptions: { runes: true, cssHash },
};
