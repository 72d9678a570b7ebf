// What each indicator and each file that all share says, taken apart so that a change of one can be told from the rest.
import { createHash } from "node:crypto";
import type { Definition } from "#api/db/queries/catalogue-versions.ts";
import type { Area, Catalogue } from "#api/domain/catalogue.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";

export function definitionsOf(catalogue: Catalogue): Definition[] {
  const { trust, outcomes, partnerships, priorities, groups, owners, dimensions, areas, pathways } =
    catalogue;
  const all = <Item>(items: ReadonlyMap<string, Item>) => [...items.values()];
  return [
    define("owners.yaml", all(owners), byId(all(owners))),
    define("trust.yaml", trust, trust),
    define("areas.yaml", all(areas), Object.fromEntries(all(areas).map((area) => [area.code, placed(area)]))),
    define("dimensions.yaml", all(dimensions), byId(all(dimensions))),
    define("pathways.yaml", all(pathways), byId(all(pathways))),
    define("outcomes.yaml", [outcomes, all(partnerships), all(priorities), all(groups)], {
      outcomes: byId(outcomes),
      partnerships: byId(all(partnerships)),
      priorities: byId(all(priorities)),
      groups: byId(all(groups)),
    }),
    ...all(catalogue.indicators).map((indicator) => define(indicator.id, indicator, indicator)),
  ];
}

const define = (name: string, what: unknown, definition: unknown): Definition => ({
  name,
  digest: createHash("sha256").update(JSON.stringify(what)).digest("hex").slice(0, 16),
  definition: JSON.parse(JSON.stringify(definition, withPeriodsInWords)),
});

const byId = (items: readonly { id: string }[]) =>
  Object.fromEntries(items.map(({ id, ...rest }) => [id, rest]));

/** Its parent tells where it lies: with paths, an area that moves would change every area below it. */
const placed = ({ code: _code, path: _path, children: _children, ...area }: Area) => area;

const withPeriodsInWords = (_field: string, value: unknown): unknown =>
  isPeriod(value) ? formatPeriod(value) : value;

const isPeriod = (value: unknown): value is Period =>
  typeof value === "object" && value !== null && "frequency" in value && "index" in value;
