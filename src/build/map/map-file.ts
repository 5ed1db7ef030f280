import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { WorldMap } from '../../ui/parts/world-map.tsx';
import { PLACES } from './places.ts';

/** Pixels of the popup's width that the map fills. */
const WIDTH = 368;
const HEIGHT = 172;

/** Corners of what is shown: no poles, where nobody stores anything. */
const CORNERS: [number, number][] = [
  [-168, -54],
  [178, 76],
  [-168, 76],
  [178, -54],
];

/** Steradians below which a corner or an island is left out at this size. */
const LEAST_CORNER = 3e-4;
const LEAST_ISLAND = 1e-3;

/**
 * Draws the land of the world from Natural Earth (public domain, https://www.naturalearthdata.com/about/terms-of-use/,
 * as packed by world-atlas): coasts only, no border, so that none is taken sides on.
 */
function drawWorldMap(): WorldMap {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-110m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ land: GeometryObject }>;
  const weighted = presimplify(atlas, sphericalTriangleArea);
  const coarse = filter(
    simplify(weighted, LEAST_CORNER),
    filterWeight(weighted, LEAST_ISLAND, (ring) => sphericalRingArea(ring, false)),
  );
  const land = feature(coarse, coarse.objects.land);
  const projection = geoEqualEarth().fitExtent(
    [
      [0, 0],
      [WIDTH, HEIGHT],
    ],
    { type: 'MultiPoint', coordinates: CORNERS },
  );
  const places = Object.entries(PLACES).flatMap(([code, place]) => {
    const point = projection([place[0], place[1]]);
    return point === null ? [] : [[code, [Math.round(point[0]), Math.round(point[1])] as const] as const];
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    land: geoPath(projection).digits(0)(land) ?? '',
    places: Object.fromEntries(places),
  };
}

/** Writes the map into the package. */
export function addMapFile(files: {
  push(file: { readonly relativeDest: string; readonly contents: string }): unknown;
}): void {
  files.push({ relativeDest: 'map.json', contents: JSON.stringify(drawWorldMap()) });
}
