// Makes the boundaries that the map is drawn from, out of a GeoJSON as the Office for National Statistics publishes it:
// node scripts/make-boundaries.ts wards.geojson indicators/boundaries/wards-2013.json
import { readFileSync, writeFileSync } from "node:fs";
import type { FeatureCollection } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";

const ATTRIBUTION =
  "Boundaries: wards of 2013. Contains Ordnance Survey, Office for National Statistics and LPS Intellectual Property data © Crown copyright and database right 2016. Contains public sector information licensed under the Open Government Licence v3.0.";

/** Steps across the map: finer than any screen draws it. */
const STEPS = 10_000;
/** Share of the points that go, by the area that each makes a difference of: Visvalingam and Whyatt, 1993, "Line
 * generalisation by repeated elimination of points", Cartographic Journal 30. */
const LEFT_OUT = 0.25;

/** What boundaries of wards call a code and a name, by their year: WD13CD, WD13NM. */
const FIELD = { code: /^WD\d\dCD$/, name: /^WD\d\dNM$/ };

export function boundariesFrom(collection: FeatureCollection): string {
  const wards = collection.features.map(({ geometry, properties }) => ({
    type: "Feature" as const,
    id: fieldOf(properties, FIELD.code),
    properties: { name: fieldOf(properties, FIELD.name) },
    geometry,
  }));
  // Neighbours share the line between them, so that leaving out points of it opens no gap.
  const objects: Parameters<typeof topology>[0] = {
    wards: { ...collection, features: wards } as FeatureCollection,
  };
  const exact = topology(objects);
  const shared = presimplify(exact as Parameters<typeof presimplify>[0]);
  const drawn = quantize(simplify(shared, quantile(shared, LEFT_OUT)), STEPS);
  return `${JSON.stringify({ attribution: ATTRIBUTION, ...drawn })}\n`;
}

function fieldOf(properties: Record<string, unknown> | null, called: RegExp): string {
  const found = Object.entries(properties ?? {}).find(([key]) => called.test(key));
  if (typeof found?.[1] !== "string") throw new Error(`A ward has no field called ${called.source}`);
  return found[1];
}

if (import.meta.main) {
  const [from, to] = process.argv.slice(2);
  if (from === undefined || to === undefined) {
    console.error(
      "Say which file to read and which to write: make-boundaries.ts wards.geojson boundaries.json",
    );
    process.exitCode = 1;
  } else {
    const text = boundariesFrom(JSON.parse(readFileSync(from, "utf8")) as FeatureCollection);
    writeFileSync(to, text);
    console.log(`Wrote ${text.length} characters to ${to}.`);
  }
}
