import { isTiny, type Drawing, type Shape } from './shapes.js';

export interface Label {
  code: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const FONT = 12;
export const DOT = 6;

/** As people call it: the word that every other name begins with says nothing on a map. */
export const calledName = (name: string): string =>
  name
    .replace(/^(Kabupaten Administrasi|Kabupaten|Kota Administrasi) /, '')
    .replace(/^Daerah (Khusus Ibukota|Istimewa) /, '');

const widthOf = (text: string) => text.length * FONT * 0.58;

function boxOf({ text, x, y, anchor }: Label): Box {
  const width = widthOf(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - FONT, bottom: y + FONT * 0.3 };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where a name may stand: beside a dot, or within its region. */
function places(shape: Shape, text: string): Label[] {
  const { code, x, y } = shape;
  const middle: Label = { code, text, x, y: y + FONT * 0.35, anchor: 'middle' };
  if (!isTiny(shape)) return widthOf(text) < shape.width * 0.95 ? [middle] : [];
  const off = DOT + 3;
  return [
    { ...middle, x: x + off, anchor: 'start' },
    { ...middle, x: x - off, anchor: 'end' },
    { ...middle, y: y - off },
    { ...middle, y: y + off + FONT * 0.8 },
  ];
}

/**
 * The names that fit without covering each other, the dots, or the edge: first those of the dots,
 * which nothing else tells apart, then the largest regions.
 */
export function placeLabels(drawing: Drawing, names: Map<string, string>): Label[] {
  const { width, height, shapes } = drawing;
  const dots = shapes.filter(isTiny);
  const taken = dots.map(({ x, y }): Box => ({
    left: x - DOT,
    right: x + DOT,
    top: y - DOT,
    bottom: y + DOT,
  }));
  const fits = (box: Box) =>
    box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
  const byNeed = [...dots, ...shapes.filter((shape) => !isTiny(shape)).sort(larger)];
  const labels: Label[] = [];
  for (const shape of byNeed) {
    const name = names.get(shape.code);
    const label =
      name &&
      places(shape, calledName(name)).find((place) => {
        const box = boxOf(place);
        return fits(box) && !taken.some((other) => overlap(box, other));
      });
    if (!label) continue;
    labels.push(label);
    taken.push(boxOf(label));
  }
  return labels;
}

const larger = (a: Shape, b: Shape) => b.width * b.height - a.width * a.height;
