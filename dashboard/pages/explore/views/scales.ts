// On which scale a view draws. A rate means the same in the whole and in a part of it; a count of the whole trust would
// leave a school's unseen.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import type { Target } from "#api/contract/values.ts";
import { roundEnds } from "#dashboard/charts/axis-ticks.ts";

type Scaled = Pick<ExplorerPage, "indicator" | "scale" | "whole" | "cells">;

export const memberScale = (page: Scaled) => scaleFor(page, page.cells);

/** One line alone is drawn as large as it can be, its target with it. */
export function wholeScale({ indicator, whole }: Pick<ExplorerPage, "indicator" | "whole">) {
  const values = whole.flatMap(({ value, target }) => [
    ...(value.kind === "shown" ? [value.value] : []),
    ...endsOf(target),
  ]);
  if (values.length === 0)
    return indicator.kind === "proportion" ? { low: 0, high: 100 } : { low: 0, high: 10 };
  const { low, high } = roundEnds(Math.min(...values), Math.max(...values));
  return indicator.kind === "proportion"
    ? { low: Math.max(low, 0), high: Math.min(high, 100) }
    : { low, high };
}

function endsOf(target: Target | null): number[] {
  if (target === null) return [];
  const { goal, edge } = target;
  const goals = typeof goal === "number" ? [goal] : [goal.low, goal.high];
  return [...goals, ...[edge.low, edge.high].filter((end) => end !== null)];
}

function scaleFor({ indicator, scale }: Scaled, cells: ExplorerPage["cells"]) {
  if (indicator.kind !== "count") return scale;
  const values = cells.flatMap(({ value }) => (value.kind === "shown" ? [value.value] : []));
  return roundEnds(0, Math.max(1, ...values));
}
