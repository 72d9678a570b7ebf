// Reads two submissions beside each other, judged and safe to show.
import {
  type Compared,
  type ComparedPage,
  comparedFigures,
  countCompared,
  type Two,
} from "#api/db/queries/compare-submissions.ts";
import { membersOf } from "#api/domain/cut.ts";
import { periodFromKey } from "#api/domain/periods.ts";
import type { ComparedFacts, ComparisonFacts } from "#api/domain/submission-facts.ts";
import { safeFigure } from "./safe-figure.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** @returns counts of all figures, or of the indicator asked for; a page of them in the order of the catalogue's keys,
 *   without those of an indicator or area that has left the catalogue */
export async function readComparison(
  viewpoint: Viewpoint,
  two: Two,
  page: ComparedPage,
): Promise<ComparisonFacts> {
  const [counted, { items, next }] = await Promise.all([
    countCompared(viewpoint.db, two),
    comparedFigures(viewpoint.db, two, page),
  ]);
  const count = (wanted: Compared["comparison"]) =>
    counted
      .filter(
        ({ indicator, comparison }) => comparison === wanted && indicator === (page.indicator ?? indicator),
      )
      .reduce((sum, { figures }) => sum + figures, 0);
  const ids = [...new Set(counted.map(({ indicator }) => indicator))];
  return {
    counts: {
      same: count("same"),
      different: count("different"),
      onlyOne: count("only-one"),
      onlyOther: count("only-other"),
    },
    indicators: ids.flatMap((id) => viewpoint.catalogue.indicators.get(id) ?? []),
    figures: items.flatMap((item) => factsOf(viewpoint, item) ?? []),
    next,
  };
}

function factsOf(viewpoint: Viewpoint, found: Compared): ComparedFacts | null {
  const indicator = viewpoint.catalogue.indicators.get(found.indicator);
  const area = viewpoint.catalogue.areas.get(found.area);
  if (!indicator || !area) return null;
  const place = { indicator, area, period: periodFromKey(found.period) };
  return {
    ...place,
    members: membersOf(found.cut),
    comparison: found.comparison,
    one: found.one && safeFigure(viewpoint, place, found.one),
    other: found.other && safeFigure(viewpoint, place, found.other),
  };
}
