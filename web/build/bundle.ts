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

const stylesOf = (chunk: Rolldown.OutputChunk): Iterable<string> =>
  (chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? [];

interface Way {
  /** With what they ask for once they are there. */
  later?: boolean;
  /** Chunks that are not followed. */
  except?: string[];
}

/** These chunks with all that they import, scripts and styles. */
export function filesOf(bundle: Bundle, chunks: string[], way: Way = {}): Set<string> {
  const { later = false, except = [] } = way;
  const passed = new Set(except);
  const files = new Set<string>();
  const waiting = [...chunks];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const chunk = chunkOf(bundle, file);
    if (!chunk || passed.has(file)) continue;
    passed.add(file);
    for (const each of [file, ...stylesOf(chunk)]) files.add(each);
    waiting.push(...chunk.imports, ...(later ? chunk.dynamicImports : []));
  }
  return files;
}

/** What a chunk itself asks for once it is there. */
export const partsOf = (bundle: Bundle, chunk: string): string[] => [
  ...new Set(chunkOf(bundle, chunk)?.dynamicImports),
];

/** Drawings come after their screens and weigh for themselves, as their outlines do. */
export const drawingsIn = (bundle: Bundle): string[] =>
  Object.keys(bundle).filter((file) => {
    const ours = chunkOf(bundle, file)?.moduleIds.filter((id) => /\/src\//.test(id)) ?? [];
    const own = ours.filter((id) => !id.includes('/node_modules/'));
    return own.length > 0 && own.every((id) => id.includes('/src/maps/'));
  });
