// All files of seed-data/ that are made: from the catalogue and seed-data/sources/, always the same bytes.
import { join } from "node:path";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { holidaysOf } from "#api/holidays.ts";
import { caseMaker } from "./cohorts.ts";
import { type Delivery, inOrder } from "./deliveries.ts";
import { readDeliveries, readIllustration } from "./illustration.ts";
import { manifestOf } from "./manifest.ts";
import { publishedDeliveries, readMeasures, readSource } from "./published.ts";
import { returnDeliveries } from "./returns.ts";
import { fileOf } from "./rows.ts";
import { workingDays } from "./working-days.ts";

export type MadeSeeds = {
  /** Path within seed-data/ to its bytes. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly deliveries: readonly Delivery[];
};

/** Years of which working days are known: from before the first case to after the last. */
const YEARS = { first: "2022-01-01", last: "2027-12-31" };

export function makeSeeds(catalogue: Catalogue, sources: string): MadeSeeds {
  const illustration = readIllustration(join(sources, "illustration.yaml"));
  const deliveries = readDeliveries(join(sources, "deliveries.yaml"));
  const isHoliday = holidaysOf(catalogue.trust.holidays);
  const published = publishedDeliveries(
    catalogue,
    readSource(join(sources, "published_series.csv")),
    readMeasures(join(sources, "published.yaml")),
    isHoliday,
  );
  const trustRows = published.flatMap(({ rows }) => rows).filter((row) => row.area === catalogue.root.gss);
  const values = new Map(trustRows.map((row) => [`${row.indicator} ${row.period}`, row.value ?? ""]));
  const casesOf = caseMaker({
    catalogue,
    illustration,
    days: workingDays(isHoliday, YEARS.first, YEARS.last),
    publishedCount: (indicator, period) => Number(values.get(`${indicator} ${period}`)) || null,
  });
  const isPublished = (indicator: string, period: string) => values.has(`${indicator} ${period}`);
  const returned = returnDeliveries({ catalogue, illustration, deliveries, isHoliday, casesOf, isPublished });
  const all = inOrder([...published, ...returned]);
  const early = all.find(({ received }) => received > deliveries.clock);
  if (early)
    throw new RangeError(
      `${early.file} would be received after the demonstration's clock: ${early.received}`,
    );
  const dimensions = [...catalogue.dimensions.keys()];
  const files = new Map(all.map(({ file, rows, shape }) => [file, fileOf(rows, dimensions, shape)]));
  files.set("manifest.yaml", Buffer.from(manifestOf(deliveries.clock, all, deliveries.reasons)));
  return { files, deliveries: all };
}
