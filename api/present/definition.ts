// An indicator's definition, in words where a code would need explaining.
import type { Definition } from "#api/contract/indicator.ts";
import { type Catalogue, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";
import { aimRef } from "./line.ts";
import { presentTarget } from "./value.ts";

/** @param now period whose target counts as in force */
export function presentDefinition(indicator: Indicator, catalogue: Catalogue, now: Period): Definition {
  const owner = catalogue.ownerOf(indicator);
  const named = (table: ReadonlyMap<string, { title: string }>, id: string) => ({
    id,
    title: table.get(id)?.title ?? id,
  });
  const { until, ended, due } = indicator.returns;
  return {
    id: indicator.id,
    title: indicator.title,
    reference: indicator.reference ?? null,
    outcomes: indicator.outcomes.map((id) => ({
      id,
      title: catalogue.outcomes.find((outcome) => outcome.id === id)?.title ?? id,
    })),
    aim: aimRef(catalogue, indicator.aims[0] ?? ""),
    aims: indicator.aims.map((id) => aimRef(catalogue, id)),
    kind: indicator.kind,
    unit: indicator.unit,
    per: indicator.per ?? null,
    decimals: indicator.decimals,
    polarity: indicator.polarity,
    frequency: indicator.frequency,
    counting: indicator.counting,
    accumulation: indicator.accumulation,
    owner: { id: owner.id, name: owner.name, job: owner.job, email: owner.email },
    partnership: named(catalogue.partnerships, indicator.partnership),
    numerator: indicator.numerator,
    denominator: indicator.denominator ?? null,
    why: indicator.why,
    source: indicator.source,
    caveats: indicator.caveats ?? null,
    suppression: { below: indicator.suppression.below, text: suppressionText(indicator) },
    target: presentTarget(targetInForce(indicator, catalogue.root, now), indicator),
    returns: {
      dueText: `${due} working ${due === 1 ? "day" : "days"} after the period ends`,
      until: until ? formatPeriod(until) : null,
      ended,
    },
    priorities: indicator.priorities.map((id) => named(catalogue.priorities, id)),
    groups: indicator.groups.map((id) => named(catalogue.groups, id)),
    dimensions: indicator.dimensions.map((id) => named(catalogue.dimensions, id)),
    levels: indicator.levels,
  };
}

function suppressionText({ suppression: { below, reason } }: Indicator): string {
  if (below === 0) return `Nothing is hidden: ${reason ?? ""}`.trim();
  return `Counts from 1 to ${below - 1} are hidden, and so is a percentage that would tell of them. Zero is shown.`;
}
