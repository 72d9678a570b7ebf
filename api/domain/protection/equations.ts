// Ties the cells of one period together: areas to the area they make, members to what they are members of, and indicators to
// the count that they are out of.
import type { Area } from "#api/domain/catalogue.ts";
import { cutKey, membersOf } from "#api/domain/cut.ts";
import { countsOf, type Part } from "./counts.ts";
import type { Asked, Cell, Place, Standing } from "./standing.ts";
import type { Guard, Slack, System, Unit } from "./system.ts";
import { SLACK_WEIGHT } from "./weight.ts";

export function systemOf({ indicators, catalogue }: Asked, stood: readonly Standing[]): System {
  const { units, counts, guards, rows, behind } = countsOf(stood, indicators);
  const written = new Set<string>();
  const slacks = new Map<string, Unit>();
  const open = new Set(
    counts.flatMap(({ owners }, index) => (owners.some(({ cell }) => cell?.unknown) ? [index] : [])),
  );

  for (const standing of stood)
    for (const { area, cut } of standing.places) {
      const total = standing.at(area.code, cut);
      if (!total) continue;
      for (const [axis, parts] of sumsOf(standing, { area, cut })) {
        const key = [total, ...parts].map((cell) => behind(cell).id).join(" ");
        if (written.has(`${axis} ${key}`)) continue;
        written.add(`${axis} ${key}`);
        const slack = { indicator: standing.indicator.id, area: area.code, cut, axis };
        for (const part of behind(total).parts.keys()) add(part, total, parts, slack);
      }
      for (const whole of wholesOf(standing, { area, cut })) {
        const key = `within ${behind(total).id} ${behind(whole).id}`;
        if (!written.has(key)) within(total, whole);
        written.add(key);
      }
    }
  return { units: [...units, ...slacks.values()], counts, rows, guards: [...guards, ...confidential()] };

  /** What a source keeps to itself must not be worked out either, whatever it says. */
  function confidential(): Guard[] {
    return counts.flatMap(({ amount, owners }, count) => {
      const cell = owners[0]?.cell;
      if (cell?.unknown !== "c") return [];
      const { below } = cell.indicator.suppression;
      const small = amount > 0 && amount < below;
      return [{ count, low: small ? 1 : amount, high: small ? below : amount + 1 }];
    });
  }

  function add(part: Part, total: Cell, parts: readonly Cell[], slack: Slack) {
    const terms = new Map<number, number>();
    let missing = behind(total).amount(part);
    const term = (cell: Cell, sign: number) => {
      const index = behind(cell).parts.get(part);
      if (index !== undefined && index !== null) terms.set(index, (terms.get(index) ?? 0) + sign);
    };
    term(total, -1);
    for (const cell of parts) {
      term(cell, 1);
      missing -= behind(cell).amount(part);
    }
    if (terms.size === 0) return;
    missing = settle(terms, missing);
    if (Math.abs(missing) > 1e-9) terms.set(slackOf(missing, slack, total, parts), 1);
    rows.push({ terms, least: 0, most: 0 });
  }

  /** What nobody returned is taken to be what is missing: that is what somebody who subtracts would find. */
  function settle(terms: ReadonlyMap<number, number>, missing: number): number {
    for (const [index, sign] of terms) {
      const count = counts[index];
      if (!open.has(index) || !count || sign * missing < 0) continue;
      open.delete(index);
      count.amount = sign * missing;
      return 0;
    }
    return missing;
  }

  function slackOf(amount: number, slack: Slack, total: Cell, parts: readonly Cell[]): number {
    const key = Object.values(slack).join("\n");
    const free = [total, ...parts].some(({ unknown }) => unknown !== null);
    const unit = slacks.get(key) ?? { cell: null, slack, weight: 0, hidden: free };
    unit.weight = Math.max(unit.weight, SLACK_WEIGHT[total.current ? "current" : "past"]);
    slacks.set(key, unit);
    return counts.push({ amount, floor: Number.NEGATIVE_INFINITY, owners: [unit] }) - 1;
  }

  function within(member: Cell, whole: Cell) {
    for (const [part, index] of behind(member).parts) {
      const outer = behind(whole).parts.get(part);
      const room = behind(whole).amount(part) - behind(member).amount(part);
      const terms = new Map<number, number>();
      if (index !== null) terms.set(index, 1);
      if (outer !== null && outer !== undefined) terms.set(outer, -1);
      const known = member.unknown === null && whole.unknown === null;
      if (terms.size > 0 && known && room >= 0)
        rows.push({ terms, least: Number.NEGATIVE_INFINITY, most: room });
    }
  }

  function sumsOf(standing: Standing, { area, cut }: Place): [axis: string, parts: Cell[]][] {
    const inside = area.children.flatMap((code) => topmost(standing, code, cut));
    const members = membersOf(cut);
    const along = [...catalogue.dimensions.values()]
      .filter(
        ({ id, partition }) => partition && standing.indicator.dimensions.includes(id) && !(id in members),
      )
      .map(({ id, members: all }): [string, Cell[]] => [
        id,
        all.flatMap((member) => topmost(standing, area.code, cutKey({ ...members, [id]: member.id }))),
      ]);
    return [["area", inside] as [string, Cell[]], ...along].filter(([, parts]) => parts.length > 0);
  }

  /** An area's cell, or those that stand for it where it has none. */
  function topmost(standing: Standing, code: string, cut: string): Cell[] {
    const own = standing.at(code, cut);
    if (own) return [own];
    if (!standing.cuts.has(cut)) return [];
    const area: Area | undefined = catalogue.areas.get(code);
    return area?.children.flatMap((child) => topmost(standing, child, cut)) ?? [];
  }

  /** What a cell is some of, along dimensions whose members overlap or leave out: it is no more than that. */
  function wholesOf(standing: Standing, { area, cut }: Place): Cell[] {
    const members = membersOf(cut);
    return Object.keys(members).flatMap((id) => {
      if (catalogue.dimensions.get(id)?.partition !== false) return [];
      const { [id]: _, ...others } = members;
      return standing.at(area.code, cutKey(others)) ?? [];
    });
  }
}
