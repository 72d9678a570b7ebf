// The series of the demonstration as they stand after every file was read: no database, no suppression, for measuring with.
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { resultOf } from "#api/domain/aggregate.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import type { Point } from "#api/domain/forecast/point.ts";
import { periodFromKey } from "#api/domain/periods.ts";
import { type CheckedRow, openCheck } from "#api/ingest/check.ts";
import { openFile } from "#api/ingest/open-file.ts";
import { observationOf } from "#api/reading/figures.ts";
import { readManifest } from "#scripts/seeds/manifest.ts";

export type SeedSeries = { indicator: Indicator; area: Area; points: readonly Point[] };

/** Totals of the trust and its localities, oldest first. A later file stands for what an earlier one said. */
export async function seedSeries(folder: string, catalogue: Catalogue): Promise<SeedSeries[]> {
  const { clock, files } = readManifest(join(folder, "manifest.yaml"));
  const context = { catalogue, today: clock.slice(0, 10), may: () => true };
  const rows = new Map<string, Map<number, CheckedRow>>();
  for (const { file } of files) {
    const opened = openFile(createReadStream(join(folder, file)));
    const check = openCheck(context, () => opened.delimiter, null);
    for await (const batch of opened.batches)
      for (const row of check.push(batch).rows) {
        const level = catalogue.areas.get(row.area)?.level;
        if (row.cut !== "" || (level !== "trust" && level !== "locality")) continue;
        const key = `${row.indicator} ${row.area}`;
        rows.set(key, (rows.get(key) ?? new Map()).set(row.period, row));
      }
  }
  return [...catalogue.indicators.values()].flatMap((indicator) =>
    [...catalogue.areas.values()].flatMap((area) => {
      const found = rows.get(`${indicator.id} ${area.code}`);
      return found ? [{ indicator, area, points: pointsOf(indicator, [...found.values()]) }] : [];
    }),
  );
}

const pointsOf = (indicator: Indicator, rows: readonly CheckedRow[]): Point[] =>
  rows
    .toSorted((a, b) => a.period - b.period)
    .flatMap((row) => {
      const result = resultOf(observationOf(row), indicator);
      const { numerator, denominator } = row;
      return result.kind === "number"
        ? [{ period: periodFromKey(row.period), value: result.value, numerator, denominator }]
        : [];
    });
