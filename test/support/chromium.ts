import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { fontsFile } from './fonts.js';

interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

const PACKAGE = resolve('node_modules/@sparticuz/chromium');
const CACHE = resolve('node_modules/.cache');

// Without these Chromium calls home, and on a closed network fails at it, many times over.
const FLAGS = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
];

/**
 * Where the browser of the tests comes from: CHROMIUM_PATH, else the one that the npm package
 * @sparticuz/chromium carries, so that a bare machine needs nothing but `npm ci` and every machine
 * sees the same pages, whatever else is installed on it. Its fonts are those of test/support/fonts.ts,
 * whichever browser it is.
 * Every launch has an empty profile of its own.
 */
export async function openBrowser(): Promise<Browser> {
  const found = await findChromium();
  try {
    return await launch(found);
  } catch (error) {
    if (!String(error).includes('shared libraries')) throw error;
    return launch(await withItsLibraries(found));
  }
}

// As root the sandbox cannot start; the pages are our own.
const launch = ({ executablePath, env }: Chromium) =>
  chromium.launch({ executablePath, env, chromiumSandbox: false, args: FLAGS });

async function findChromium(): Promise<Chromium> {
  const folder = await unpacked();
  return {
    executablePath: process.env['CHROMIUM_PATH'] || join(folder, 'chromium'),
    env: {
      ...ownEnvironment(),
      FONTCONFIG_FILE: await fontsFile(CACHE, join(folder, 'fonts')),
    },
  };
}

/** The same with the shared libraries of the package, for a machine that lacks them. */
async function withItsLibraries(chromium: Chromium): Promise<Chromium> {
  const libraries = join(await unpacked(), 'al2023', 'lib');
  return { ...chromium, env: { ...chromium.env, LD_LIBRARY_PATH: libraries } };
}

const ownEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );

/** Unpacked once per installation, by whoever comes first; half a browser is never seen. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const stage = await mkdtemp(join(CACHE, 'chromium-'));
  try {
    await unpackInto(stage);
    await rename(stage, folder);
  } catch (error) {
    await rm(stage, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * In a process of its own: the package unpacks to the temporary folder of its process, takes half a
 * file there for a whole one, and leaves out its libraries unless it believes to be on Lambda.
 */
async function unpackInto(folder: string): Promise<void> {
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}
