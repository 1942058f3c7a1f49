import type { Box, Land } from './labels.js';
import type { Shape } from './shapes.js';

const STEP = 6;

/** Asks the drawn outlines themselves, point by point: their frames are far larger than they are. */
export function landOf(shapes: Shape[]): Land {
  const context = document.createElement('canvas').getContext('2d');
  const outlines = shapes.map(({ path }) => new Path2D(path));
  const isLand = (x: number, y: number) =>
    context !== null && outlines.some((outline) => context.isPointInPath(outline, x, y));
  return ({ left, right, top, bottom }: Box) => {
    for (let x = left; x <= right; x += STEP)
      for (let y = top; y <= bottom; y += STEP) if (isLand(x, y)) return true;
    return false;
  };
}
