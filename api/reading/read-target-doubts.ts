// Reads the history of every indicator in use, and holds against it the targets that are in force or to come.
import type { Area, Indicator, Target } from "#api/domain/catalogue.ts";
import { historyOf, targetDoubts } from "#api/domain/plausible-target.ts";
import type { TargetDoubtFacts } from "#api/domain/target-facts.ts";
import { areasWithTargets, inUse } from "./read-page.ts";
import { readSeries } from "./series.ts";
import { lastEnded, type Viewpoint, yesterday } from "./viewpoint.ts";

type Held = { indicator: Indicator; area: Area; target: Target };

export async function readTargetDoubts(viewpoint: Viewpoint): Promise<TargetDoubtFacts> {
  const { catalogue } = viewpoint;
  const upTo = yesterday(viewpoint.today);
  const indicators = [...catalogue.indicators.values()].filter(inUse);
  const own = areasWithTargets(viewpoint, indicators);
  const places = new Map([[catalogue.root, indicators], ...own]);
  const found = await Promise.all(
    [...places].map(async ([area, of]) => ({
      area,
      series: await readSeries(viewpoint, { indicators: of, area, upTo }),
    })),
  );
  const held = standingTargets(viewpoint, indicators);
  const doubted = held.flatMap((each) => {
    const series = found.find(({ area }) => area === each.area)?.series.get(each.indicator.id);
    const history = series ? historyOf(series) : [];
    return targetDoubts(each.target, history, each.indicator).map((doubt) => ({ ...each, doubt }));
  });
  return { doubted, looked: held.length };
}

/** Targets in force or to come, in the order of the catalogue. One without an area is held against the trust's history. */
export function standingTargets(
  { catalogue, today }: Pick<Viewpoint, "catalogue" | "today">,
  indicators: readonly Indicator[],
): Held[] {
  return indicators.flatMap((indicator) => {
    const now = lastEnded(indicator.frequency, yesterday(today));
    return indicator.targets.flatMap((target) => {
      const area = target.area === null ? catalogue.root : catalogue.areas.get(target.area);
      const stands = target.until === null || target.until.index >= now.index;
      return area && stands ? [{ indicator, area, target }] : [];
    });
  });
}
