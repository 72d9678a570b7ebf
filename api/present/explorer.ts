// An indicator cut by up to two axes over time, with its totals and what is needed to go on from there.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { axisFor } from "#api/domain/axis.ts";
import type { Catalogue, Target } from "#api/domain/catalogue.ts";
import { type CutAxis, dimensionAxes, levelAxes } from "#api/domain/cut-axis.ts";
import { disagreementsOf, type Sum } from "#api/domain/disagreements.ts";
import type { CellFacts, ExplorerFacts } from "#api/domain/explorer-facts.ts";
import { goalRange, toleranceEdge } from "#api/domain/judge.ts";
import { dateLabel } from "#api/domain/period-label.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";
import { cutNotes, isIllustrative, presentCell, presentPeriod, presentWhere } from "./cut.ts";
import { list, number } from "./words.ts";

type Beside = {
  catalogue: Catalogue;
  span: { first: Period; last: Period };
  asAt: string | null;
  today: string;
  may: ExplorerPage["may"];
};

export function presentExplorer(facts: ExplorerFacts, beside: Beside): ExplorerPage {
  const { catalogue, span, asAt, today, may } = beside;
  const { indicator, area, axes, where, periods, whole, margins, cells } = facts;
  const all = [...whole, ...margins, ...cells];
  const values = all.map(({ safe }) => safe.value);
  const wholeOf = new Map(whole.map(({ period, safe }) => [period.index, safe.value]));
  const present = (cell: CellFacts) => presentCell(cell, wholeOf.get(cell.period.index) ?? null, indicator);
  const areaRef = ({ code, name }: { code: string; name: string }) => ({ code, name });
  const { id, title, kind, unit, decimals, polarity, frequency, numerator, denominator } = indicator;
  return {
    indicator: {
      ...{ id, title, kind, unit, decimals, polarity, frequency, numerator },
      denominator: denominator ?? null,
    },
    area: {
      ...areaRef(area),
      level: area.level,
      path: area.path.flatMap((code) => catalogue.areas.get(code) ?? []).map(areaRef),
    },
    by: axes.map((axis) => axis.id),
    where: presentWhere(where, catalogue),
    axes: axes.map((axis) => presentAxis(axis, facts, catalogue)),
    periods: periods.map(presentPeriod),
    span: { first: formatPeriod(span.first), last: formatPeriod(span.last) },
    whole: whole.map((cell) => presentCell(cell, null, indicator)),
    margins: margins.map(present),
    cells: cells.map(present),
    scale: scaleOf(all, facts),
    cuts: {
      levels: levelAxes(indicator, area, catalogue).map(axisRef),
      dimensions: dimensionAxes(indicator, catalogue)
        .filter((axis) => !(axis.id in where))
        .map(axisRef),
    },
    disagreements: disagreementsOf(facts).map(({ period, members, axis, parts, total }) => ({
      period: formatPeriod(period),
      members,
      axis: axis.id,
      text: `Parts add up to ${sumText(parts)}; the total as submitted is ${sumText(total)}, and is what is shown.`,
    })),
    notes: [...neverReturned(facts, catalogue), ...cutNotes(values)],
    illustrative: values.some(isIllustrative),
    source: indicator.source,
    asAt,
    todayText: dateLabel(today),
    may,
  };
}

const axisRef = ({ id, title }: CutAxis) => ({ id, title });

/** An area of a level says what it lies in, unless that is the area that is looked at. */
const presentAxis = (
  { id, title, level, partition, members }: CutAxis,
  { area }: ExplorerFacts,
  catalogue: Catalogue,
): ExplorerPage["axes"][number] => ({
  ...{ id, title, level, partition },
  members: members.map((member) => {
    const parent = level === null ? null : (catalogue.areas.get(member.id)?.parent ?? null);
    const within = parent === null || parent === area.code ? undefined : catalogue.areas.get(parent);
    return { ...member, within: within?.name ?? null };
  }),
});

/** Of figures that this reader sees, and targets: a hidden figure must not move it. */
function scaleOf(cells: readonly CellFacts[], { indicator }: ExplorerFacts): ExplorerPage["scale"] {
  const targets = new Set(cells.flatMap(({ safe }) => safe.target ?? []));
  const ends = ({ goal, tolerance }: Target) => [
    goalRange(goal, indicator.polarity),
    toleranceEdge({ goal, tolerance }, indicator.polarity),
  ];
  const values = new Set([
    ...cells.flatMap(({ safe: { value } }) => (value.kind === "shown" ? [value.value] : [])),
    ...[...targets].flatMap(ends).flatMap(({ low, high }) => [low, high].filter((end) => end !== null)),
  ]);
  return axisFor([...values], indicator.kind);
}

/** 41; 41 of 52. */
const sumText = ({ numerator, denominator }: Sum) =>
  denominator === null ? plain(numerator) : `${plain(numerator)} of ${plain(denominator)}`;
const plain = (value: number) => number(value, Number.isInteger(value) ? 0 : 1);

/** Said of the filters where even they have no figure, and else of the axes under them. */
function neverReturned(
  { indicator, axes, where, whole, cells }: ExplorerFacts,
  catalogue: Catalogue,
): string[] {
  const filters = presentWhere(where, catalogue).map(({ title }) => title);
  const titles = [...axes.map(({ title }) => title), ...filters];
  const unreturned = filters.length > 0 && isUnreturned(whole) ? filters : isUnreturned(cells) ? titles : [];
  if (unreturned.length === 0) return [];
  return [
    `${indicator.title} has not been returned cut by ${list(unreturned.map((title) => title.toLowerCase()))} for these periods.`,
  ];
}

/** Something was awaited, and nothing came: a figure that has not come for lateness may yet come. */
const isUnreturned = (cells: readonly CellFacts[]) =>
  cells.every(({ safe }) => safe.value.kind === "missing") &&
  cells.some(({ safe: { value } }) => value.kind === "missing" && value.reason === "no-data");
