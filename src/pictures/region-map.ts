/** The map of the regions: which country is drawn in which region comes from the records, the coasts from the atlas. */
import { geoArea, geoCentroid, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import { placesOf } from '../model/countries.ts';
import { oncePerSite } from '../model/once.ts';
import type { Site } from '../model/site.ts';
import { codeOf, islands, outlines, type Country } from './atlas.ts';
import { hatchLines, type Hatch } from './hatch.ts';
import { linesPath, outlinePath, type Point, type Ring } from './rings.ts';

interface MapPart {
  /** Id of the region, or `none` for countries that no record places. */
  readonly id: string;
  readonly land: readonly Ring[];
  /** Places too small for an outline. */
  readonly dots: readonly Point[];
  /** The middle of its largest land, where its name can stand. */
  readonly middle: Point;
}

export interface RegionMap {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly MapPart[];
  /** Names of lands of the atlas that no record places, as the atlas writes them, by code where there is one. */
  readonly unplaced: readonly { readonly code: string | undefined; readonly name: string }[];
  /** Codes of places on record that the atlas does not hold, so that only the list names them. */
  readonly undrawn: readonly string[];
}

const width = 960;
const height = 452;
/** The size of a sample of a region's shading in the legend. */
export const key = { width: 44, height: 30 };
/** No one lives there for good, and it would take a fifth of the picture. */
const antarctica = 'AQ';

/** One way of shading for each region, in the order of the records: told apart without colour. */
const hatches: readonly Hatch[] = [
  { angle: 45, spacing: 7 },
  { angle: 0, spacing: 7 },
  { angle: 90, spacing: 7 },
  { angle: -45, spacing: 7 },
  { angle: 0, spacing: 7, dots: 8 },
];

/** The regions of a site, drawn once for all places that show them. */
export const regionMap = oncePerSite(drawRegions);

function drawRegions(site: Site): RegionMap {
  const regionOf = new Map(placesOf(site).map((place) => [place.code, place.region.id]));
  const partOf = (country: Country) => regionOf.get(codeOf(country) ?? '') ?? 'none';
  const drawn = outlines.objects.countries.geometries.filter((one) => codeOf(one) !== antarctica);
  const small = islands.objects.countries.geometries.filter(
    (one) =>
      codeOf(one) !== antarctica &&
      !drawn.some(
        (other) => other.id === one.id && other.properties?.name === one.properties?.name,
      ),
  );
  const projection = projectionFor(drawn);

  const parts = [...site.records.regions.map((region) => region.id), 'none'].map((id): MapPart => {
    const shape = merge(
      outlines,
      drawn.filter((one) => partOf(one) === id),
    );
    const largest = [...shape.coordinates].sort(
      (a, b) =>
        geoArea({ type: 'Polygon', coordinates: b }) - geoArea({ type: 'Polygon', coordinates: a }),
    )[0];
    return {
      id,
      land: ringsOf(shape, projection),
      dots: small
        .filter((one) => codeOf(one) && partOf(one) === id)
        .map((one) => projection(geoCentroid(feature(islands, one)))!),
      middle: largest
        ? geoPath(projection).centroid({ type: 'Polygon', coordinates: largest })
        : [0, 0],
    };
  });

  const known = new Set([...drawn, ...small].map(codeOf));
  return {
    width,
    height,
    parts,
    unplaced: [...drawn, ...small.filter(codeOf)]
      .filter((one) => partOf(one) === 'none')
      .map((one) => ({ code: codeOf(one), name: one.properties!.name })),
    undrawn: [...regionOf.keys()].filter((code) => !known.has(code)),
  };
}

/** Areas in true proportion, turned a little so that the cut through the Pacific divides no land. */
const projectionFor = (drawn: Country[]): GeoProjection =>
  geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [4, 4],
        [width - 4, height - 4],
      ],
      merge(outlines, drawn),
    );

/** The rings of a shape as they lie in the picture. */
function ringsOf(
  shape: Parameters<ReturnType<typeof geoPath>>[0],
  projection: GeoProjection,
): Ring[] {
  const rings: Point[][] = [];
  const add = (x: number, y: number) => rings.at(-1)!.push([x, y]);
  geoPath(projection, {
    beginPath() {},
    arc() {},
    closePath() {},
    moveTo: (x, y) => (rings.push([]), add(x, y)),
    lineTo: add,
  })(shape);
  return rings;
}

const keyRing: Ring = [
  [0, 0],
  [key.width, 0],
  [key.width, key.height],
  [0, key.height],
];

/** The map as a file whose parts a page uses by name; the page gives the colours. */
export function mapFile({ parts }: RegionMap): string {
  const symbols = parts.map(({ id, land, dots }, index) => {
    const hatch = hatches[index % hatches.length]!;
    const shading =
      id === 'none' ? '' : `<path id="${id}-hatch" d="${linesPath(hatchLines(land, hatch))}"/>`;
    const sample =
      id === 'none' ? '' : `<path id="${id}-key" d="${linesPath(hatchLines([keyRing], hatch))}"/>`;
    const points = dots
      .map(([x, y]) => `M${Math.round(x) - 2} ${Math.round(y)}a2 2 0 1 0 4 0a2 2 0 1 0-4 0`)
      .join('');
    return `<path id="${id}" d="${outlinePath(land)}${points}"/>${shading}${sample}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg"><defs>${symbols.join('')}</defs></svg>\n`;
}
