import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { provinces, regencies } from '../../migrations/data/regions.js';
import { calledNames, placeLabels } from '../../web/src/maps/labels.js';
import { neighbour } from '../../web/src/maps/neighbour.js';
import { draw, type Outlines, type Shape } from '../../web/src/maps/shapes.js';

const FOLDER = 'web/src/maps';
const WIDTHS = [280, 620, 1200];
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.topo.json'));
const outlinesOf = (area: string) =>
  JSON.parse(readFileSync(join(FOLDER, `${area}.topo.json`), 'utf8')) as Outlines;
const drawings = new Map<string, ReturnType<typeof draw>>();
/** Drawn once for each width, however many rules look at it. */
function drawn(area: string, width = 620): ReturnType<typeof draw> {
  const key = `${area} ${width}`;
  const drawing = drawings.get(key) ?? draw(outlinesOf(area), width, 520);
  drawings.set(key, drawing);
  return drawing;
}
const noLand = () => false;

test('every province and every regency has its shape', () => {
  expect(
    drawn('00')
      .shapes.map(({ code }) => code)
      .sort(),
  ).toEqual(provinces.map(([code]) => code));
  const drawnRegencies = provinces.flatMap(([code]) => drawn(code).shapes).map(({ code }) => code);
  expect(drawnRegencies.sort()).toEqual(regencies.map(([code]) => code).sort());
});

test.each(files)('%s weighs at most 12 KB on the line', (file) => {
  expect(brotliCompressSync(readFileSync(join(FOLDER, file))).length).toBeLessThanOrEqual(
    12 * 1024,
  );
});

test.each(WIDTHS)('at %d px every map stays within its frame, its names too', (width) => {
  for (const area of ['00', ...provinces.map(([code]) => code)]) {
    const drawing = drawn(area, width);
    expect(drawing.height).toBeLessThanOrEqual(520);
    const names = new Map(drawing.shapes.map(({ code }) => [code, `Kabupaten ${code}`]));
    for (const { x, y } of [...drawing.shapes, ...placeLabels(drawing, names, noLand)]) {
      expect(x > 0 && x < width && y > 0 && y < drawing.height).toBe(true);
    }
  }
});

test('a name over land that is not its own is left out; a dot always tries', () => {
  const drawing = drawn('65');
  const names = new Map([['65.71', 'Kota Tarakan']]);
  expect(placeLabels(drawing, names, noLand).map(({ text }) => text)).toEqual(['Tarakan']);
  expect(placeLabels(drawing, names, () => true)).toEqual([]);
  const narrow = drawn('31', 280);
  const islands = new Map([['31.01', 'Kabupaten Administrasi Kepulauan Seribu']]);
  expect(placeLabels(narrow, islands, () => true)).toHaveLength(1);
});

test('a city keeps its word only beside a regency of the same name', () => {
  const called = (...names: string[]) => [
    ...calledNames(new Map(names.map((n) => [n, n]))).values(),
  ];
  expect(called('Kabupaten Malang', 'Kota Malang', 'Kota Batu')).toEqual([
    'Malang',
    'Kota Malang',
    'Batu',
  ]);
  expect(called('Daerah Khusus Ibukota Jakarta', 'Papua')).toEqual(['Jakarta', 'Papua']);
});

/** Where the arrow keys lead from each region. */
function ways(shapes: Shape[]): Map<string, string[]> {
  const from = (shape: Shape) =>
    ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].flatMap((key) => {
      const next = neighbour(shapes, shape, key);
      return next ? [next.code] : [];
    });
  return new Map(shapes.map((shape) => [shape.code, from(shape)]));
}

/** All that these ways come to from here, one after another. */
function reachedFrom(leads: Map<string, string[]>, start: string): Set<string> {
  const reached = new Set([start]);
  for (const from of reached) for (const next of leads.get(from)!) reached.add(next);
  return reached;
}

test('arrow keys reach every region of every map from any other', () => {
  for (const area of ['00', ...provinces.map(([code]) => code)]) {
    const { shapes } = drawn(area);
    const leads = ways(shapes);
    for (const { code } of shapes)
      expect([area, code, reachedFrom(leads, code).size]).toEqual([area, code, shapes.length]);
  }
});
