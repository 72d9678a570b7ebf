// The register of risk areas: its entries in the order that somebody asks for, and how many there are of each.
import type { RiskArea, RiskAreasPage } from "#api/contract/risk-areas.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { startOf } from "#api/domain/periods.ts";
import type { SeenRisk } from "#api/domain/risk/seen-risk.ts";
import { presentRiskArea, type RiskReader } from "./risk-area.ts";

/** By attention those come first that have escalated furthest: a board asks of them before it asks of a single year. */
export type RiskSort = "attention" | "age" | "severity" | "outcome" | "newest-end";

type Entry = { begun: string; over: string; shown: RiskArea };
type Order = (a: Entry, b: Entry) => number;

export function presentRegister(risks: readonly SeenRisk[], sort: RiskSort, reader: RiskReader): RiskArea[] {
  return risks
    .map((risk) => ({
      begun: risk.seen ? startOf(risk.seen.episode.since) : "",
      over: risk.seen?.episode.recovered ? startOf(risk.seen.episode.recovered) : "",
      shown: presentRiskArea(risk, reader),
    }))
    .sort(orderBy(sort, reader.catalogue))
    .map(({ shown }) => shown);
}

/** Risks before warnings; what is within tolerance by now after what is off target, and what the board accepts for a time after
 * both; among those, as asked. Equals go by how
 * long they have lasted, then by how far they are off. */
function orderBy(sort: RiskSort, catalogue: Catalogue): Order {
  const place = new Map(catalogue.outcomes.map(({ id }, index) => [id, index]));
  const framework = ({ shown }: Entry) => place.get(shown.outcome.id) ?? place.size;
  const asked: Record<RiskSort, Order> = {
    attention: (a, b) => b.shown.level - a.shown.level,
    age: () => 0,
    severity: (a, b) => b.shown.severity - a.shown.severity,
    outcome: (a, b) => framework(a) - framework(b),
    "newest-end": (a, b) => b.over.localeCompare(a.over),
  };
  const last = (holds: (entry: Entry) => boolean) => (a: Entry, b: Entry) =>
    Number(holds(a)) - Number(holds(b));
  const warnings = last(({ shown }) => shown.kind === "warning");
  const agreed = last(({ shown }) => shown.state === "agreed-deviation");
  const eased = last(({ shown }) => shown.eased !== null);
  return (a, b) =>
    warnings(a, b) ||
    agreed(a, b) ||
    eased(a, b) ||
    asked[sort](a, b) ||
    a.begun.localeCompare(b.begun) ||
    b.shown.severity - a.shown.severity ||
    a.shown.indicator.title.localeCompare(b.shown.indicator.title, "en-GB") ||
    a.shown.area.name.localeCompare(b.shown.area.name, "en-GB");
}

/** @param entries of the whole register: what is open, and what was closed lately */
export function countRegister(entries: readonly RiskArea[]): RiskAreasPage["counts"] {
  const open = entries.filter(({ state }) => state !== "closed");
  const inState = (state: RiskArea["state"]) => entries.filter((entry) => entry.state === state).length;
  const outcomes = new Map<string, number>();
  for (const { id } of open.flatMap((entry) => entry.outcomes)) outcomes.set(id, (outcomes.get(id) ?? 0) + 1);
  return {
    risk: open.filter(({ kind }) => kind === "risk").length,
    warning: open.filter(({ kind }) => kind === "warning").length,
    raised: inState("raised"),
    acknowledged: inState("acknowledged"),
    "agreed-deviation": inState("agreed-deviation"),
    closed: inState("closed"),
    outcomes: Object.fromEntries(outcomes),
  };
}
