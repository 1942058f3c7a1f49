import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * The face that the browser of the tests takes for the system's: Open Sans as on most phones, or
 * DejaVu Sans, a sixth wider, as on a bare Linux. What fits in both fits in what lies between.
 */
export type Face = 'narrow' | 'wide';

const DEJAVU = resolve('node_modules/dejavu-fonts-ttf/ttf');

/**
 * The fontconfig file of a face, written into `cache`. `openSans` is the folder that holds it. No
 * other font of the machine is named, so that a page breaks its lines alike everywhere.
 */
export async function fontsFile(cache: string, face: Face, openSans: string): Promise<string> {
  const file = join(cache, `fonts-${face}.conf`);
  await mkdir(cache, { recursive: true });
  const stage = await mkdtemp(join(cache, 'fonts-'));
  const text =
    face === 'wide'
      ? config(cache, DEJAVU, 'DejaVu Sans', 'DejaVu Sans Mono')
      : config(cache, openSans, 'Open Sans', 'Open Sans');
  await writeFile(join(stage, 'fonts.conf'), text);
  await rename(join(stage, 'fonts.conf'), file);
  await rm(stage, { recursive: true });
  return file;
}

// Asked for "system-ui" Chromium names no family at all: hence for every pattern, not by an alias.
const config = (cache: string, folder: string, sans: string, mono: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(cache, 'fontconfig')}</cachedir>
  <match target="pattern">
    <test name="family"><string>monospace</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${mono}</string></edit>
  </match>
  <match target="pattern">
    <edit name="family" mode="append" binding="strong"><string>${sans}</string></edit>
  </match>
</fontconfig>
`;
