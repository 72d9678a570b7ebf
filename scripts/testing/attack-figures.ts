// Somebody who may not see small numbers goes over everything that is shown of one period, at every version, and works out
// between what each hidden count must lie. Written from what a page shows, not from how it was chosen.
import type { Observation } from "#api/domain/aggregate.ts";
import { areaTotal } from "#api/domain/area-total.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import type { StoodFigure, Withheld } from "#api/domain/protection/withhold.ts";
import { isDisclosive } from "#api/domain/suppress.ts";
import { equal, type Fact, type Reach, type Term, workOut } from "./attacker.ts";
import type { SmallTrust } from "./small-trust.ts";

export type Attack = {
  indicators: readonly Indicator[];
  figures: readonly StoodFigure[];
  catalogue: SmallTrust;
  sees: (indicator: Indicator, area: Area) => boolean;
};
type Cell = {
  name: string;
  indicator: Indicator;
  area: Area;
  cut: string;
  counts: Record<string, number>;
  hidden: boolean;
};
/** A hidden cell: what the attacker finds of each of its counts, and what is true. */
export type Finding = {
  cell: string;
  small: boolean;
  below: number;
  counts: Record<string, Reach & { truth: number }>;
};

export async function attackFigures(
  asked: Attack,
  withheld: Pick<Withheld, "figures" | "slacks"> | "everything",
): Promise<Finding[]> {
  const { indicators, figures, catalogue } = asked;
  const facts = new Map<string, Fact>();
  const cells = new Map<string, Cell & { small: boolean }>();
  const times = new Set(figures.flatMap(({ since, until }) => [since, until ?? since]));
  for (const time of times)
    for (const indicator of indicators) {
      const rows = figures.filter(
        (row) =>
          row.indicator === indicator.id && row.since <= time && (row.until === null || row.until > time),
      );
      const cuts = new Set(rows.map(({ cut }) => cut));
      const returned = new Map(rows.map((row) => [`${row.area} ${row.cut}`, observed(row)]));
      const at = new Map<string, Cell>();
      for (const area of catalogue.areas.values())
        for (const cut of cuts) {
          const result = areaTotal(
            area,
            (code) => returned.get(`${code} ${cut}`),
            indicator,
            catalogue.areas,
          );
          if (result.kind !== "number") continue;
          const { numerator, denominator, value } = result;
          const says = `${numerator}/${denominator}${numerator === null ? value : ""}`;
          const name = `${indicator.id} ${area.code} ${cut || "everyone"} ${says}`;
          const small = isDisclosive(result, {
            kind: indicator.kind,
            decimals: 1,
            below: indicator.suppression.below,
          });
          const held =
            withheld === "everything" ||
            withheld.figures.some(
              (one) =>
                one.indicator === indicator.id &&
                one.area === area.code &&
                one.cut === cut &&
                one.numerator === numerator &&
                one.denominator === denominator &&
                (numerator !== null || one.value === value),
            );
          const counts: Record<string, number> =
            indicator.kind === "proportion"
              ? { in: numerator ?? 0, out: (denominator ?? 0) - (numerator ?? 0) }
              : {
                  all:
                    indicator.kind === "count"
                      ? value
                      : ((indicator.kind === "mean" ? denominator : numerator) ?? 0),
                };
          // Zero is shown, whatever else is hidden.
          const somebody = Object.values(counts).some((count) => count > 0);
          const hidden = (small || held) && somebody && !asked.sees(indicator, area);
          const cell = { name, indicator, area, cut, counts, hidden, small };
          at.set(`${area.code} ${cut}`, cell);
          cells.set(name, cell);
          know(cell, says);
        }
      for (const cell of at.values()) sums(cell, at);
    }

  const hidden = [...cells.values()].filter((cell) => cell.hidden);
  const names = hidden.flatMap((cell) => Object.keys(cell.counts).map((part) => `${cell.name} ${part}`));
  const reached = await workOut([...facts.values()], names);
  return hidden.map(({ name, small, indicator, counts }) => ({
    ...{ cell: name, small, below: indicator.suppression.below },
    counts: Object.fromEntries(
      Object.entries(counts).map(([part, truth]) => {
        const { low, high } = reached.get(`${name} ${part}`) ?? { low: 0, high: 0 };
        return [part, { low, high, truth }];
      }),
    ),
  }));

  function know({ name, counts, hidden: unseen, indicator, area, cut }: Cell, says: string) {
    const terms = Object.keys(counts).map((part): Term => [`${name} ${part}`, 1]);
    if (!unseen)
      for (const [part, count] of Object.entries(counts))
        facts.set(`${name} ${part}`, equal([[`${name} ${part}`, 1]], count));
    if (indicators.length === 1 || indicator.kind === "rate") return;
    const whole = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const base = `base ${area.code} ${cut} ${whole}`;
    facts.set(`${base} of ${indicator.id} ${says}`, equal([...terms, [base, -1]], 0));
  }

  function sums(total: Cell, at: ReadonlyMap<string, Cell>) {
    const inside = (code: string, cut: string): Cell[] => {
      const own = at.get(`${code} ${cut}`);
      return own ? [own] : (catalogue.areas.get(code)?.children ?? []).flatMap((child) => inside(child, cut));
    };
    const members = total.cut === "" ? [] : total.cut.split(";");
    add(
      total,
      "area",
      total.area.children.flatMap((child) => inside(child, total.cut)),
    );
    for (const { id, partition, members: all } of catalogue.dimensions.values()) {
      if (members.some((member) => member.startsWith(`${id}=`))) continue;
      const parts = all.map((member) =>
        inside(total.area.code, [...members, `${id}=${member.id}`].sort().join(";")),
      );
      if (partition) add(total, id, parts.flat());
      else for (const part of parts.flat()) within(part, total);
    }
  }

  function add(total: Cell, axis: string, parts: readonly Cell[]) {
    if (parts.length === 0) return;
    for (const part of Object.keys(total.counts)) {
      const missing =
        (total.counts[part] ?? 0) - parts.reduce((sum, { counts }) => sum + (counts[part] ?? 0), 0);
      const name = `${axis} ${part} ${[total, ...parts].map((cell) => cell.name).join(" + ")}`;
      const terms: Term[] = [
        [`${total.name} ${part}`, 1],
        ...parts.map((cell): Term => [`${cell.name} ${part}`, -1]),
      ];
      const unsaid =
        withheld === "everything" ||
        withheld.slacks.some(
          (one) =>
            one.indicator === total.indicator.id &&
            one.area === total.area.code &&
            one.cut === total.cut &&
            one.axis === axis,
        );
      if (missing !== 0 && unsaid) terms.push([`${name} more`, 1], [`${name} less`, -1]);
      facts.set(name, equal(terms, unsaid ? 0 : missing));
    }
  }

  function within(member: Cell, whole: Cell) {
    for (const [part, count] of Object.entries(member.counts))
      if (count <= (whole.counts[part] ?? 0))
        facts.set(`${part} of ${member.name} within ${whole.name}`, {
          terms: [
            [`${whole.name} ${part}`, 1],
            [`${member.name} ${part}`, -1],
          ],
          low: 0,
          high: Number.POSITIVE_INFINITY,
        });
  }
}

/** Small counts that the attacker has pinned down, and hidden cells that they know to the last child.
 * @param anyway what the same attacker finds where everything is hidden that they may not see: nothing can hide that */
export function brokenBy(findings: readonly Finding[], anyway: readonly Finding[] = []): string[] {
  const best = new Map(anyway.map(({ cell, counts }) => [cell, counts]));
  return findings.flatMap(({ cell, small, below, counts }) => {
    const all = Object.entries(counts).map(([part, count]) => {
      const { low, high } = best.get(cell)?.[part] ?? { low: 0, high: Number.POSITIVE_INFINITY };
      return {
        ...count,
        part,
        least: Math.max(low, 1),
        most: Math.min(high, below),
        open: high - low > NEAR,
      };
    });
    const known = all.every(({ low, high }) => high - low < NEAR) && all.some(({ open }) => open);
    const pinned = all.filter(
      ({ truth, low, high, least, most }) =>
        small && truth > 0 && truth < below && (low > least + NEAR || high < most - NEAR),
    );
    return [
      ...(known ? [`${cell} is known`] : []),
      ...pinned.map(({ part, low, high }) => `${cell} ${part}: ${low} to ${high}`),
    ];
  });
}

const NEAR = 1e-6;

function observed({ numerator, denominator, value, missing }: StoodFigure): Observation {
  if (missing !== null) return { measure: { kind: "missing", symbol: missing }, flag: null };
  if (numerator !== null && denominator !== null)
    return { measure: { kind: "parts", numerator, denominator }, flag: null };
  return { measure: { kind: "value", value: value ?? 0 }, flag: null };
}
