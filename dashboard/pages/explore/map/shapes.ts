// Wards as lines on the screen, put together to the areas that figures are of.
import { geoMercator, geoPath } from "d3-geo";
import type { MultiPolygon } from "geojson";
import { merge, mesh } from "topojson-client";
import type { Boundaries } from "#api/contract/boundaries.ts";
import type { Point, Rings } from "./label-spots.ts";

type Topology = Parameters<typeof mesh>[0];
type Ward = Extract<Parameters<typeof merge>[1], readonly object[]>[number] & { id?: string | number };

export type Shape = { code: string; path: string; rings: Rings };
export type Shapes = {
  height: number;
  areas: Shape[];
  /** Wards that no figure in view is of, to show where the others lie. */
  around: string;
  wardLines: string;
  /** Round each area, and so also round all of them. */
  areaLines: string;
};

const EDGE = 4;
/** No taller than a window. */
const TALLEST = 560;

export function shapesOf(
  { topology }: Pick<Boundaries, "topology">,
  wardsOf: ReadonlyMap<string, ReadonlySet<string>>,
  width: number,
): Shapes {
  const drawn = topology as object as Topology;
  const wards = (drawn.objects.wards as object as { geometries: Ward[] }).geometries;
  const areaOf = new Map([...wardsOf].flatMap(([code, ids]) => [...ids].map((id) => [id, code] as const)));
  const area = (ward: object) => areaOf.get(String((ward as Ward).id));
  const merged = [...wardsOf].map(([code, ids]) => ({
    code,
    shape: merge(
      drawn,
      wards.filter(({ id }) => ids.has(String(id))),
    ),
  }));
  const whole: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: merged.flatMap(({ shape }) => shape.coordinates),
  };
  const flat = geoMercator().fitWidth(width - 2 * EDGE, whole);
  const [[, top], [, bottom]] = geoPath(flat).bounds(whole);
  const height = Math.min(bottom - top, TALLEST) + 2 * EDGE;
  const projection = geoMercator().fitExtent(
    [
      [EDGE, EDGE],
      [width - EDGE, height - EDGE],
    ],
    whole,
  );
  const path = geoPath(projection).digits(1);
  const all = drawn.objects.wards as Parameters<typeof mesh>[1];
  const lines = (wanted: (one: object, other: object) => boolean) => path(mesh(drawn, all, wanted)) ?? "";
  return {
    height,
    areas: merged.map(({ code, shape }) => ({
      code,
      path: path(shape) ?? "",
      rings: shape.coordinates.flat().map((ring) => ring.map((point) => onScreen(point, projection))),
    })),
    around:
      path(
        merge(
          drawn,
          wards.filter((ward) => area(ward) === undefined),
        ),
      ) ?? "",
    wardLines: lines((one, other) => one !== other && area(one) !== undefined && area(one) === area(other)),
    areaLines: lines((one, other) => (one === other ? area(one) !== undefined : area(one) !== area(other))),
  };
}

const onScreen = (point: readonly number[], projection: ReturnType<typeof geoMercator>): Point =>
  projection([point[0] ?? 0, point[1] ?? 0]) ?? [0, 0];
