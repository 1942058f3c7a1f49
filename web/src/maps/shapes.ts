import { geoIdentity, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type Outlines = Topology<Record<string, GeometryCollection>>;
type Region = Feature<Polygon | MultiPolygon>;

/** A region in pixels of the drawing. */
export interface Shape {
  code: string;
  /** For `d` of a path. */
  path: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/** Too small to be seen or hit: it is drawn as a dot. */
export const isTiny = ({ width, height }: Shape) => width * height < 150;

const MARGIN = 8;
/** Room at the sides for the names of what lies off the coast, where a map is as wide as its frame. */
const SIDE = 0.12;

/** Fits a country or province into `width`, and at most `most` high. Near the equator a degree is a degree. */
export function draw(outlines: Outlines, width: number, most: number): Drawing {
  const collection = Object.values(outlines.objects)[0]!;
  const regions = feature(outlines, collection).features as Region[];
  const all = { type: 'FeatureCollection', features: regions } as const;
  const flat = geoIdentity().reflectY(true);
  const [[left, top], [right, bottom]] = geoPath(flat).bounds(all);
  const side = regions.length > 15 ? MARGIN : Math.round(width * SIDE);
  const tall = ((width - 2 * side) * (bottom - top)) / (right - left) + 2 * MARGIN;
  const height = Math.round(Math.min(most, tall));
  flat.fitExtent(
    [
      [side, MARGIN],
      [width - side, height - MARGIN],
    ],
    all,
  );
  return { width, height, shapes: regions.map((region) => shapeOf(region, flat)) };
}

function shapeOf(region: Region, flat: ReturnType<typeof geoIdentity>): Shape {
  const path = geoPath(flat as unknown as GeoProjection).digits(1);
  const main = mainland(region, (part) => path.area(part));
  const [[left, top], [right, bottom]] = path.bounds(main);
  const [x, y] = path.centroid(main);
  return {
    code: String(region.id),
    path: path(region) ?? '',
    ...{ x, y, width: right - left, height: bottom - top },
  };
}

/** The largest part of a region: where its name belongs, and how large it looks. */
function mainland({ geometry }: Region, area: (part: Polygon) => number): Polygon {
  if (geometry.type === 'Polygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({
    type: 'Polygon',
    coordinates,
  }));
  return parts.reduce((largest, part) => (area(part) > area(largest) ? part : largest));
}
