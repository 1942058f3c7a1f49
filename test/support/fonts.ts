import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const DEJAVU = resolve('node_modules/dejavu-fonts-ttf/ttf');

/** A sixth wider than Open Sans, as on a bare Linux. What fits in both fits in what lies between. */
export const WIDE = 'DejaVu Sans';

/**
 * The fontconfig file of the tests' browser, written into `cache`: the system's face is Open Sans, as on
 * most phones, and `WIDE` is there to be asked for. `openSans` is the folder that holds it. No other font
 * of the machine is named, so that a page breaks its lines alike everywhere.
 */
export async function fontsFile(cache: string, openSans: string): Promise<string> {
  const file = join(cache, 'fonts.conf');
  await mkdir(cache, { recursive: true });
  const stage = await mkdtemp(join(cache, 'fonts-'));
  await writeFile(join(stage, 'fonts.conf'), config(cache, openSans));
  await rename(join(stage, 'fonts.conf'), file);
  await rm(stage, { recursive: true });
  return file;
}

// Asked for "system-ui" Chromium names no family at all: hence for every pattern, not by an alias.
const config = (cache: string, openSans: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${openSans}</dir>
  <dir>${DEJAVU}</dir>
  <cachedir>${join(cache, 'fontconfig')}</cachedir>
  <match target="pattern">
    <test name="family"><string>monospace</string></test>
    <edit name="family" mode="assign" binding="strong"><string>DejaVu Sans Mono</string></edit>
  </match>
  <match target="pattern">
    <edit name="family" mode="append" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;
