// An indicator cut by area and dimension over time.
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { BreakdownFacts } from "#api/domain/breakdown-facts.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { cutNotes, presentPeriod } from "./cut.ts";
import { presentTarget, presentValue } from "./value.ts";

export function presentBreakdown({
  indicator,
  area,
  axes,
  where,
  periods,
  cells,
}: BreakdownFacts): Breakdown {
  return {
    indicator: { id: indicator.id, title: indicator.title },
    area: { code: area.code, name: area.name },
    by: axes.map(({ id }) => id),
    where,
    axes: axes.map(({ id, title, members }) => ({ id, title, members: [...members] })),
    periods: periods.map(presentPeriod),
    cells: cells.map(({ period, members, safe }) => ({
      period: formatPeriod(period),
      members,
      value: presentValue(safe.value, indicator),
      status: safe.status,
      target: presentTarget(safe.target, indicator),
    })),
    notes: cutNotes(cells.map(({ safe }) => safe.value)),
  };
}
