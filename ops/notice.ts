/**
 * `npm run notice`: writes the licences of all that is shipped into NOTICE, after what its authors wrote
 * there by hand. Reads what is installed and what `npm run build` made part of the app.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');
const NOTICE = join(ROOT, 'NOTICE');

/** From this line on NOTICE is this script's. */
const OURS = 'Packages (npm run notice wrote this and what follows)';
const RULE = '-'.repeat(76);

/** Licences under which a package may be shipped: they ask for no more than that they are told of. */
const TAKEN = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
];

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
}

interface Package {
  name: string;
  version: string;
  licence: string;
  /** Its licence as it stands in the package; none: the package has no such file. */
  text: string | undefined;
}

const json = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

/** Throws where the licence of a package is not known, or not one that may be shipped. */
function packageAt(path: string, { version, license }: Locked): Package {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const text = textIn(path);
  const licence = license ?? (text?.includes('Permission is hereby granted') ? 'MIT' : undefined);
  if (licence === undefined || !TAKEN.includes(licence))
    throw new Error(
      `${name} ${version} is under ${licence ?? 'no licence that is told'}: see what it asks for ` +
        'before it is shipped, and add it to TAKEN in ops/notice.ts or take another package.',
    );
  return { name, version, licence, text };
}

function textIn(path: string): string | undefined {
  try {
    const folder = join(ROOT, path);
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    return file && readFileSync(join(folder, file), 'utf8').trim();
  } catch {
    return undefined; // Of another operating system, and not installed here.
  }
}

/** The whole NOTICE as it is to be. */
export function notice(): string {
  const { packages } = json('package-lock.json') as { packages: Record<string, Locked> };
  const inApp = (json('dist/packages-of-the-app.json') as string[]).map((name) => {
    const path = `node_modules/${name}`;
    return packageAt(path, packages[path]!);
  });
  const shipped = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, locked]) => packageAt(path, locked));
  const lines = new Set(
    shipped.map(({ name, version, licence }) => `  ${name} ${version}, ${licence}`),
  );
  const before = readFileSync(NOTICE, 'utf8').split(`${RULE}\n${OURS}`)[0]!;
  return [
    `${before}${RULE}\n${OURS}\n`,
    'The server runs with these, each of which has its licence in its own folder of',
    'node_modules:\n',
    [...lines].sort().join('\n'),
    '\nThe code of these is part of the staff’s app:',
    ...inApp.map(({ name, version, text }) => `\n${RULE}\n${name} ${version}\n\n${text ?? ''}`),
    '',
  ].join('\n');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(NOTICE, notice());
  stdout.write('NOTICE is written.\n');
}
