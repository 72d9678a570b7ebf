// One outcome's page: aims with their indicators, the partnership that answers, and what is no longer collected.
import type { IndicatorLine } from "#api/contract/indicator-line.ts";
import type { OutcomePage } from "#api/contract/outcome.ts";
import type { Returns } from "#api/contract/overview.ts";
import type { RiskArea } from "#api/contract/risk-areas.ts";
import type { Catalogue, Outcome } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { aimUnder, type PageFacts, presentOutcome, worstFirst } from "./overview.ts";

export type OutcomeParts = {
  lines: readonly IndicatorLine[];
  riskAreas: RiskArea[];
  returns: Returns;
  /** Series of indicators whose collection has ended. */
  ended: readonly SafeSeries[];
};

export function presentOutcomePage(
  { period, asAt }: PageFacts,
  outcome: Outcome,
  { lines, riskAreas, returns, ended }: OutcomeParts,
  catalogue: Catalogue,
): OutcomePage {
  const { indicators: _listedByAim, ...summary } = presentOutcome(outcome, lines, catalogue);
  const partnership = catalogue.partnerships.get(outcome.partnership);
  return {
    ...summary,
    summary: outcome.summary,
    period: formatPeriod(period),
    periodText: periodLabel(period),
    asAt,
    partnership: {
      title: partnership?.title ?? "",
      chair: partnership?.chair ?? "",
      contract: partnership?.contract ?? "",
    },
    returns,
    riskAreas,
    aims: outcome.aims.map(({ id, title, type }) => ({
      id,
      title,
      type,
      indicators: lines.filter((line) => aimUnder(line.id, outcome, catalogue) === id).sort(worstFirst),
    })),
    ended: ended.map(({ indicator, points }) => ({
      id: indicator.id,
      title: indicator.title,
      reference: indicator.reference ?? null,
      lastPeriodText: indicator.returns.until ? periodLabel(indicator.returns.until) : "",
      reason: indicator.returns.ended ?? "",
      hasData: points.some(({ safe }) => safe.value.kind !== "missing"),
    })),
  };
}
