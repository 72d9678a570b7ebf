// One indicator for one area over time: each period judged against its target, then made safe to show.
import type { Assurance, VariationIcon } from "#api/contract/variation.ts";
import type { MissingReason } from "#api/contract/vocabulary.ts";
import type { Result } from "./aggregate.ts";
import { type Area, type Indicator, targetInForce } from "./catalogue.ts";
import { type Direction, direction } from "./direction.ts";
import { type IsHoliday, judgedPeriod, standing } from "./due-date.ts";
import { difference, statusOf } from "./judge.ts";
import { offTargetRun } from "./off-target-run.ts";
import { type Period, periodsBetween, yearBefore } from "./periods.ts";
import { type Episode, risksOf } from "./risk/episodes.ts";
import { type SafeResult, suppress } from "./suppress.ts";
import { assurance } from "./variation/assurance.ts";
import { type ControlChart, controlChart } from "./variation/control-chart.ts";

export type Receipt = {
  readonly first: string;
  readonly last: string;
  /** The one that changed it last. */
  readonly submission: number;
  /** Another submission changed something of it later. */
  readonly corrected: boolean;
  /** The trust has a figure. What came for some areas alone leaves the return outstanding. */
  readonly whole: boolean;
};

export type SeriesInput = {
  indicator: Indicator;
  area: Area;
  /** What the area's figure is for a period; `no-data` where nothing was returned. */
  result: (period: Period) => Result;
  /** First period with any figure, where there is one. */
  firstWithData: Period | null;
  /** When the indicator's return for a period came; undefined when it has not. */
  receipt: (period: Period) => Receipt | undefined;
  /** Newest period to look at. */
  latest: Period;
  today: string;
  isHoliday: IsHoliday;
  /** Whether the viewer sees small numbers of this indicator here, marked. */
  seesSmall: boolean;
  /** Whether a small number could be worked out from what the figure of a period says. */
  telling: (period: Period, result: Result) => boolean;
};

export type SafePoint = {
  readonly period: Period;
  readonly safe: SafeResult;
  readonly receipt: Receipt | null;
};

export type SafeSeries = {
  readonly indicator: Indicator;
  readonly area: Area;
  /** Oldest first, every period, gaps included. */
  readonly points: readonly SafePoint[];
  /** The period a page judges: the newest received or overdue. Null when nothing has come or fallen due. */
  readonly judged: SafePoint | null;
  /** Value minus target at the judged point; null when either is not there. */
  readonly difference: number | null;
  /** Judged point against a year before. */
  readonly direction: Direction | null;
  /** The run of missed periods up to the judged point, of what may be shown. */
  readonly run: { readonly length: number; readonly since: Period | null; readonly runs: number };
  /** The risks that it has been in, of the statuses that may be shown; oldest first, and at most the last is open. */
  readonly episodes: readonly Episode[];
  /** Made of the figures that may be shown, and so of nothing that is hidden. */
  readonly chart: ControlChart;
  /** What the judged figure says of the process; null without limits, or where that figure is not there. */
  readonly variation: VariationIcon | null;
  /** The target in force at the judged period against the newest limits. */
  readonly assurance: Assurance | null;
};

export function judgeSeries(input: SeriesInput): SafeSeries {
  const { indicator, area, latest, today, isHoliday } = input;
  const judgedAt = judgedPeriod(
    indicator,
    latest,
    (period) => input.receipt(period) !== undefined,
    today,
    isHoliday,
  );
  const points = judgedAt
    ? periodsBetween(firstPeriod(input, judgedAt), judgedAt).map((period) => judgePoint(input, period))
    : [];
  const judged = points.at(-1) ?? null;
  const run = offTargetRun(points.map(({ safe }) => safe.status));
  const chart = controlChart(shownFigures(points), indicator);
  const newest = chart.points.at(-1) ?? null;
  return {
    indicator,
    area,
    points,
    judged,
    difference: judged && differenceOf(indicator, judged.safe),
    direction: judged && directionOf(indicator, points, judged),
    run: {
      length: run.length,
      runs: run.runs,
      since: run.start === null ? null : (points[run.start]?.period ?? null),
    },
    episodes: risksOf(points.map(({ period, safe }) => ({ period, status: safe.status }))),
    chart,
    variation: judged?.safe.value.kind === "shown" ? (newest?.icon ?? null) : null,
    assurance: assurance(judged?.safe.target?.goal ?? null, newest?.limits ?? null, indicator.polarity),
  };
}

/** Oldest first; a gap and a hidden figure are not among them. */
export const shownFigures = (points: readonly SafePoint[]) =>
  points.flatMap(({ period, safe: { value } }) =>
    value.kind === "shown"
      ? [{ period, value: value.value, numerator: value.numerator, denominator: value.denominator }]
      : [],
  );

function firstPeriod({ indicator, firstWithData }: SeriesInput, judgedAt: Period): Period {
  const { from } = indicator.returns;
  const first = firstWithData && firstWithData.index < from.index ? firstWithData : from;
  return first.index <= judgedAt.index ? first : judgedAt;
}

/** What one period of a series needs to be judged. */
export type PointInput = Pick<
  SeriesInput,
  "indicator" | "area" | "result" | "receipt" | "today" | "isHoliday" | "seesSmall" | "telling"
>;

export function judgePoint(input: PointInput, period: Period): SafePoint {
  const { indicator, area } = input;
  const receipt = input.receipt(period) ?? null;
  const result = gapExplained(input, period, receipt !== null);
  const target = targetInForce(indicator, area, period);
  const telling = input.telling(period, result);
  const judged = { result, status: statusOf(result, target, indicator), target, telling };
  const rule = { ...indicator, below: indicator.suppression.below, seesSmall: input.seesSmall };
  return { period, safe: suppress(judged, rule), receipt };
}

/** Says of a figure that is not there whether its whole return is outstanding, or only this area had nothing in it. */
function gapExplained(input: PointInput, period: Period, received: boolean): Result {
  const { indicator, today, isHoliday } = input;
  const found = input.result(period);
  if (found.kind !== "missing" || found.reason !== "no-data" || received) return found;
  const reasons = { "not-due": "not-due", due: "not-due", late: "late", missing: "not-received" } as const;
  const came = (other: Period) => input.receipt(other) !== undefined;
  const reason: MissingReason = reasons[standing(indicator, period, came, today, isHoliday)];
  return { kind: "missing", reason };
}

export function differenceOf(indicator: Indicator, { value, target }: SafeResult): number | null {
  return value.kind === "shown" && target ? difference(value.value, target, indicator) : null;
}

function directionOf(
  indicator: Indicator,
  points: readonly SafePoint[],
  judged: SafePoint,
): Direction | null {
  const before = points.find(({ period }) => period.index === yearBefore(judged.period).index);
  if (before?.safe.value.kind !== "shown" || judged.safe.value.kind !== "shown") return null;
  return direction(before.safe.value.value, judged.safe.value.value, indicator, judged.safe.target);
}
