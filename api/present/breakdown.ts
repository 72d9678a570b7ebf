// An indicator cut by area and dimension over time.
import type { Breakdown } from "#api/contract/breakdown.ts";
import { SMALL_NOTE, type SuppressedReason } from "#api/contract/vocabulary.ts";
import type { BreakdownFacts } from "#api/domain/breakdown-facts.ts";
import { periodLabel, periodShortLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { isSmall, presentTarget, presentValue } from "./value.ts";

export function presentBreakdown({
  indicator,
  area,
  axes,
  where,
  periods,
  cells,
}: BreakdownFacts): Breakdown {
  const values = cells.map(({ safe }) => safe.value);
  const hidden = (reason: SuppressedReason) =>
    values.some((value) => value.kind === "suppressed" && value.reason === reason);
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
      ...(hidden("small-count")
        ? ["Some figures are hidden, so that no child can be recognised from a small number."]
        : []),
      ...(hidden("confidential") ? ["Some figures are confidential at their source."] : []),
      ...(illustrative ? ["These figures are illustrative: made for the demonstration, not measured."] : []),
      ...(values.some(isSmall) ? [SMALL_NOTE] : []),
    ],
  };
}
