import { resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

const SOURCES = resolve(import.meta.dirname, '../src');

export interface ScreenOfApp {
  path: string;
  /** The id of its module. */
  file: string;
  /** Where a clerk of a regency begins: what has to open on the slowest line. */
  isDaily: boolean;
  /** Opens without a sign-in. */
  isDoor: boolean;
  /** Read without a line: its file is on the device before it was opened. */
  isKept: boolean;
  /** Whether that clerk may open it. */
  isClerks: boolean;
  /** No part of anybody's work: opened a few times a year, loaded then, and weighed by itself alone. */
  isSeldom?: boolean;
}

/** A screen's file stands for its own address, as do the sentences that come by right. */
const ADDRESSED = /\.svelte$|\/problem-above\.ts$/;
const addresses: Plugin = {
  name: 'blangko-addresses',
  enforce: 'pre',
  load: (id) => (ADDRESSED.test(id) ? `export default ${JSON.stringify(id)}` : null),
};

/** The screens as the app itself lists them, and says whose they are. */
export async function screensOfApp(): Promise<ScreenOfApp[]> {
  const { module } = await runnerImport<{ listed: ScreenOfApp[] }>(
    resolve(SOURCES, 'frame/listed-screens.ts'),
    {
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { $rules: resolve(SOURCES, '../../src') } },
      plugins: [addresses],
    },
  );
  return module.listed;
}
