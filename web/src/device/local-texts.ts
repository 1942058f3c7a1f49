/**
 * Short texts in the browser's localStorage, by name. Where that is forbidden, full or broken they last
 * as long as the page: none of these ever throws.
 */
const PREFIX = 'blangko-';
/** What localStorage did not take; null: what it would not remove. */
const here = new Map<string, string | null>();

export function textOf(name: string): string | null {
  if (here.has(name)) return here.get(name)!;
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function keepText(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
    here.delete(name);
  } catch {
    here.set(name, text);
  }
}

export function removeText(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
    here.delete(name);
  } catch {
    here.set(name, null);
  }
}

/** The names that begin so, of all that is kept. */
export function namesOf(beginning: string): string[] {
  const names = new Set<string>();
  try {
    for (let place = 0; place < localStorage.length; place++)
      names.add((localStorage.key(place) ?? '').slice(PREFIX.length));
  } catch {
    // What is here is all there is.
  }
  for (const [name, text] of here) {
    if (text === null) names.delete(name);
    else names.add(name);
  }
  return [...names].filter((name) => name.startsWith(beginning));
}

/** The JSON kept under a name; undefined where there is none, or none that can be read. */
export function jsonOf(name: string): unknown {
  try {
    return JSON.parse(textOf(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
