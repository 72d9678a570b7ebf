// Reads the register as somebody may see it: the risks of the figures that are shown to them, under the numbers that it keeps.
import { type RiskRow, riskRows, risksOfNumbers, versionsBefore } from "#api/db/queries/risks.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { type Period, periodFromKey } from "#api/domain/periods.ts";
import { NO_ACTS } from "#api/domain/risk/acts.ts";
import type { Episode } from "#api/domain/risk/episodes.ts";
import { matchRows } from "#api/domain/risk/match-rows.ts";
import { warningsIn } from "#api/domain/risk/moments.ts";
import { isRegistered } from "#api/domain/risk/registered.ts";
import { hidesNothing, isOpen, type SeenRisk } from "#api/domain/risk/seen-risk.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { seesSmall } from "#api/domain/sight.ts";
import { withActs } from "./read-risk-acts.ts";
import { readSeries } from "./series.ts";
import { type Viewpoint, yesterday } from "./viewpoint.ts";

/** Every risk and warning of these series, open or over, by series and in the order in which they were raised.
 * @param wanted those whose acts are read too */
export async function readRisks(
  viewpoint: Viewpoint,
  series: readonly SafeSeries[],
  wanted: (risk: SeenRisk) => boolean = () => true,
): Promise<SeenRisk[]> {
  const rows = await riskRows(viewpoint.db, {
    indicators: [...new Set(series.map(({ indicator }) => indicator.id))],
    upTo: instantOf(viewpoint),
  });
  const bySeries = Map.groupBy(rows, ({ indicator, area }) => `${indicator} ${area}`);
  const seen = series.flatMap((one) =>
    seenRisks(viewpoint, one, bySeries.get(`${one.indicator.id} ${one.area.code}`) ?? []),
  );
  return withActs(viewpoint, seen.filter(wanted));
}

/** The open risk of one series, or else its open warning; null where there is none, or where the register does not look: at an
 * area without a target of its own. */
export async function openRiskOf(viewpoint: Viewpoint, series: SafeSeries): Promise<SeenRisk | null> {
  const { indicator, area } = series;
  if (!isRegistered(indicator)) return null;
  if (area !== viewpoint.catalogue.root && !indicator.targets.some((target) => target.area === area.code))
    return null;
  const open = await readRisks(viewpoint, [series], isOpen);
  return open.find(({ kind }) => kind === "risk") ?? open[0] ?? null;
}

const instantOf = ({ asAt }: Viewpoint): Date | null => (asAt === null ? null : new Date(asAt));

function seenRisks(viewpoint: Viewpoint, series: SafeSeries, rows: readonly RiskRow[]): SeenRisk[] {
  const at = instantOf(viewpoint);
  const there = rows.filter(
    ({ ended, endedAt }) => ended !== "corrected" || (at !== null && endedAt !== null && endedAt > at),
  );
  const risks = matchRows(
    series.episodes,
    there.filter(({ kind }) => kind === "risk"),
  ).map((number, index) => ({ episode: series.episodes[index] as Episode, number }));
  // Worked out from every figure: told only to those who see every one.
  const warnings = hidesNothing(series)
    ? warningsOf(
        series,
        there.filter(({ kind }) => kind === "warning"),
        at,
      )
    : [];
  return [risks, warnings].flatMap((all) =>
    all.map(({ episode, number }, index) => ({
      indicator: series.indicator,
      area: series.area,
      kind: episode.kind,
      number,
      seen: { series, episode, times: index + 1, all },
      acts: NO_ACTS,
    })),
  );
}

type Numbered = { episode: Episode; number: RiskRow | null };

/** A row says what is so now. Of a day before, the figures of that day say it: what came since may be hidden from whoever looks
 * back, and was not known then. */
function warningsOf(series: SafeSeries, rows: readonly RiskRow[], at: Date | null): Numbered[] {
  const newest = series.points.at(-1)?.period;
  if (newest === undefined) return [];
  const begun = rows.filter(({ since }) => periodFromKey(since).index <= newest.index);
  const wentOn = begun.some(({ last }) => periodFromKey(last).index > newest.index);
  if (!wentOn && (at === null || begun.length === 0))
    return begun.map((row) => ({ number: row, episode: warningOf(row, newest) }));
  const episodes = warningsIn(series);
  return matchRows(episodes, begun).map((number, index) => ({ episode: episodes[index] as Episode, number }));
}

function warningOf(row: RiskRow, newest: Period): Episode {
  const recovered = row.recovered === null ? null : periodFromKey(row.recovered);
  const over = row.ended !== null && (recovered === null || recovered.index <= newest.index);
  return {
    kind: "warning",
    since: periodFromKey(row.since),
    last: periodFromKey(row.last),
    recovered: over ? recovered : null,
    ended: over ? (row.ended as "recovered" | "became-risk") : null,
    periods: row.periods,
    missed: row.missed,
    grounds: row.grounds,
  };
}

/** The risks or warnings with these numbers, as far as whoever reads may see them; by the number asked for. */
export async function readRisksOf(
  viewpoint: Viewpoint,
  numbers: readonly number[],
): Promise<Map<number, SeenRisk>> {
  const rows = await risksOfNumbers(viewpoint.db, numbers);
  const { indicators, areas } = viewpoint.catalogue;
  const places = new Map<Area, Set<Indicator>>();
  for (const { indicator, area } of rows.values()) {
    const place = areas.get(area);
    const measured = indicators.get(indicator);
    if (place && measured) places.set(place, (places.get(place) ?? new Set()).add(measured));
  }
  const series = await Promise.all(
    [...places].map(([area, of]) =>
      readSeries(viewpoint, { indicators: [...of], area, upTo: yesterday(viewpoint.today) }),
    ),
  );
  const wanted = new Set([...rows.values()].map(({ id }) => id));
  const all = series.flatMap((found) => [...found.values()]);
  const seen = await readRisks(viewpoint, all, ({ number }) => number !== null && wanted.has(number.id));
  const found = new Map<number, SeenRisk>();
  for (const [asked, row] of rows) {
    const risk = seen.find(({ number }) => number?.id === row.id) ?? (await readCorrected(viewpoint, row));
    if (risk) found.set(asked, risk);
  }
  return found;
}

export const readRisk = async (viewpoint: Viewpoint, number: number): Promise<SeenRisk | null> =>
  (await readRisksOf(viewpoint, [number])).get(number) ?? null;

/** One whose figures were corrected or withdrawn: without figures, and only for those who saw it while it was there, or would
 * have; that it was there tells what the figures were. */
async function readCorrected(viewpoint: Viewpoint, row: RiskRow): Promise<SeenRisk | null> {
  const { catalogue } = viewpoint;
  const indicator = catalogue.indicators.get(row.indicator);
  const area = catalogue.areas.get(row.area);
  const at = instantOf(viewpoint);
  if (!indicator || !area || row.ended !== "corrected" || row.endedAt === null) return null;
  if (at !== null && row.raisedAt > at) return null;
  if (!seesSmall(viewpoint.sight, indicator, area) && !(await wasSeen(viewpoint, row, { indicator, area })))
    return null;
  const risk = { indicator, area, kind: row.kind, number: row, seen: null, acts: NO_ACTS };
  return (await withActs(viewpoint, [risk]))[0] ?? null;
}

/** Where a figure is hidden, then or now, what became of the risk would tell how that one stands. */
async function wasSeen(
  viewpoint: Viewpoint,
  row: RiskRow,
  { indicator, area }: { indicator: Indicator; area: Area },
): Promise<boolean> {
  const instant = row.endedAt;
  if (instant === null) return false;
  const seriesAt = async (version: Viewpoint["version"]): Promise<SafeSeries[]> => {
    const asked = { indicators: [indicator], area, upTo: yesterday(viewpoint.today) };
    return [...(await readSeries({ ...viewpoint, version }, asked)).values()];
  };
  if (!(await seriesAt(viewpoint.version)).every(hidesNothing)) return false;
  for (const version of await versionsBefore(viewpoint.db, { indicator: row.indicator, instant })) {
    const series = await seriesAt(version);
    if (!series.every(hidesNothing)) return false;
    const before = series.flatMap((one) =>
      seenRisks({ ...viewpoint, version, asAt: null }, one, [{ ...row, ended: null }]),
    );
    if (before.some(({ number }) => number?.id === row.id)) return true;
  }
  return false;
}
