// One linear program that stays open: the counts of one component, each with what it costs to move it.
import type { Exchange, Wish } from "./exchanges.ts";
import type { LinearProgramming } from "./linear-programming.ts";
import type { System } from "./system.ts";

export type OpenComponent = {
  towards(wanted: readonly (readonly [count: number, Wish])[], onOffer: boolean): Exchange | null;
  cheapest(count: number, by: number, onOffer: boolean): Exchange | null;
  reach(count: number, by: number, onOffer: boolean): number | null;
  renew(count: number, onOffer: boolean): void;
  renewAll(onOffer: boolean): void;
  close(): void;
};

const NEAR = 1e-6;
/** More than hiding everything costs. */
const DEAREST = 1e7;

/** A count that somebody sees has a column for going up and one for going down, so that both have a price: column and
 * column + 1. One that nobody sees moves freely in a single column. */
export function openComponent(
  { counts, rows }: System,
  members: readonly number[],
  solver: LinearProgramming,
  onOfferNow: boolean,
): OpenComponent {
  const costOf = (count: number) =>
    counts[count]?.owners.reduce((cost, unit) => cost + (unit.hidden ? 0 : unit.weight), 0) ?? 0;
  const mostDown = (count: number) => {
    const { amount, floor } = counts[count] ?? { amount: 0, floor: 0 };
    return amount - floor;
  };
  const column = new Map<number, number>();
  const priced = new Set<number>();
  let size = 0;
  for (const count of members) {
    column.set(count, size);
    if (costOf(count) > 0) priced.add(count);
    size += priced.has(count) ? 2 : 1;
  }
  const at = (count: number) => column.get(count) ?? 0;
  const stays = (count: number, onOffer: boolean) => priced.has(count) && !onOffer && costOf(count) > 0;

  const [cost, lower, upper] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (const count of members) {
    const where = at(count);
    if (!priced.has(count)) lower[where] = -mostDown(count);
    upper[where] = stays(count, onOfferNow) ? 0 : Number.POSITIVE_INFINITY;
    if (priced.has(count)) {
      upper[where + 1] = stays(count, onOfferNow) ? 0 : mostDown(count);
      cost[where] = cost[where + 1] = costOf(count);
    }
  }
  const [starts, columns, values]: number[][] = [[0], [], []];
  const [rowLower, rowUpper]: number[][] = [[], []];
  for (const { terms, least, most } of rows) {
    const first = terms.keys().next().value;
    if (first === undefined || !column.has(first)) continue;
    for (const [count, sign] of terms) {
      columns?.push(at(count));
      values?.push(sign);
      if (!priced.has(count)) continue;
      columns?.push(at(count) + 1);
      values?.push(-sign);
    }
    starts?.push(columns?.length ?? 0);
    rowLower?.push(least);
    rowUpper?.push(most);
  }
  const program = solver.open({
    ...{ cost, lower, upper },
    rowLower: Float64Array.from(rowLower ?? []),
    rowUpper: Float64Array.from(rowUpper ?? []),
    starts: Int32Array.from(starts ?? []),
    columns: Int32Array.from(columns ?? []),
    values: Float64Array.from(values ?? []),
  });

  /** Keeps a count between two differences. */
  function keep(count: number, least: number, most: number) {
    if (!priced.has(count)) return program.bound(at(count), least, most);
    program.bound(at(count), Math.max(0, least), Math.max(0, most));
    program.bound(at(count) + 1, Math.max(0, -most), Math.max(0, -least));
  }
  function price(count: number, up: number, down: number) {
    program.price(at(count), up);
    if (priced.has(count)) program.price(at(count) + 1, down);
  }
  function renew(count: number, onOffer: boolean) {
    if (stays(count, onOffer)) keep(count, 0, 0);
    else keep(count, -mostDown(count), Number.POSITIVE_INFINITY);
    price(count, costOf(count), costOf(count));
  }
  function solve(): Exchange | null {
    const answer = program.solve();
    if (!answer) return null;
    const moved = new Map<number, number>();
    for (const count of members) {
      const by = (answer[at(count)] ?? 0) - (priced.has(count) ? (answer[at(count) + 1] ?? 0) : 0);
      if (Math.abs(by) > NEAR) moved.set(count, by);
    }
    return moved;
  }

  return {
    renew,
    towards(wanted, onOffer) {
      for (const [count, { by, eager }] of wanted) {
        // It may go the other way for the sake of those that are more eager.
        if (by > 0) keep(count, -mostDown(count), by);
        else keep(count, by, Number.POSITIVE_INFINITY);
        price(count, by > 0 ? -eager : eager, by > 0 ? eager : -eager);
      }
      const found = solve();
      for (const [count] of wanted) renew(count, onOffer);
      return found;
    },
    cheapest(count, by, onOffer) {
      keep(count, by, by);
      const found = solve();
      renew(count, onOffer);
      return found;
    },
    reach(count, by, onOffer) {
      keep(count, Math.min(by, 0), Math.max(by, 0));
      price(count, -Math.sign(by) * DEAREST, Math.sign(by) * DEAREST);
      const found = solve();
      renew(count, onOffer);
      return found && (found.get(count) ?? 0);
    },
    renewAll(onOffer) {
      for (const count of priced) renew(count, onOffer);
    },
    close: () => program.close(),
  };
}
