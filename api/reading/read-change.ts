// Reads why an indicator changed between two spans of time, or differs between two areas: the whole, and every cut that may
// explain it.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { bestCut, betterCuts, cutsToTry, type ScoredCut, scored } from "#api/domain/change/choose-cut.ts";
import { type BothSides, type ChangeCell, type ChangePart, explain } from "#api/domain/change/explain.ts";
import type { ChangeFacts, ComparedSide } from "#api/domain/change/facts.ts";
import { leftLevel, type Since } from "#api/domain/change/left-level.ts";
import { type CutAxis, combinations, placeOf } from "#api/domain/cut-axis.ts";
import { type Period, periodsBetween } from "#api/domain/periods.ts";
import { type Cell, type Cells, readCells } from "./cells.ts";
import type { Viewpoint } from "./viewpoint.ts";

export type ChangeAsked = {
  indicator: Indicator;
  where: Members;
  /** Null: the cut that explains most. */
  axes: readonly CutAxis[] | null;
  /** Axes that can be asked for, of members that do not overlap. */
  available: readonly CutAxis[];
  sides: { before: ComparedSide; after: ComparedSide };
};

/** Other cuts worth naming, and parts worth looking at month by month. */
const SUGGESTED = 3;
const LOOKED_INTO = 5;

export async function readChange(viewpoint: Viewpoint, asked: ChangeAsked): Promise<ChangeFacts> {
  const { indicator, sides, available, axes } = asked;
  const tried = cutsToTry(available);
  const cuts = axes && !tried.some((cut) => sameCut(cut, axes)) ? [...tried, axes] : tried;
  const [before, after] = await Promise.all([
    readSide(viewpoint, asked, sides.before, cuts),
    readSide(viewpoint, asked, sides.after, cuts),
  ]);
  const whole: BothSides = { before: before({}).safe, after: after({}).safe };
  const cells = (members: Members): ChangeCell => {
    const [first, second] = [before(members), after(members)];
    return {
      members,
      before: first.safe,
      after: second.safe,
      hiddenWithin: first.hiddenWithin || second.hiddenWithin,
    };
  };
  const all = cuts.map((cut) =>
    scored({ axes: cut, explained: explain(whole, combinations(cut).map(cells), indicator) }),
  );
  const chosen = (axes ? all.find((cut) => sameCut(cut.axes, axes)) : bestCut(all)) ?? null;
  const none: ScoredCut = { axes: [], explained: explain(whole, [], indicator), score: null };
  const shown = chosen ?? none;
  return {
    indicator,
    area: sides.after.area,
    compares: sides.before.area === sides.after.area ? "periods" : "areas",
    sides,
    axes: shown.axes,
    whole,
    explained: shown.explained,
    since: await readSince(viewpoint, asked, shown),
    tellsApart: shown.score === null ? null : shown.score > 0,
    available,
    better: betterCuts(all, shown, SUGGESTED).map((cut) => cut.axes),
  };
}

const sameCut = (one: readonly CutAxis[], other: readonly CutAxis[]) =>
  one.length === other.length && one.every(({ id }) => other.some((axis) => axis.id === id));

type Asked = Pick<ChangeAsked, "indicator" | "where">;
type Read = (members: Members) => { safe: ChangeCell["before"]; hiddenWithin: boolean };

/** Every member of every cut over one span, read at once. */
async function readSide(
  viewpoint: Viewpoint,
  { indicator, where }: Asked,
  { area, periods }: ComparedSide,
  cuts: readonly (readonly CutAxis[])[],
): Promise<Read> {
  const { catalogue } = viewpoint;
  const place = (members: Members) => ({ indicator, ...placeOf(members, { area, where, catalogue }) });
  const wanted = [{}, ...cuts.flatMap((cut) => combinations(cut))].map(place);
  const cells = await readCells(viewpoint, { ...distinct(wanted), indicators: [indicator], periods });
  return (members) => {
    const cell = place(members);
    const safe = cells.span(cell, periods);
    return { safe, hiddenWithin: safe.value.kind === "missing" && anyHidden(cells, cell, periods) };
  };
}

const distinct = (places: readonly Cell[]) => ({
  areas: [...new Set(places.map(({ area }) => area))],
  cuts: [...new Set(places.map(({ cut }) => cut))],
});

const anyHidden = (cells: Cells, cell: Cell, periods: readonly Period[]) =>
  periods.some((period) => cells.at(cell, period).value.kind === "suppressed");

/** When the largest parts left the level they had before; of a proportion over time alone. */
async function readSince(
  viewpoint: Viewpoint,
  { indicator, where, sides }: ChangeAsked,
  { explained }: ScoredCut,
): Promise<ReadonlyMap<ChangePart, Since>> {
  const { before, after } = sides;
  const [next, last] = [before.periods.at(-1), after.periods.at(-1)];
  const parts = explained.parts.filter(({ chance }) => chance === false).slice(0, LOOKED_INTO);
  if (indicator.kind !== "proportion" || before.area !== after.area || !next || !last || parts.length === 0)
    return new Map();
  const periods = periodsBetween(next, last).slice(1);
  const { catalogue } = viewpoint;
  const place = ({ cell }: ChangePart) => ({
    indicator,
    ...placeOf(cell.members, { area: after.area, where, catalogue }),
  });
  const cells = await readCells(viewpoint, {
    ...distinct(parts.map(place)),
    indicators: [indicator],
    periods,
  });
  const since = parts.flatMap((part): [ChangePart, Since][] => {
    const { value } = part.cell.before;
    if (value.kind !== "shown" || value.numerator === null || value.denominator === null) return [];
    const earlier = { numerator: value.numerator, denominator: value.denominator };
    const series = periods.map((period) => ({ period, value: cells.at(place(part), period).value }));
    const found = leftLevel(earlier, series);
    return found ? [[part, found]] : [];
  });
  return new Map(since);
}
