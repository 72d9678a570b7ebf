// What somebody knows of a small trust who was shown some of its figures: those, and what adds up to what.
import {
  BASED,
  type Cell,
  DIMENSIONS,
  type Figure,
  keyOf,
  type Row,
  type Standing,
  TREE,
} from "./attacked-trust.ts";
import { equal, type Fact, type Term } from "./attacker.ts";

/** What adds up to what in a period, which whoever reads knows, and what of it they were shown. */
export function factsOf(
  period: string,
  known: ReadonlyMap<string, Figure>,
  standings: readonly Standing[],
): Fact[] {
  const facts = new Map<string, Fact>();
  const add = (terms: Term[], sum = 0) => {
    const fact = equal(terms, sum);
    facts.set(JSON.stringify(fact), fact);
  };
  for (const [id, figure] of known)
    if (id.split("|")[1] === period)
      for (const [count, amount] of Object.entries(figure)) add([[`${id}|${count}`, 1]], amount);
  for (const { rows } of standings) {
    const all = [...rows.values()].filter((row) => row.period === period);
    const sums = (whole: Row, parts: (Row | undefined)[]) => {
      const there = parts.filter((part) => part !== undefined);
      if (there.length === 0) return;
      for (const [count, amount] of Object.entries(whole.figure)) {
        const of = (row: Row) => (row.figure as Record<string, number>)[count] ?? 0;
        if (there.reduce((sum, part) => sum + of(part), 0) !== amount)
          throw new Error(`the parts of ${whole.id} do not add up to it`);
        add([[`${whole.id}|${count}`, -1], ...there.map((part): Term => [`${part.id}|${count}`, 1])]);
      }
    };
    for (const row of all) {
      const at = (cell: Partial<Cell>) => rows.get(keyOf({ ...row, ...cell }));
      sums(
        row,
        (TREE[row.area] ?? []).map((area) => at({ area })),
      );
      for (const [id, { partition, members }] of Object.entries(DIMENSIONS)) {
        if (!partition || row.cut.includes(`${id}=`) || row.cut.includes("carers")) continue;
        const cuts = members.map((member) =>
          [...row.cut.split(";").filter(Boolean), `${id}=${member}`].sort().join(";"),
        );
        sums(
          row,
          cuts.map((cut) => at({ cut })),
        );
      }
      if (row.indicator !== BASED[0]) continue;
      const partners = at({ indicator: BASED[1] ?? "" });
      const whole: Term[] = [
        [`${row.id}|numerator`, 1],
        [`${row.id}|rest`, 1],
      ];
      if (partners) add([...whole, [`${partners.id}|numerator`, -1], [`${partners.id}|rest`, -1]]);
    }
  }
  return [...facts.values()];
}
