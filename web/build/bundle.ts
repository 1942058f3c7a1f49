import type { Rolldown } from 'vite';

export type Bundle = Rolldown.OutputBundle;

const chunkOf = (bundle: Bundle, file: string): Rolldown.OutputChunk | undefined => {
  const output = bundle[file];
  return output?.type === 'chunk' ? output : undefined;
};

/** The chunk that a source file became part of. */
export const chunkFrom = (bundle: Bundle, source: string): string => {
  const found = Object.values(bundle).find(
    (output) => output.type === 'chunk' && output.moduleIds.some((id) => id.endsWith(source)),
  );
  if (!found) throw new Error(`The build made no chunk from ${source}.`);
  return found.fileName;
};

/** A chunk with all that it imports at once, scripts and styles. */
export function filesOf(bundle: Bundle, chunk: string, seen = new Set<string>()): Set<string> {
  const found = chunkOf(bundle, chunk);
  if (seen.has(chunk) || !found) return seen;
  seen.add(chunk);
  const { importedCss } = (found as { viteMetadata?: { importedCss: Set<string> } })
    .viteMetadata ?? {
    importedCss: new Set<string>(),
  };
  for (const style of importedCss) seen.add(style);
  for (const next of found.imports) filesOf(bundle, next, seen);
  return seen;
}
