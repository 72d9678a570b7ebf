// An alert in words: what happened, since when it has been going on, who has it now. No figure stands in it.
import type { RiskEventKind } from "#api/contract/alerts.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { periodLabel, sinceLabel } from "#api/domain/period-label.ts";
import { periodFromKey } from "#api/domain/periods.ts";
import { levelAt } from "#api/domain/risk/escalation.ts";
import type { AlertEvent, AlertRisk } from "./alert-event.ts";

type Said = { indicator: Indicator; catalogue: Catalogue };

/** Common assessments completed, South: still off target in October 2026, now with the outcome's partnership. */
export function alertTitle(event: AlertEvent, said: Said): string {
  const since =
    event.risk.corrected && event.kind !== "corrected" ? " (the figures were corrected since)" : "";
  return `${subjectOf(event.risk, said)}: ${happened(event, said.catalogue)}${since}`;
}

function subjectOf({ area }: AlertRisk, { indicator, catalogue }: Said): string {
  if (area === catalogue.root.code) return indicator.title;
  return `${indicator.title}, ${catalogue.areas.get(area)?.name ?? area}`;
}

function happened(event: AlertEvent, catalogue: Catalogue): string {
  const { kind, risk, merged } = event;
  const when = event.period === null ? "" : ` in ${periodLabel(periodFromKey(event.period))}`;
  const now = nowWith(event.reached, catalogue);
  if (risk.kind === "warning" && kind === "raised") return "a warning, before it is off target";
  if (risk.kind === "warning" && kind === "recovered") return "the warning has ended";
  if (merged && kind === "corrected")
    return `part of a risk area since ${startOf(risk)}, after the figures were corrected`;
  const words: Record<RiskEventKind, string> = {
    raised: `off target${when}${event.reached > 1 ? now : ""}`,
    escalated: `still off target${when}${now}`,
    recovered: `on target again${when}`,
    plan: "answered with a plan",
    "deviation-agreed": "the board accepts for a time that it is off target",
    "deviation-ended": "the board no longer accepts that it is off target",
    "deviation-lapsed": "the time is over for which the board accepted that it is off target",
    decision: "a decision was recorded",
    "case-opened": "a Solution Centre case was opened",
    "case-closed": "the Solution Centre case was closed",
    corrected: `no ${risk.kind === "warning" ? "warning" : "risk area"} any more, since the figures were corrected`,
  };
  return words[kind];
}

/** @example ", now with the outcome's partnership" */
function nowWith(level: number, catalogue: Catalogue): string {
  const to = levelAt(level, catalogue.trust)?.to;
  return to === undefined ? "" : `, now with ${to.replace(/^The /, "the ")}`;
}

/** How long, and who has it where the title does not say so: for whoever reads it in a letter. Null where the figures say
 * something else by now. */
export function alertStanding(event: AlertEvent, { indicator, catalogue }: Said): string | null {
  const { risk, kind, reached } = event;
  if (risk.corrected) return null;
  const what = risk.kind === "warning" ? "A warning" : "A risk area";
  const owner = `Its owner is ${catalogue.ownerOf(indicator).name}.`;
  if (risk.recovered !== null)
    return `${what} from ${startOf(risk)} until ${periodLabel(periodFromKey(risk.recovered))}. ${owner}`;
  const told = reached === risk.level && (kind === "escalated" || (kind === "raised" && reached > 1));
  const now = risk.kind === "warning" || told ? "" : nowWith(risk.level, catalogue);
  return `${what} since ${startOf(risk)}${now}. ${owner}`;
}

const startOf = ({ since }: AlertRisk) => sinceLabel(periodFromKey(since));
