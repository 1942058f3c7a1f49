interface Point {
  code: string;
  x: number;
  y: number;
}

const WAYS: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The region that lies nearest in the direction of an arrow key; undefined at the edge, or for another key. */
export function neighbour(points: Point[], from: Point, key: string): Point | undefined {
  const way = WAYS[key];
  if (!way) return undefined;
  let nearest: Point | undefined;
  let least = Infinity;
  for (const point of points) {
    const [dx, dy] = [point.x - from.x, point.y - from.y];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1] + dy * way[0]);
    if (point.code === from.code || ahead <= 0 || aside > ahead) continue;
    const distance = ahead + aside;
    if (distance < least) [nearest, least] = [point, distance];
  }
  return nearest;
}
