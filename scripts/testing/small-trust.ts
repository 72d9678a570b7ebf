// Small trusts with figures written down in lines, for tests of what has to be hidden.
import type { MissingSymbol } from "#api/contract/vocabulary.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import type { StoodFigure } from "#api/domain/protection/withhold.ts";

export type Tree = { [code: string]: Tree };
export type Dimensions = Record<string, { members: readonly string[]; partition?: boolean }>;
export type SmallTrust = Pick<Catalogue, "areas" | "dimensions" | "root">;

const LEVELS = ["trust", "locality", "cluster", "school"] as const;

export function trustOf(tree: Tree, dimensions: Dimensions = {}): SmallTrust {
  const areas = new Map<string, Area>();
  const walk = (code: string, inside: Tree, above: readonly string[]) => {
    const path = [...above, code];
    const level = LEVELS[above.length] ?? "school";
    areas.set(code, {
      ...{ code, name: code, level, gss: null, group: null, wards: [], path },
      parent: above.at(-1) ?? null,
      children: Object.keys(inside),
    });
    for (const [child, below] of Object.entries(inside)) walk(child, below, path);
  };
  for (const [code, inside] of Object.entries(tree)) walk(code, inside, []);
  const root = areas.values().next().value;
  if (!root) throw new Error("a trust has a root");
  return {
    ...{ areas, root },
    dimensions: new Map(
      Object.entries(dimensions).map(([id, { members, partition = true }]) => [
        id,
        { id, title: id, partition, members: members.map((member) => ({ id: member, title: member })) },
      ]),
    ),
  };
}

export const indicatorOf = (
  { id, kind, below = 6 }: { id: string; kind: Indicator["kind"]; below?: number },
  trust: SmallTrust,
): Indicator =>
  ({
    ...{ id, kind, decimals: 1, counting: "flow", accumulation: "none", suppression: { below } },
    ...(kind === "rate" ? { per: 10_000 } : {}),
    dimensions: [...trust.dimensions.keys()],
  }) as Partial<Indicator> as Indicator;

/** One figure a line: "town 20/40", "south agency=health 3/10", "north 12" for a count, "south c" for a reason why there is
 * none; "@2" came with the second publication, "@1-2" was replaced by it; "other: south 7/9" is of another indicator. */
export function figuresOf(indicator: string, text: string): StoodFigure[] {
  return text
    .trim()
    .split("\n")
    .map((line): StoodFigure => {
      const found =
        /^\s*(?:([a-z-]+):\s+)?(\S+)(?:\s+(\S+=\S+))?\s+([\d/]+|[a-z]+)(?:\s+@(\d+)(?:-(\d+))?)?\s*$/.exec(
          line,
        );
      const [, other, area = "", cut = "", figure = "", since = "1", until] = found ?? [];
      if (!found) throw new Error(`no figure: ${line}`);
      const [first = "", denominator] = figure.split("/");
      const missing = /^\d/.test(figure) ? null : (figure as MissingSymbol);
      return {
        ...{ indicator: other ?? indicator, area, cut, missing },
        numerator: denominator === undefined ? null : Number(first),
        denominator: denominator === undefined ? null : Number(denominator),
        value: denominator === undefined && !missing ? Number(first) : null,
        since: Number(since),
        until: until === undefined ? null : Number(until),
      };
    });
}
