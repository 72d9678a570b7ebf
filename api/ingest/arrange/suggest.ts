// What headings that are not ours most likely stand for. Only ever offered to a person, who says whether it is right.
import type { Arrangement, ColumnMeaning } from "#api/contract/mending.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { closest } from "#api/domain/closest.ts";
import type { FigureColumn } from "#api/ingest/figures.ts";
import { columnIds, headingKey, isFindings, isFixed } from "#api/ingest/headings.ts";
import { FIGURES, periodText } from "./arrange.ts";
import { headingPeriod, isWrittenPeriod } from "./heading-period.ts";
import { SYNONYMS } from "./synonyms.ts";

const NOTHING: ColumnMeaning = { is: "nothing" };
const PERIOD_OR_FIGURE: ReadonlySet<string> = new Set(["period", ...FIGURES]);

export type Heading = { heading: string; samples: string[] };

/** @param known what this sender said of single headings before, by headingKey */
export function suggestArrangement(
  headings: readonly Heading[],
  { catalogue, may = () => true }: { catalogue: Catalogue; may?: (indicator: string) => boolean },
  known: ReadonlyMap<string, ColumnMeaning> = new Map(),
): Arrangement {
  const periods = headings.map(({ heading }) => headingPeriod(heading));
  const meanings: ColumnMeaning[] = headings.map((heading, at) => {
    const said = known.get(headingKey(heading.heading));
    if (said) return said;
    const period = periods[at];
    const figure = period ? figureOf(period.rest) : null;
    return period && figure ? { is: "period", period: period.period, figure } : NOTHING;
  });

  const taken = new Set(meanings.flatMap((meaning) => (meaning.is === "column" ? [meaning.column] : [])));
  const wide = meanings.some(({ is }) => is === "period");
  // In a file with months across, a column of totals beside them is neither figure nor period.
  const open = columnIds(catalogue).filter((id) => !wide || !PERIOD_OR_FIGURE.has(id));
  for (const look of [byName, bySynonym, bySamples, byLikeness]) {
    for (const [at, heading] of headings.entries()) {
      if (meanings[at]?.is !== "nothing" || periods[at] || isFindings(headingKey(heading.heading))) continue;
      const column = look(
        heading,
        open.filter((id) => !taken.has(id)),
        catalogue,
      );
      if (column === null) continue;
      taken.add(column);
      meanings[at] = { is: "column", column };
    }
  }
  const sorted = withoutDoubles(meanings, headings);
  return {
    columns: headings.map(({ heading }, at) => ({ heading, meaning: sorted[at] ?? NOTHING })),
    fixed: onlyIndicator(taken, catalogue, may),
  };
}

type Look = (heading: Heading, open: readonly string[], catalogue: Catalogue) => string | null;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d%]+/gu, " ")
    .trim();
const synonymsOf = (id: string): readonly string[] => (isFixed(id) ? SYNONYMS[id] : []);

const byName: Look = ({ heading }, open, { dimensions }) =>
  open.find(
    (id) => headingKey(heading) === id || plain(heading) === plain(dimensions.get(id)?.title ?? id),
  ) ?? null;

const bySynonym: Look = ({ heading }, open) =>
  open.find((id) => synonymsOf(id).includes(plain(heading))) ?? null;

/** Every cell looked at is a name that a column has. */
const bySamples: Look = ({ samples }, open, catalogue) => {
  if (samples.length === 0) return null;
  const reads: Record<string, (text: string) => boolean> = {
    indicator: (text) => catalogue.findIndicator(text) !== null,
    period: isWrittenPeriod,
    area: (text) => catalogue.findArea(text) !== null,
  };
  const read = (id: string) =>
    isFixed(id) ? reads[id] : (text: string) => catalogue.findMember(id, text) !== null;
  return open.find((id) => samples.every((text) => read(id)?.(text) ?? false)) ?? null;
};

const byLikeness: Look = ({ heading }, open) => {
  const meant = closest(
    plain(heading),
    open.flatMap((id) => [plain(id), ...synonymsOf(id)]),
  );
  return open.find((id) => meant !== null && [plain(id), ...synonymsOf(id)].includes(meant)) ?? null;
};

/** A month alone is its value, unless it says of what. */
function figureOf(rest: string): FigureColumn | null {
  if (rest === "") return "value";
  return FIGURES.find((figure) => figure === rest || SYNONYMS[figure].includes(plain(rest))) ?? null;
}

/** A value is worked out from its parts, so where both are there it is left out; and half of two parts is a value. */
function withoutDoubles(meanings: readonly ColumnMeaning[], headings: readonly Heading[]): ColumnMeaning[] {
  const taken = new Map<string, number>();
  const keyOf = (meaning: ColumnMeaning, figure: FigureColumn) =>
    meaning.is === "period" ? `${figure} ${periodText(meaning.period)}` : figure;
  for (const [at, meaning] of meanings.entries()) {
    const figure = figureIn(meaning);
    if (figure && !taken.has(keyOf(meaning, figure))) taken.set(keyOf(meaning, figure), at);
  }
  return meanings.map((meaning, at) => {
    const figure = figureIn(meaning);
    if (figure === null) return meaning;
    if (taken.get(keyOf(meaning, figure)) !== at) return NOTHING;
    const [above, below, value] = FIGURES.map((each) => taken.has(keyOf(meaning, each)));
    if (figure === "value")
      return above && below && headingKey(headings[at]?.heading ?? "") !== "value" ? NOTHING : meaning;
    if (above && below) return meaning;
    return figure === "numerator" && !value ? withFigure(meaning, "value") : NOTHING;
  });
}

function figureIn(meaning: ColumnMeaning): FigureColumn | null {
  if (meaning.is === "period") return meaning.figure;
  return meaning.is === "column" ? (FIGURES.find((figure) => figure === meaning.column) ?? null) : null;
}

const withFigure = (meaning: ColumnMeaning, figure: FigureColumn): ColumnMeaning =>
  meaning.is === "period" ? { ...meaning, figure } : { is: "column", column: figure };

/** Whoever answers for one indicator alone need not name it in every row. */
function onlyIndicator(
  taken: ReadonlySet<string>,
  catalogue: Catalogue,
  may: (indicator: string) => boolean,
): Arrangement["fixed"] {
  if (taken.has("indicator")) return {};
  const theirs = [...catalogue.indicators.keys()].filter(may);
  return theirs.length === 1 && theirs[0] !== undefined ? { indicator: theirs[0] } : {};
}
