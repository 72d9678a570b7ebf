// Which indicators are worked out together, and by which rules: what was worked out by others is of no use.
import { createHash } from "node:crypto";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { hiddenTogether } from "#api/domain/withheld.ts";

export type Together = {
  /** The base that they share, or the one indicator. */
  readonly id: string;
  readonly indicators: readonly Indicator[];
  /** One text for all that decides what is hidden beside the figures themselves: a changed target costs nothing. */
  readonly rules: string;
};

/** Goes up when the same figures would be hidden otherwise: everything is worked out anew then. */
const WAY = 1;

const known = new WeakMap<Catalogue, Map<string, Together>>();

export function togetherOf(catalogue: Catalogue, indicator: Indicator): Together {
  const all = known.get(catalogue) ?? new Map<string, Together>();
  known.set(catalogue, all);
  const found = all.get(indicator.id);
  if (found) return found;
  const indicators = hiddenTogether(indicator, catalogue);
  const made = { id: indicator.base ?? indicator.id, indicators, rules: rulesOf(indicators, catalogue) };
  for (const { id } of indicators) all.set(id, made);
  return made;
}

function rulesOf(indicators: readonly Indicator[], { areas, dimensions }: Catalogue): string {
  const facts = {
    way: WAY,
    areas: [...areas.values()].map(({ code, parent, level }) => [code, parent, level]),
    dimensions: [...dimensions.values()].map(({ id, partition, members }) => [
      id,
      partition,
      members.map((member) => member.id),
    ]),
    indicators: indicators.map(({ id, kind, accumulation, levels, dimensions: cuts, suppression }) => [
      ...[id, kind, accumulation, levels, cuts, suppression.below],
    ]),
  };
  return createHash("sha256").update(JSON.stringify(facts)).digest("base64url").slice(0, 22);
}
