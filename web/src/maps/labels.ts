import { isTiny, type Drawing, type Shape } from './shapes.js';

export interface Label {
  code: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const FONT = 12;
export const DOT = 6;

const bare = (name: string): string =>
  name
    .replace(/^(Kabupaten|Kota)( Administrasi)? /, '')
    .replace(/^Daerah (Khusus Ibukota|Istimewa) /, '');

/** As people call them, by code; a city keeps its word where a regency around it has the same name. */
export function calledNames(names: Map<string, string>): Map<string, string> {
  const counts = new Map<string, number>();
  for (const name of names.values()) counts.set(bare(name), (counts.get(bare(name)) ?? 0) + 1);
  const called = (name: string) =>
    name.startsWith('Kota ') && counts.get(bare(name))! > 1 ? name : bare(name);
  return new Map([...names].map(([code, name]) => [code, called(name)]));
}

const widthOf = (text: string) => text.length * FONT * 0.58;

function boxOf({ text, x, y, anchor }: Label): Box {
  const width = widthOf(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - FONT, bottom: y + FONT * 0.3 };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Beside a dot, in the order of preference. */
function besideDot({ code, x, y }: Shape, text: string): Label[] {
  const off = DOT + 3;
  const middle: Label = { code, text, x, y: y + FONT * 0.35, anchor: 'middle' };
  return [
    { ...middle, x: x + off, anchor: 'start' },
    { ...middle, x: x - off, anchor: 'end' },
    { ...middle, y: y - off },
    { ...middle, y: y + off + FONT * 0.8 },
  ];
}

/** Off its coast: for an island or a narrow land whose name does not fit in. */
function offShore({ code, x, y, width, height }: Shape, text: string): Label[] {
  const base = { code, text, y: y + FONT * 0.35 };
  return [
    { ...base, x: x + width / 2 + 4, anchor: 'start' },
    { ...base, x: x - width / 2 - 4, anchor: 'end' },
    { ...base, x, y: y - height / 2 - 4, anchor: 'middle' },
    { ...base, x, y: y + height / 2 + FONT + 1, anchor: 'middle' },
  ];
}

/** Whether some land of the drawing lies under a box. */
export type Land = (box: Box) => boolean;

function places(shape: Shape, text: string, land: Land): Label[] {
  const { code, x, y, width } = shape;
  if (isTiny(shape)) return besideDot(shape, text);
  if (widthOf(text) < width * 0.95)
    return [{ code, text, x, y: y + FONT * 0.35, anchor: 'middle' }];
  return offShore(shape, text).filter((label) => !land(boxOf(label)));
}

/**
 * The names that fit without covering each other, the dots, or the edge: first those of the dots,
 * which nothing else tells apart, then the largest regions.
 */
export function placeLabels(drawing: Drawing, names: Map<string, string>, land: Land): Label[] {
  const { width, height, shapes } = drawing;
  const dots = shapes.filter(isTiny);
  const taken = dots.map(({ x, y }): Box => ({
    left: x - DOT,
    right: x + DOT,
    top: y - DOT,
    bottom: y + DOT,
  }));
  const free = (label: Label) => {
    const box = boxOf(label);
    const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    return inside && !taken.some((other) => overlap(box, other));
  };
  const called = calledNames(names);
  const labels: Label[] = [];
  for (const shape of [...dots, ...shapes.filter((shape) => !isTiny(shape)).sort(larger)]) {
    const text = called.get(shape.code);
    // A long name beside a dot hides more than it tells.
    if (!text || (widthOf(text) > width * 0.4 && widthOf(text) > shape.width)) continue;
    const label = places(shape, text, land).find(free);
    if (!label) continue;
    labels.push(label);
    taken.push(boxOf(label));
  }
  return labels;
}

const larger = (a: Shape, b: Shape) => b.width * b.height - a.width * a.height;
