// An indicator cut by area and dimension over time.
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { BreakdownFacts } from "#api/domain/breakdown-facts.ts";
import { periodLabel, periodShortLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { presentTarget, presentValue } from "./value.ts";

export function presentBreakdown({
  indicator,
  area,
  axes,
  where,
  periods,
  cells,
}: BreakdownFacts): Breakdown {
  const values = cells.map(({ safe }) => safe.value);
  const hidden = values.some(({ kind }) => kind === "suppressed");
  const illustrative = values.some((value) => value.kind === "shown" && value.flag === "illustrative");
  return {
    indicator: { id: indicator.id, title: indicator.title },
    area: { code: area.code, name: area.name },
    by: axes.map(({ id }) => id),
    where,
    axes: axes.map(({ id, title, members }) => ({ id, title, members: [...members] })),
    periods: periods.map((period) => ({
      period: formatPeriod(period),
      periodText: periodLabel(period),
      shortText: periodShortLabel(period),
    })),
    cells: cells.map(({ period, members, safe }) => ({
      period: formatPeriod(period),
      members,
      value: presentValue(safe.value, indicator),
      status: safe.status,
      target: presentTarget(safe.target, indicator),
    })),
    notes: [
      ...(hidden ? ["Some figures are hidden, so that no child can be recognised from a small number."] : []),
      ...(illustrative ? ["These figures are illustrative: made for the demonstration, not measured."] : []),
    ],
  };
}
