import type { NeedStep } from '$rules/insight/need.js';
import type { Tone } from '../words/status-tones.js';

/** A state's, or a step of how many people are in need: the more, the denser is the drawing. */
export type MapTone = Tone | NeedStep;

/** A region of a map: what to say of it, and where it leads. */
export interface MapRegion {
  code: string;
  name: string;
  /** Its state by word, and the tone of its colour. */
  word: string;
  tone: MapTone;
  /** What more to say of it: `912 keping, cukup untuk 4 hari`. */
  detail?: string;
  href: string;
}

/** Worst first, as in tables. */
const ORDER: MapTone[] = [
  ...(['most', 'many', 'few', 'none'] as const),
  ...(['out', 'low', 'soon', 'silent', 'accent', 'safe', 'idle'] as const),
];

export interface Key {
  word: string;
  tone: MapTone;
  count: number;
}

/** What the colours of these regions mean, and how many have each. */
export function keysOf(regions: MapRegion[]): Key[] {
  const keys = new Map<string, Key>();
  for (const { word, tone } of regions) {
    const key = keys.get(word) ?? { word, tone, count: 0 };
    keys.set(word, { ...key, count: key.count + 1 });
  }
  return [...keys.values()].sort((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
}

/** `Kota Tarakan: Menipis, 912 keping` */
export const spoken = ({ name, word, detail }: MapRegion): string =>
  `${name}: ${word}${detail ? `, ${detail}` : ''}`;
