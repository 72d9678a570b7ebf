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
import type { ComparedFacts, ComparisonFacts, SubmissionTies } from "#api/domain/submission-facts.ts";
import type { Withheld } from "#api/domain/withheld.ts";
import { notPublished, readWithheldOf } from "./read-withheld.ts";
import { type Place, safeFigure } from "./safe-figure.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** Each of two submissions as it stands. */
export type TwoStates = Record<keyof Two, Pick<SubmissionTies, "state">>;

/** @returns counts of all figures, or of the indicator asked for; a page of them in the order of the catalogue's keys,
 *   without those of an indicator or area that has left the catalogue */
export async function readComparison(
  viewpoint: Viewpoint,
  two: Two,
  states: TwoStates,
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
  const placed = items.flatMap((item) => {
    const place = placeOf(viewpoint, item);
    return place ? [{ place, item }] : [];
  });
  const telling = await readWithheldOf(
    viewpoint,
    placed.map(({ place, item }) => ({ ...place, period: item.period })),
  );
  const tellingOf = ({ state }: TwoStates["one"]) =>
    state === "checked" ? notPublished(viewpoint) : telling;
  const told = { one: tellingOf(states.one), other: tellingOf(states.other) };
  return {
    counts: {
      same: count("same"),
      different: count("different"),
      onlyOne: count("only-one"),
      onlyOther: count("only-other"),
    },
    indicators: ids.flatMap((id) => viewpoint.catalogue.indicators.get(id) ?? []),
    figures: placed.map(({ place, item }) => factsOf(viewpoint, place, item, told)),
    next,
  };
}

function placeOf({ catalogue }: Viewpoint, found: Compared): Place | null {
  const indicator = catalogue.indicators.get(found.indicator);
  const area = catalogue.areas.get(found.area);
  return indicator && area ? { indicator, area, period: periodFromKey(found.period), cut: found.cut } : null;
}

function factsOf(
  viewpoint: Viewpoint,
  place: Place,
  { cut, comparison, one, other }: Compared,
  told: Record<keyof Two, Withheld>,
): ComparedFacts {
  const { indicator, area, period } = place;
  return {
    ...{ indicator, area, period, comparison },
    members: membersOf(cut),
    one: one && safeFigure(viewpoint, place, one, told.one),
    other: other && safeFigure(viewpoint, place, other, told.other),
  };
}
