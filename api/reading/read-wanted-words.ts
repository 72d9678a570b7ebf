// Reads which figures of a checked return want commentary, with what was said of them and of the period before.
import { commentaries } from "#api/db/queries/commentaries.ts";
import { type WantedFigure, wantedFigures } from "#api/db/queries/wanted-words.ts";
import { resultOf } from "#api/domain/aggregate.ts";
import { type Area, type Catalogue, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { statusOf } from "#api/domain/judge.ts";
import { addPeriods, type Period, periodFromKey, periodKey } from "#api/domain/periods.ts";
import { suppress } from "#api/domain/suppress.ts";
import type { WantedWords } from "#api/domain/wanted-words.ts";
import { targetToExplain } from "#api/domain/wants-words.ts";
import { observationOf } from "./figures.ts";
import { notPublished } from "./read-withheld.ts";
import { ruleOf, type Viewpoint } from "./viewpoint.ts";

type Candidate = {
  indicator: Indicator;
  area: Area;
  period: Period;
  figure: WantedFigure;
  compulsory: boolean;
};

/** @param after where the page before ended, as `next` said
 * @returns null when nothing is there any more, or never was; else those that cannot do without first; then by indicator and area, the newest period first */
export async function readWantedWords(
  viewpoint: Viewpoint,
  submission: number,
  { limit, after }: { limit: number; after: string | null },
): Promise<{ wanted: WantedWords[]; next: string | null } | null> {
  const { db, catalogue } = viewpoint;
  const figures = await wantedFigures(db, submission, answeredFor(catalogue));
  const found = figures.flatMap((figure) => candidateOf(figure, catalogue) ?? []);
  const all = inOrder(found, catalogue);
  const start = after === null ? 0 : all.findIndex((one) => placeOf(one) === after) + 1;
  if (after !== null && start === 0) return null;
  const page = all.slice(start, start + limit);
  const last = all.length > start + limit ? page.at(-1) : undefined;
  const said = await commentaries(db, {
    indicators: [...new Set(page.map(({ indicator }) => indicator.id))],
    areas: [...new Set(page.map(({ area }) => area.code))],
    version: null,
  });
  const published = new Map(
    said.filter(({ current }) => current).map((one) => [key(one.indicator, one.area, one.period), one]),
  );
  const returned = new Map(figures.map((one) => [key(one.indicator, one.area, one.period), one.text]));

  const coming = notPublished(viewpoint);
  const wanted = page.map(({ indicator, area, period, figure, compulsory }): WantedWords => {
    const target = targetInForce(indicator, area, period);
    const result = resultOf(observationOf(figure), indicator);
    const telling = coming({ indicator, area, cut: "", period: figure.period }, result);
    const judged = { result, status: statusOf(result, target, indicator), target, telling };
    const earlier = addPeriods(period, -1);
    const place = key(indicator.id, area.code, periodKey(earlier));
    const text = returned.get(place) ?? published.get(place)?.body;
    return {
      indicator,
      area,
      period,
      safe: suppress(judged, ruleOf(viewpoint, indicator, area)),
      compulsory,
      text: figure.text,
      standing: published.get(key(indicator.id, area.code, figure.period)) ?? null,
      before: text === undefined ? null : { period: earlier, text },
    };
  });
  return { wanted, next: last ? placeOf(last) : null };
}

/** Codes of the areas whose figures somebody answers for. */
const answeredFor = ({ root, indicators }: Catalogue): string[] => {
  const own = [...indicators.values()].flatMap(({ targets }) => targets.flatMap(({ area }) => area ?? []));
  return [...new Set([root.code, ...own])];
};

/** Of an area that is not the trust, only what its own target asks words for, or what is said already. */
function candidateOf(figure: WantedFigure, catalogue: Catalogue): Candidate | null {
  const indicator = catalogue.indicators.get(figure.indicator);
  const area = catalogue.areas.get(figure.area);
  if (!indicator || !area) return null;
  const period = periodFromKey(figure.period);
  const result = resultOf(observationOf(figure), indicator);
  const compulsory = targetToExplain(result, { indicator, area, period }) !== null;
  if (!compulsory && area !== catalogue.root && figure.text === null) return null;
  return { indicator, area, period, figure, compulsory };
}

function inOrder(found: readonly Candidate[], catalogue: Catalogue): Candidate[] {
  const indicators = new Map([...catalogue.indicators.keys()].map((id, place) => [id, place]));
  const areas = new Map([...catalogue.areas.keys()].map((code, place) => [code, place]));
  const place = (places: ReadonlyMap<string, number>, of: string) => places.get(of) ?? 0;
  return found.toSorted(
    (a, b) =>
      Number(b.compulsory) - Number(a.compulsory) ||
      place(indicators, a.indicator.id) - place(indicators, b.indicator.id) ||
      place(areas, a.area.code) - place(areas, b.area.code) ||
      b.period.index - a.period.index,
  );
}

const key = (indicator: string, area: string, period: number) => `${indicator}\n${area}\n${period}`;
const placeOf = ({ indicator, area, figure }: Candidate) => key(indicator.id, area.code, figure.period);
