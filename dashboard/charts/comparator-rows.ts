// An indicator beside England, the region and statistical neighbours: the trust in focus, the others behind it.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { isSmall } from "#dashboard/ui/small.ts";
import { roundEnds, tickText } from "./axis-ticks.ts";
import { type ChartTable, tableCell } from "./chart-table.ts";
import { plotted, pointSentence, VALUE_HEADS, valueCells } from "./value-words.ts";

export type Comparators = NonNullable<IndicatorPage["comparators"]>;
export type ComparatorGroup = Comparators["rows"][number]["area"]["group"];

export type ComparatorLine = {
  code: string;
  name: string;
  group: ComparatorGroup;
  values: (number | null)[];
  small: boolean[];
  says: string[];
};

/** The trust last, so that its line is drawn over the others. */
export function comparatorLines({ periods, rows }: Comparators): ComparatorLine[] {
  const lines = rows.map(({ area, points }) => {
    const values = new Map(points.map(({ period, value }) => [period, value]));
    return {
      code: area.code,
      name: area.name,
      group: area.group,
      values: periods.map(({ period }) => {
        const value = values.get(period);
        return value ? plotted(value) : null;
      }),
      small: periods.map(({ period }) => {
        const value = values.get(period);
        return value ? isSmall(value) : false;
      }),
      says: periods.map(({ period, periodText }) => {
        const value = values.get(period);
        const name = `${area.name}, ${periodText}`;
        return value ? pointSentence(name, value, null, null) : `${name}: no figure.`;
      }),
    };
  });
  return lines.toSorted((a, b) => DRAWN.indexOf(a.group) - DRAWN.indexOf(b.group));
}

const DRAWN: ComparatorGroup[] = ["statistical-neighbour", "region", "england", "trust"];

/** One object a period, a key for each area, as the chart's data. */
export function comparatorData(lines: readonly ComparatorLine[], periods: Comparators["periods"]) {
  return periods.map(({ period }, index) => ({
    period,
    values: Object.fromEntries(lines.map(({ code, values }) => [code, values[index] ?? null])),
  }));
}

/** Where each line ends: its newest figure. */
export function lastValue({ values }: ComparatorLine): { index: number; value: number } | null {
  const index = values.findLastIndex((value) => value !== null);
  const value = values[index];
  return value === null || value === undefined ? null : { index, value };
}

/** Round ends that hold every value, and the indicator's own axis where the figures are its own. */
export function comparatorDomain(
  lines: readonly ComparatorLine[],
  axis: { low: number; high: number } | null,
): { low: number; high: number } {
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  if (axis !== null) values.push(axis.low, axis.high);
  if (values.length === 0) return { low: 0, high: 1 };
  return roundEnds(Math.min(...values), Math.max(...values));
}

/** What the lines say, in ten words or fewer: where the trust stands beside England, without calling it good or bad. */
export function comparatorTitle(lines: readonly ComparatorLine[]): string {
  const trust = lines.find(({ group }) => group === "trust");
  const england = lines.find(({ group }) => group === "england");
  const newest = trust && lastValue(trust);
  const beside = newest && england?.values[newest.index];
  if (!trust || !newest || beside === null || beside === undefined) return "How other areas have fared";
  if (newest.value === beside) return `${trust.name} is level with England`;
  return `${trust.name} is ${newest.value > beside ? "above" : "below"} England`;
}

/** The newest figures in a sentence each; neighbours are many, so they are told by their range. */
export function comparatorSummary(lines: readonly ComparatorLine[], unit: string): string {
  const named = lines.filter(({ group }) => group !== "statistical-neighbour").toReversed();
  const sentences = named.flatMap((line) => line.says[lastValue(line)?.index ?? line.says.length - 1] ?? []);
  const neighbours = lines
    .filter(({ group }) => group === "statistical-neighbour")
    .flatMap((line) => lastValue(line)?.value ?? []);
  if (neighbours.length > 0) {
    const [low, high] = [Math.min(...neighbours), Math.max(...neighbours)];
    sentences.push(`Statistical neighbours: ${tickText(low, unit)} to ${tickText(high, unit)}.`);
  }
  return sentences.join(" ");
}

/** Areas down in reading order (the trust first), the newest periods across. */
export function comparatorTable({ periods, rows }: Comparators, caption: string): ChartTable {
  const newest = periods.toReversed();
  const ordered = rows.toSorted((a, b) => DRAWN.indexOf(b.area.group) - DRAWN.indexOf(a.area.group));
  return {
    caption,
    head: [
      { title: "Area", numeric: false },
      ...newest.map(({ periodText }) => ({ title: periodText, numeric: true })),
    ],
    rows: ordered.map(({ area, points }) => ({
      id: area.code,
      cells: [
        area.name,
        ...newest.map(({ period }) => {
          const point = points.find((one) => one.period === period);
          return point ? tableCell(point.value) : "";
        }),
      ],
    })),
    csv: {
      head: ["area", "name", "group", "period", ...VALUE_HEADS],
      rows: ordered.flatMap(({ area, points }) =>
        points.map(({ period, value }) => [area.code, area.name, area.group, period, ...valueCells(value)]),
      ),
    },
  };
}
