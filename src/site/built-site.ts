import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The staff's app as `vite build web` left it. */
export interface BuiltSite {
  folder: string;
  /** What a Content-Security-Policy names the page's own <style> by. */
  styleHashes: string[];
}

/** Beside the built backend; seen from the sources it is the last build. */
export const SITE_FOLDER = resolve(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? '../../dist/web' : '../../web',
);

/** Undefined where the app was not built: the API then runs alone. */
export function builtSite(folder: string): BuiltSite | undefined {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return undefined;
  const html = readFileSync(page, 'utf8');
  const styleHashes = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(
    ([, style]) => `'sha256-${createHash('sha256').update(style!).digest('base64')}'`,
  );
  return { folder, styleHashes };
}
