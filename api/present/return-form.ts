// One return as a form to type into.
import type { z } from "zod";
import type { ReturnForm } from "#api/contract/templates.ts";
import { type Catalogue, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import type { ReturnFacts } from "#api/domain/return-facts.ts";
import type { SafeResult } from "#api/domain/suppress.ts";
import { asksFor, type FormFacts } from "#api/domain/wanted-returns.ts";
import { presentTarget, presentValue } from "./value.ts";

export function presentReturnForm(
  { chosen, periods, rows }: FormFacts,
  catalogue: Catalogue,
): z.input<typeof ReturnForm> {
  const { indicator, period, due, state } = chosen;
  const value = (safe: SafeResult | null) => (safe ? presentValue(safe.value, indicator) : null);
  return {
    indicator: presentAsked(indicator),
    ...presentPeriod(chosen),
    periods: periods.map((each) => ({ ...presentPeriod(each), state: each.state })),
    due,
    state,
    target: presentTarget(targetInForce(indicator, catalogue.root, period), indicator),
    rows: rows.map(({ area, published, before }) => ({
      area: { code: area.code, name: area.name, level: area.level, depth: area.path.length - 1 },
      published: value(published),
      before: value(before),
    })),
  };
}

const presentAsked = (indicator: Indicator) => ({
  id: indicator.id,
  title: indicator.title,
  kind: indicator.kind,
  unit: indicator.unit,
  decimals: indicator.decimals,
  numerator: indicator.numerator,
  denominator: indicator.denominator ?? null,
  asks: asksFor(indicator),
});

const presentPeriod = ({ period }: ReturnFacts) => ({
  period: formatPeriod(period),
  periodText: periodLabel(period),
});
