// Reads all that one indicator's page says, for one area.
import { seriesReasons } from "#api/db/queries/figure-reasons.ts";
import { indicatorSubmissions } from "#api/db/queries/indicator-submissions.ts";
import { type Area, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { dueDate } from "#api/domain/due-date.ts";
import { forecast } from "#api/domain/forecast/forecast.ts";
import type { IndicatorFacts } from "#api/domain/indicator-facts.ts";
import { goalRange, statusOf } from "#api/domain/judge.ts";
import { addPeriods, type Period, periodFromKey, periodKey } from "#api/domain/periods.ts";
import { type SafeSeries, shownFigures } from "#api/domain/series.ts";
import { suppress, tellsOfHidden } from "#api/domain/suppress.ts";
import { yearSoFar, yearToDate } from "#api/domain/year-so-far.ts";
import { readComparators } from "./comparators.ts";
import { type GuardedFigures, readGuardedFigures } from "./figures.ts";
import { readCommentary } from "./read-commentary.ts";
import { readReceipts, toSeries } from "./series.ts";
import { shownReasons } from "./shown-reasons.ts";
import { lastEnded, ruleOf, type Viewpoint, yesterday } from "./viewpoint.ts";

export async function readIndicator(
  viewpoint: Viewpoint,
  indicator: Indicator,
  area: Area,
): Promise<IndicatorFacts> {
  const { catalogue, db, version } = viewpoint;
  const areas = [...catalogue.areas.values()].filter(
    ({ level }) => indicator.levels.includes(level) && level !== "comparator",
  );
  const looked = areas.includes(area) ? areas : [...areas, area];
  const came = await readReceipts(viewpoint, [indicator]);
  const figures = await readGuardedFigures(viewpoint, {
    indicators: [indicator],
    areas: looked,
    cuts: [""],
    received: ({ id }) => [...(came.get(id)?.keys() ?? [])],
  });
  const upTo = yesterday(viewpoint.today);
  const seriesOf = (of: Area) => toSeries(viewpoint, { indicator, area: of, cut: "", upTo, figures, came });
  const series = seriesOf(area);
  // Peers share a scale. A school beside the whole trust would be a flat line at the bottom.
  const peers = looked.filter(({ level }) => level === area.level).map(seriesOf);
  const places = area === catalogue.root ? [area] : [area, catalogue.root];
  const [said, reasons, submissions, comparators] = await Promise.all([
    readCommentary(viewpoint, { indicators: [indicator], areas: places }),
    seriesReasons(db, { indicator: indicator.id, area: area.code, version }),
    indicatorSubmissions(db, indicator.id, version),
    readComparators(viewpoint, indicator),
  ]);
  return {
    series,
    forecast: forecastOf(series),
    now: lastEnded(indicator.frequency, upTo),
    areas,
    shown: peers.flatMap((of) => shownValues(of, indicator)),
    limits: peers.flatMap(({ chart }) =>
      chart.points.flatMap(({ limits }) => (limits ? [limits.lower, limits.upper] : [])),
    ),
    said,
    reasons: await shownReasons(viewpoint, reasons),
    comparators,
    yearSoFar: soFar(viewpoint, series, figures),
    nextReturn: nextReturn(viewpoint, indicator, came.get(indicator.id)),
    submissions: submissions.map((row) => ({
      id: row.id,
      state: row.state,
      first: periodFromKey(row.first_period),
      last: periodFromKey(row.last_period),
      rows: row.rows,
      receivedAt: row.received_at,
      sender: row.sender,
      senderName: row.senderName,
    })),
  };
}

/** What the scale must hold: shown values and the ends of targets. */
function shownValues({ points }: SafeSeries, indicator: Indicator): number[] {
  return points.flatMap(({ safe: { value, target } }) => {
    const { low, high } = target ? goalRange(target.goal, indicator.polarity) : { low: null, high: null };
    return [value.kind === "shown" ? value.value : null, low, high].filter((number) => number !== null);
  });
}

function forecastOf({ indicator, area, points, judged }: SafeSeries): IndicatorFacts["forecast"] {
  return forecast({
    indicator,
    points: shownFigures(points),
    targetAt: (period) => targetInForce(indicator, area, period),
    ...(judged ? { latest: judged.period } : {}),
  });
}

function soFar(
  viewpoint: Viewpoint,
  { indicator, area, judged }: SafeSeries,
  figures: GuardedFigures,
): IndicatorFacts["yearSoFar"] {
  const periods = judged ? yearToDate(judged.period) : [];
  const rule = ruleOf(viewpoint, indicator, area);
  const parts = periods.map((of) => {
    const period = periodKey(of);
    const result = figures.result(indicator, area, "", period);
    return { result, telling: figures.telling({ indicator, area, cut: "", period }, result) };
  });
  const telling = tellsOfHidden(parts, rule);
  const sum = yearSoFar(
    parts.map(({ result }) => result),
    indicator,
    telling && !rule.seesSmall,
  );
  const [first, last] = [periods[0], periods.at(-1)];
  if (sum === null || !first || !last) return null;
  const target = targetInForce(indicator, area, last);
  const status = statusOf(sum, target, indicator);
  return {
    first,
    last,
    safe: suppress({ result: sum, status, target, telling }, rule),
  };
}

/** The first return that has not come after the newest that has. */
function nextReturn(
  { isHoliday }: Viewpoint,
  indicator: Indicator,
  came: ReadonlyMap<number, unknown> | undefined,
): { period: Period; due: string } | null {
  const newest = came && came.size > 0 ? periodFromKey(Math.max(...came.keys())) : null;
  const { from, until, ended } = indicator.returns;
  if (ended !== null) return null;
  const period = newest && newest.index >= from.index ? addPeriods(newest, 1) : from;
  if (until && period.index > until.index) return null;
  return { period, due: dueDate(indicator, period, isHoliday) };
}
