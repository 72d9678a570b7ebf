// The published series as returns: one file a measure for its history, and one for each later release.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { parse } from "yaml";
import { z } from "zod";
import { scale } from "#api/domain/aggregate.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { addWorkingDays, dueDate, type IsHoliday } from "#api/domain/due-date.ts";
import { formatPeriod, type Period, periodOn } from "#api/domain/periods.ts";
import type { Delivery } from "./deliveries.ts";
import { PLAIN, type Row } from "./rows.ts";

const Measures = z.strictObject({
  historyReceived: z.iso.date().describe("Whatever was due by this day is the first file of a measure"),
  baselines: z.array(
    z.strictObject({ indicator: z.string(), period: z.string(), value: z.string(), words: z.string() }),
  ),
  measures: z.record(
    z.string(),
    z.strictObject({
      indicator: z.string(),
      received: z.iso.date().optional().describe("One file for the whole series, on this day"),
      words: z
        .record(z.string(), z.string())
        .default({})
        .describe("Period to commentary on the trust's figure"),
    }),
  ),
});
export type Measures = z.infer<typeof Measures>;
export const readMeasures = (file: string): Measures => Measures.parse(parse(readFileSync(file, "utf8")));

const SourceRow = z.object({
  indicator_id: z.string(),
  area_code: z.string(),
  period_end: z.iso.date(),
  numerator: z.string(),
  denominator: z.string(),
  value: z.string(),
  flag: z.string(),
});
export type SourceRow = z.infer<typeof SourceRow>;

export const readSource = (file: string): SourceRow[] =>
  z
    .array(SourceRow)
    .parse(Papa.parse(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true }).data);

/** Statisticians print "-" for several kinds of nothing: a year without collection, a figure withheld for its quality.
 * None of its rows has a number, so all that can be said is "not available". */
const SYMBOLS: Readonly<Record<string, string>> = { c: "c", x: "x", "-": "x" };

/** Parts where the source has both and they agree with its printed value; else the value; else the symbol. */
export function figures(
  source: SourceRow,
  indicator: Indicator,
): Pick<Row, "numerator" | "denominator" | "value"> {
  if (source.value === "") {
    const symbol = SYMBOLS[source.flag];
    if (!symbol)
      throw new RangeError(`${source.indicator_id} ${source.period_end}: no value and no known flag`);
    return { value: symbol };
  }
  const numerator = Number(source.numerator);
  const denominator = Number(source.denominator);
  const bothParts = source.numerator !== "" && source.denominator !== "" && denominator > 0;
  const agrees = bothParts && agreesWithPrinted((scale(indicator) * numerator) / denominator, source.value);
  return agrees && indicator.kind !== "count" ? { numerator, denominator } : { value: source.value };
}

/** Within half a unit of the last digit printed, whichever way halves were rounded. */
export function agreesWithPrinted(computed: number, printed: string): boolean {
  const decimals = printed.split(".")[1]?.length ?? 0;
  return Math.abs(computed - Number(printed)) <= 0.5 * 10 ** -decimals + 1e-9;
}

export function publishedDeliveries(
  catalogue: Catalogue,
  source: readonly SourceRow[],
  settings: Measures,
  isHoliday: IsHoliday,
): Delivery[] {
  const byMeasure = Map.groupBy(source, (row) => row.indicator_id);
  const unknown = [...byMeasure.keys()].find((measure) => !settings.measures[measure]);
  if (unknown) throw new RangeError(`${unknown} is in the source but not in published.yaml`);
  const series = Object.entries(settings.measures).flatMap(([measure, settled]) => {
    const indicator = catalogue.indicators.get(settled.indicator);
    if (!indicator) throw new RangeError(`${measure}: there is no indicator ${settled.indicator}`);
    const releases = new Map<number, string>();
    const dayOf = (period: Period) => {
      const day =
        settled.received ??
        releases.get(period.index) ??
        releasedOn(indicator, period, settings.historyReceived, isHoliday);
      releases.set(period.index, day);
      return day;
    };
    const rows = placed(catalogue, indicator, byMeasure.get(measure) ?? [], settled.words);
    return [...Map.groupBy(rows, ({ period }) => dayOf(period))].map(([day, parts]) => {
      const isHistory = day === (settled.received ?? settings.historyReceived);
      const folder = isHistory ? "" : `${parts[0]?.row.period.slice(0, 7).replace("/", "-")}/`;
      const name = measure.toLowerCase();
      return {
        file: `published/${folder}${name}.csv`,
        received: `${day}T10:${minuteOf(name)}:00Z`,
        by: catalogue.ownerOf(indicator).email,
        rows: parts.map(({ row }) => row),
        shape: PLAIN,
      };
    });
  });
  return [...series, ...settings.baselines.map((one) => baseline(catalogue, one, settings.historyReceived))];
}

function baseline(
  catalogue: Catalogue,
  { indicator: id, period, value, words }: Measures["baselines"][number],
  day: string,
): Delivery {
  const indicator = catalogue.indicators.get(id);
  if (!indicator) throw new RangeError(`there is no indicator ${id}`);
  return {
    file: `published/${id}.csv`,
    received: `${day}T11:00:00Z`,
    by: catalogue.ownerOf(indicator).email,
    rows: [
      {
        indicator: id,
        frequency: indicator.frequency,
        period,
        area: catalogue.root.gss ?? "",
        members: {},
        value,
        flag: "",
        commentary: words,
      },
    ],
    shape: PLAIN,
  };
}

/** Rows in order of period, then in the catalogue's order of areas. */
function placed(
  catalogue: Catalogue,
  indicator: Indicator,
  source: readonly SourceRow[],
  words: Readonly<Record<string, string>>,
): { period: Period; row: Row }[] {
  const codes = [...catalogue.areas.values()].map(({ gss }) => gss);
  const rows = source.map((one) => {
    const period = periodOn(indicator.frequency, one.period_end);
    const area = codes.indexOf(one.area_code);
    if (area < 0) throw new RangeError(`${one.indicator_id}: ${one.area_code} is not an area`);
    return { period, area, row: publishedRow(indicator, period, one, area === 0 ? words : {}) };
  });
  return rows.sort((a, b) => a.period.index - b.period.index || a.area - b.area);
}

/** Owners load the history at once when the dashboard starts, and each later year a few days before it is due. */
function releasedOn(indicator: Indicator, period: Period, history: string, isHoliday: IsHoliday): string {
  const daysEarly = 3;
  if (dueDate(indicator, period, isHoliday) <= addWorkingDays(history, daysEarly, isHoliday)) return history;
  const due = Math.max(0, indicator.returns.due - daysEarly);
  return dueDate({ ...indicator, returns: { ...indicator.returns, due } }, period, isHoliday);
}

function publishedRow(
  indicator: Indicator,
  period: Period,
  row: SourceRow,
  words: Readonly<Record<string, string>>,
): Row {
  const text = formatPeriod(period);
  return {
    indicator: indicator.id,
    frequency: indicator.frequency,
    period: text,
    area: row.area_code,
    members: {},
    ...figures(row, indicator),
    flag: "",
    commentary: words[text] ?? "",
  };
}

const minuteOf = (name: string) =>
  String([...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 60).padStart(2, "0");
