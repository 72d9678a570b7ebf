// Illustrative figures as returns: whole years first, then a file a month, with the accidents of real life.
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { dueDate, type IsHoliday } from "#api/domain/due-date.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { endOf, formatPeriod, type Period, periodKey, periodOn, startOf } from "#api/domain/periods.ts";
import { monthNumber } from "./chances.ts";
import type { Counted } from "./cohorts.ts";
import { commentator } from "./commentary.ts";
import type { Delivery } from "./deliveries.ts";
import type { Deliveries, Illustrated, Illustration } from "./illustration.ts";
import { randomStream } from "./random.ts";
import { PLAIN, type Row } from "./rows.ts";
import { type Cell, tally } from "./tally.ts";

export type ReturnsSetting = {
  catalogue: Catalogue;
  illustration: Illustration;
  deliveries: Deliveries;
  isHoliday: IsHoliday;
  casesOf: (indicator: string) => readonly Counted[];
  /** Whether a published figure of the trust stands for a period already. */
  isPublished: (indicator: string, period: string) => boolean;
};

export function returnDeliveries(setting: ReturnsSetting): Delivery[] {
  const { catalogue, illustration } = setting;
  const files = new Map<string, { last: Period; indicator: Indicator; rows: Row[] }>();
  const corrections: Delivery[] = [];
  for (const [id, recipe] of Object.entries(illustration.indicators)) {
    const indicator = catalogue.indicators.get(id);
    if (!indicator) throw new RangeError(`there is no indicator ${id}`);
    const trueCells = tally(
      catalogue,
      indicator,
      recipe,
      setting.casesOf(id),
      periodKeys(indicator, illustration),
    );
    const { first, corrected } = withCorrections(setting, indicator, recipe, trueCells);
    corrections.push(...corrected);
    for (const row of rowsOf(setting, indicator, recipe, first)) {
      const { file, last } = fileFor(setting, indicator, row.period);
      const known = files.get(file) ?? { last, indicator, rows: [] };
      files.set(file, { ...known, last: last.index > known.last.index ? last : known.last });
      known.rows.push(row);
    }
  }
  const sent = [...files].map(([file, { last, indicator, rows }]) =>
    send(setting, file, last, indicator, rows),
  );
  return [...sent, ...corrections];
}

function periodKeys(indicator: Indicator, { first, last }: Illustration): Set<number> {
  const keys = new Set<number>();
  for (let month = monthNumber(first); month <= monthNumber(last); month++) {
    const period = periodOn(indicator.frequency, startOf({ frequency: "month", index: month }));
    const end: Period = { frequency: "month", index: monthNumber(endOf(period).slice(0, 7)) };
    if (end.index <= monthNumber(last)) keys.add(periodKey(period));
  }
  return keys;
}

/** What was first returned for a month that is restated later, and the later file. */
function withCorrections(
  setting: ReturnsSetting,
  indicator: Indicator,
  recipe: Illustrated,
  cells: readonly Cell[],
) {
  let first = [...cells];
  const corrected: Delivery[] = [];
  for (const correction of setting.deliveries.corrections.filter((one) => one.indicator === indicator.id)) {
    const month = monthNumber(correction.period);
    const random = randomStream(`first return of ${indicator.id} ${correction.period}`);
    const known = setting
      .casesOf(indicator.id)
      .filter((one) => one.month === month)
      .map((one) => ({ ...one, counted: one.counted && random() < correction.firstReturned }));
    const key = periodKey({ frequency: "month", index: month });
    const wrong = tally(setting.catalogue, indicator, recipe, known, new Set([key]));
    const right = cells.filter((cell) => cell.period === correction.period);
    first = [...first.filter((cell) => cell.period !== correction.period), ...wrong];
    const owner = setting.catalogue.ownerOf(indicator);
    corrected.push({
      file: `returns/${correction.received.slice(0, 7)}/${owner.id}-correction.csv`,
      received: correction.received,
      by: owner.email,
      rows: right.map((cell) => ({
        ...plainRow(setting, indicator, cell),
        commentary: isTotal(setting, cell) ? correction.commentary : "",
      })),
      shape: PLAIN,
    });
  }
  return { first, corrected };
}

const isTotal = ({ catalogue }: ReturnsSetting, cell: Cell) =>
  cell.area === catalogue.root.code && Object.keys(cell.members).length === 0;

function plainRow({ catalogue }: ReturnsSetting, indicator: Indicator, cell: Cell): Row {
  const { numerator, denominator } = cell;
  return {
    indicator: indicator.id,
    frequency: indicator.frequency,
    period: cell.period,
    area: cell.area === catalogue.root.code ? "" : cell.area,
    members: cell.members,
    ...(indicator.kind === "count" ? { value: String(numerator) } : { numerator, denominator }),
    flag: "i",
    commentary: "",
  };
}

function rowsOf(
  setting: ReturnsSetting,
  indicator: Indicator,
  recipe: Illustrated,
  cells: readonly Cell[],
): Row[] {
  const { deliveries, catalogue } = setting;
  const comment = commentator(catalogue, indicator, recipe);
  const ordered = cells.toSorted((a, b) => orderOf(indicator, a) - orderOf(indicator, b));
  return ordered.flatMap((cell): Row[] => {
    const same = (one: { indicator: string; period: string }) =>
      one.indicator === indicator.id && one.period === cell.period;
    if (deliveries.neverCame.some(same)) return [];
    const total = isTotal(setting, cell);
    const missing = deliveries.missing.find(same);
    if (missing) {
      const { symbol: value, commentary } = missing;
      const row = { ...plainRow(setting, indicator, cell), numerator: undefined, denominator: undefined };
      return total ? [{ ...row, value, flag: "", commentary }] : [];
    }
    if (total && setting.isPublished(indicator.id, cell.period)) return [];
    return [{ ...plainRow(setting, indicator, cell), commentary: comment(cell) }];
  });
}

const orderOf = (indicator: Indicator, cell: Cell) =>
  parsePeriod(cell.period, indicator.frequency)?.index ?? 0;

/** The whole financial year in one file at first, then the file of the month in which the period ends. */
function fileFor({ deliveries, catalogue }: ReturnsSetting, indicator: Indicator, text: string) {
  const period = parsePeriod(text, indicator.frequency);
  if (!period) throw new RangeError(`${text} is not a period`);
  const owner = catalogue.ownerOf(indicator);
  const month = endOf(period).slice(0, 7);
  const year = formatPeriod(periodOn("financial-year", endOf(period))).replace("/", "-");
  const folder = month >= deliveries.singleMonthsFrom ? month : year;
  return { file: `returns/${folder}/${owner.id}.csv`, last: periodOn("month", endOf(period)) };
}

function send(
  setting: ReturnsSetting,
  file: string,
  last: Period,
  indicator: Indicator,
  rows: Row[],
): Delivery {
  const { catalogue, deliveries, isHoliday } = setting;
  const owner = catalogue.ownerOf(indicator);
  const late = deliveries.late.find((one) => one.owner === owner.id)?.days;
  const random = randomStream(`sent ${file}`);
  // A negative number of working days before the return is due; the habitually late are so many after.
  const shift = late ?? -1 - Math.floor(random() * 3);
  const due = Math.max(1, indicator.returns.due + shift);
  const monthly = { ...indicator, returns: { ...indicator.returns, due } };
  const day = dueDate(monthly, last, isHoliday);
  const time = `${String(9 + Math.floor(random() * 8)).padStart(2, "0")}:${String(Math.floor(random() * 60)).padStart(2, "0")}`;
  const shape = deliveries.shapes.find((one) => one.owner === owner.id) ?? PLAIN;
  return { file, received: `${day}T${time}:00Z`, by: owner.email, rows, shape };
}
