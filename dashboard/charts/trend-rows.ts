// An indicator's series as the trend chart draws it: one row a period, gaps kept.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { SeriesPoint } from "#api/contract/series-point.ts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";
import { isSmall } from "#dashboard/ui/small.ts";
import { tickText } from "./axis-ticks.ts";
import { type ChartTable, tableCell } from "./chart-table.ts";
import {
  isHollow,
  isIllustrative,
  partsText,
  plotted,
  pointSentence,
  sentenceCase,
  smallNotes,
  splitUnit,
  VALUE_HEADS,
  valueCells,
} from "./value-words.ts";

type Target = SeriesPoint["target"];
type Step = IndicatorPage["steps"][number];

export type TrendRow = TargetLines & {
  period: string;
  short: string;
  value: number | null;
  text: string;
  hollow: boolean;
  small: boolean;
  commented: boolean;
  /** Letter of the step change that begins here. */
  step: string | null;
  /** Number of what people did here. */
  mark: string | null;
  says: string;
};

/** What people did, at a period: numbered on the chart, and told under it. */
export type Mark = { period: string; number: string; text: string };

/** Where a target's lines and its tolerance bands lie; a single goal has one line and one band. */
export type TargetLines = {
  goal: number | null;
  otherGoal: number | null;
  below: [number, number] | null;
  above: [number, number] | null;
};

export function targetLines(target: Target): TargetLines {
  if (!target) return { goal: null, otherGoal: null, below: null, above: null };
  const { goal, edge } = target;
  const [low, high] = typeof goal === "number" ? [goal, goal] : [goal.low, goal.high];
  return {
    goal: low,
    otherGoal: high === low ? null : high,
    below: edge.low === null || edge.low === low ? null : [edge.low, low],
    above: edge.high === null || edge.high === high ? null : [high, edge.high],
  };
}

export function trendRows(
  series: readonly SeriesPoint[],
  steps: readonly Step[] = [],
  marks: readonly Mark[] = [],
): TrendRow[] {
  const letters = new Map(steps.map(({ period }, index) => [period, stepLetter(index)]));
  const marked = new Map(marks.map((mark) => [mark.period, mark]));
  return series.map((point) => ({
    period: point.period,
    short: point.shortText,
    value: plotted(point.value),
    text: point.value.text,
    hollow: isHollow(point.value),
    small: isSmall(point.value),
    commented: point.commentary.length > 0,
    step: letters.get(point.period) ?? null,
    mark: marked.get(point.period)?.number ?? null,
    ...targetLines(point.target),
    says:
      pointSentence(point.periodText, point.value, point.status, point.target) +
      (point.commentary[0] ? ` Commentary: ${point.commentary[0].text}` : "") +
      point.reasons.map(({ text }) => ` Explained as unusual: ${text}`).join("") +
      (marked.has(point.period) ? ` What was done: ${marked.get(point.period)?.text}.` : ""),
  }));
}

export const stepLetter = (index: number) => String.fromCharCode(65 + index);

/** What a reader of the chart must know besides its lines. */
export function trendNotes(series: readonly SeriesPoint[], steps: readonly Step[]): string[] {
  const values = series.map(({ value }) => value);
  const held = values.flatMap((value) => (value.kind === "suppressed" ? [value.reason] : []));
  const hidden = held.filter((reason) => reason === "small-count").length;
  const confidential = held.length - hidden;
  const missing = values.filter(({ kind }) => kind === "missing").length;
  const notes = steps.map(({ periodText, reason }, index) => {
    return `${stepLetter(index)}: from ${periodText}, ${lowerFirst(reason.replace(/\.$/, ""))}.`;
  });
  if (hidden > 0)
    notes.push(`${counted(hidden, "period is", "periods are")} hidden to protect small numbers.`);
  if (confidential > 0)
    notes.push(`${counted(confidential, "period is", "periods are")} confidential at the source.`);
  if (missing > 0)
    notes.push(`${counted(missing, "period has", "periods have")} no figure; the table says why.`);
  if (values.some(isHollow)) notes.push("Hollow points are provisional or estimated and may change.");
  if (series.some(isExplained)) notes.push("(e) marks figures that looked unusual and were explained.");
  return [...notes, ...smallNotes(values)];
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Keeps abbreviations: "NI 62 was redefined" does not become "nI 62". */
const lowerFirst = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;

const isExplained = ({ reasons }: SeriesPoint) => reasons.length > 0;

/** Newest first, as a table is read.
 * @param hrefOf where a figure leads, if anywhere */
export function trendTable(
  series: readonly SeriesPoint[],
  caption: string,
  unit: string,
  hrefOf?: (point: SeriesPoint) => string,
): ChartTable {
  const points = series.toReversed();
  const hasParts = points.some(({ value }) => partsText(value) !== "");
  const hasTarget = points.some(({ target }) => target !== null);
  return {
    caption,
    head: [
      { title: "Period", numeric: false },
      { title: valueHead(unit), numeric: true },
      ...(hasParts ? [{ title: "Cases", numeric: true }] : []),
      ...(hasTarget
        ? [
            { title: "Target", numeric: true },
            { title: "Status", numeric: false },
          ]
        : []),
    ],
    rows: points.map((point) => {
      const { period, shortText, value, target, status } = point;
      return {
        id: period,
        cells: [
          shortText,
          tableCell(value, flaggedFigure(point)),
          ...(hasParts ? [onOneLine(partsText(value))] : []),
          ...(hasTarget ? [goalText(target, unit), STATUS_WORDS[status]] : []),
        ],
        // What never came has no history.
        ...(hrefOf && point.received !== null ? { href: hrefOf(point) } : {}),
      };
    }),
    csv: {
      head: ["period", ...VALUE_HEADS, "unit", "target", "status"],
      rows: series.map(({ period, value, target, status }) => [
        period,
        ...valueCells(value),
        unit,
        target?.text ?? "",
        STATUS_WORDS[status],
      ]),
    },
  };
}

/** Parts are read across, so they do not break. */
const onOneLine = (text: string) => text.replaceAll(" ", "\u00a0");

/** The unit stands once, at the head of its column. */
export const valueHead = (unit: string) => (unit === "%" ? "Value" : sentenceCase(unit));
/** (p) provisional, (e) explained; the notes say so. */
export const flaggedFigure = (point: SeriesPoint) =>
  figureOf(point.value) +
  (isHollow(point.value) && point.value.kind === "shown" ? " (p)" : "") +
  (isExplained(point) ? "\u00a0(e)" : "");
const figureOf = (value: SeriesPoint["value"]) =>
  value.kind === "shown" ? splitUnit(value.text).figure : value.text;

/** The goal alone: a column has no room for "or more" forty times. */
function goalText(target: Target, unit: string): string {
  if (!target) return "";
  const { goal } = target;
  return typeof goal === "number"
    ? tickText(goal, unit)
    : `${tickText(goal.low, unit)} to ${tickText(goal.high, unit)}`;
}

export const anyIllustrative = (series: readonly { value: SeriesPoint["value"] }[]) =>
  series.some(({ value }) => isIllustrative(value));
