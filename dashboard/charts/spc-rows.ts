// An indicator's series as the control chart draws it: its figures, the limits of its usual swing, and what marks each figure.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { SeriesPoint } from "#api/contract/series-point.ts";
import type { VariationIcon } from "#api/contract/variation.ts";
import { type ChartTable, tableCell } from "./chart-table.ts";
import { flaggedFigure, type TrendRow, trendRows, valueHead } from "./trend-rows.ts";
import { partsText, VALUE_HEADS, valueCells } from "./value-words.ts";

type Step = IndicatorPage["steps"][number];
export type Limits = { centre: number; lower: number; upper: number };

/** `icon` is null where there is no figure, or none of the limits to judge it by. */
export type SpcRow = TrendRow & { limits: Limits | null; icon: VariationIcon | null };

export function spcRows(series: readonly SeriesPoint[], steps: readonly Step[]): SpcRow[] {
  const rows = trendRows(series, steps);
  return series.flatMap(({ variation }, index) => {
    const row = rows[index];
    if (!row) return [];
    const { centre, lower, upper } = variation ?? {};
    return [
      {
        ...row,
        // The tolerance belongs to the other view: here a band is the usual swing.
        below: null,
        above: null,
        says: variation ? `${row.says} ${variation.text}.` : row.says,
        limits:
          centre === undefined || lower === undefined || upper === undefined
            ? null
            : { centre, lower, upper },
        icon: variation?.icon ?? null,
      },
    ];
  });
}

export type LimitRun = Limits & { from: number; to: number };

/** Limits as stretches to be drawn in one go, each of runs of one width. A known change ends a stretch; a period without a
 * figure does not where the limits on both sides of it are the same. */
export function limitStretches(rows: readonly Pick<SpcRow, "limits" | "step">[]): LimitRun[][] {
  const stretches: LimitRun[][] = [];
  let changed = true;
  for (const [index, { limits, step }] of rows.entries()) {
    if (step !== null) changed = true;
    if (limits === null) continue;
    const run = { ...limits, from: index, to: index };
    const stretch = stretches.at(-1);
    const last = stretch?.at(-1);
    if (changed || !stretch || !last) stretches.push([run]);
    else if (sameLimits(last, limits)) last.to = index;
    else if (last.to === index - 1) stretch.push(run);
    else stretches.push([run]);
    changed = false;
  }
  return stretches;
}

const sameLimits = (a: Limits, b: Limits) =>
  a.centre === b.centre && a.lower === b.lower && a.upper === b.upper;

/** Newest first, as a table is read.
 * @param decimals of the indicator; an average has one at least */
export function spcTable(
  series: readonly SeriesPoint[],
  caption: string,
  unit: string,
  decimals: number,
): ChartTable {
  const points = series.toReversed();
  const hasParts = points.some(({ value }) => partsText(value) !== "");
  const say = (limit: number | undefined) => (limit === undefined ? "" : limitText(limit, unit, decimals));
  return {
    caption,
    head: [
      { title: "Period", numeric: false },
      { title: valueHead(unit), numeric: true },
      ...(hasParts ? [{ title: "Cases", numeric: true }] : []),
      { title: "Lower limit", numeric: true },
      { title: "Average", numeric: true },
      { title: "Upper limit", numeric: true },
      { title: "Rule", numeric: false },
    ],
    rows: points.map((point) => {
      const { period, shortText, value, variation } = point;
      return {
        id: period,
        cells: [
          shortText,
          tableCell(value, flaggedFigure(point)),
          ...(hasParts ? [partsText(value)] : []),
          say(variation?.lower),
          say(variation?.centre),
          say(variation?.upper),
          variation?.text ?? "",
        ],
      };
    }),
    csv: {
      head: ["period", ...VALUE_HEADS, "unit", "lower limit", "average", "upper limit", "rule"],
      rows: series.map(({ period, value, variation }) => [
        period,
        ...valueCells(value),
        unit,
        variation?.lower ?? null,
        variation?.centre ?? null,
        variation?.upper ?? null,
        variation?.text ?? "",
      ]),
    },
  };
}

/** 77.1%; 187.3. */
export function limitText(value: number, unit: string, decimals: number): string {
  const digits = Math.max(decimals, 1);
  const number = Math.abs(value).toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${value < 0 ? "−" : ""}${number}${unit === "%" ? "%" : ""}`;
}
