// Compares ways of forecasting on the demonstration's series: npm run forecast-methods. The same figures give the same table.
import { join } from "node:path";
import { loadCatalogue } from "#api/catalogue.ts";
import { chosenMethod } from "#api/domain/forecast/chosen-method.ts";
import { dampedTrend } from "#api/domain/forecast/damped-trend.ts";
import { drift } from "#api/domain/forecast/drift.ts";
import { exponentialSmoothing } from "#api/domain/forecast/exponential-smoothing.ts";
import { FEWEST_FIGURES } from "#api/domain/forecast/forecast.ts";
import type { Method } from "#api/domain/forecast/method.ts";
import { naive } from "#api/domain/forecast/naive.ts";
import { seasonalNaive } from "#api/domain/forecast/seasonal-naive.ts";
import { theta } from "#api/domain/forecast/theta.ts";
import { type Trial, trials } from "./forecasting/rolling-origin.ts";
import { type SeedSeries, seedSeries } from "./forecasting/seed-series.ts";

const METHODS: Record<string, Method> = {
  naive,
  drift,
  "seasonal naive": seasonalNaive,
  "exponential smoothing": exponentialSmoothing,
  "damped trend": dampedTrend,
  theta,
  "chosen: smoothing, or the year before": chosenMethod,
};

const YEARLY = ["financial-year", "academic-year", "calendar-year"];
const GROUPS = [
  { title: "Months, 6 to 11 figures", frequencies: ["month"], from: 6, to: 11 },
  { title: "Months, 12 to 23 figures", frequencies: ["month"], from: 12, to: 23 },
  { title: "Months, 24 figures or more", frequencies: ["month"], from: 24, to: 1000 },
  { title: "Quarters, 6 figures or more", frequencies: ["quarter"], from: 6, to: 1000 },
  { title: "Years, 6 figures or more", frequencies: YEARLY, from: 6, to: 1000 },
];

const root = join(import.meta.dirname, "..");
const all = await seedSeries(join(root, "seed-data"), loadCatalogue(join(root, "indicators")));
for (const group of GROUPS) {
  const series = all.filter(({ indicator }) => group.frequencies.includes(indicator.frequency));
  console.log(`\n${group.title}\n`);
  console.log("| method | series | forecasts | error, to year end | error, at year end | in the 80% range |");
  console.log("|---|---|---|---|---|---|");
  for (const [name, method] of Object.entries(METHODS)) console.log(line(name, tried(series, method, group)));
}

/** One list a series, of those that have any. */
function tried(
  series: readonly SeedSeries[],
  method: Method,
  { from, to }: (typeof GROUPS)[number],
): Trial[][] {
  return series
    .map(({ points, indicator }) =>
      trials(points, indicator.spc.steps, method, FEWEST_FIGURES).filter(
        ({ history }) => from <= history && history <= to,
      ),
    )
    .filter((found) => found.length > 0);
}

/** Errors are means over series of each one's mean, so that a long series counts no more than a short one. */
function line(name: string, found: Trial[][]): string {
  const ends = found
    .map((each) => each.filter(({ atYearEnd }) => atYearEnd))
    .filter((each) => each.length > 0);
  const error = (lists: Trial[][]) =>
    mean(lists.map((list) => mean(list.map(({ scaled }) => scaled)))).toFixed(2);
  const inside = mean(ends.flat().map((trial) => (trial.inside ? 100 : 0))).toFixed(0);
  return `| ${name} | ${found.length} | ${found.flat().length} | ${error(found)} | ${error(ends)} | ${inside}% |`;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
