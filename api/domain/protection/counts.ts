// The counts behind each cell: what a small number would be found in.
import type { Indicator } from "#api/domain/catalogue.ts";
import type { Cell, Standing } from "./standing.ts";
import type { Count, Guard, Row, Unit } from "./system.ts";
import { weightOf } from "./weight.ts";

/** A proportion has cases that are in it and the rest; of a count, a rate and a mean one number tells of children. */
export type Part = "numerator" | "rest" | "whole";

export type Behind = {
  readonly id: number;
  /** The count of each part by number; null is known to everybody. */
  readonly parts: ReadonlyMap<Part, number | null>;
  amount(part: Part): number;
};

export type Counts = {
  units: Unit[];
  counts: Count[];
  guards: Guard[];
  rows: Row[];
  behind(cell: Cell): Behind;
};

export function countsOf(stood: readonly Standing[], indicators: readonly Indicator[]): Counts {
  const [units, counts, guards, rows]: [Unit[], Count[], Guard[], Row[]] = [[], [], [], []];
  const known = new Map<Cell, Behind>();
  /** The count that several indicators are out of, by place and what it says; null is known to everybody. */
  const bases = new Map<string, number | null>();
  const share = indicators.length > 1;
  const cells = new Set(
    stood.flatMap(({ places, at }) => places.flatMap(({ area, cut }) => at(area.code, cut) ?? [])),
  );
  // Whether a base is known depends on those who see it, and then on those who say it by themselves: they come first.
  for (const cell of [...cells].sort((a, b) => turn(a) - turn(b))) know(cell);
  const behind = (cell: Cell): Behind => {
    const found = known.get(cell);
    if (!found) throw new Error("a cell that stood at no time");
    return found;
  };
  return { units, counts, guards, rows, behind };

  function know(cell: Cell) {
    const unit: Unit = {
      cell,
      slack: null,
      weight: weightOf(cell),
      // What was hidden and is shown later would be put beside what was shown then.
      hidden: cell.small || cell.unknown !== null || cell.earlier === "hidden",
    };
    const amounts = amountsOf(cell);
    const parts = new Map<Part, number | null>();
    if (isKnown(cell)) {
      for (const part of amounts.keys()) parts.set(part, null);
      if (baseOf(cell) !== null) bases.set(baseKey(cell), null);
    } else {
      units.push(unit);
      for (const [part, amount] of amounts)
        parts.set(part, baseOf(cell) !== null && part === "whole" ? base(cell, unit) : count(amount, unit));
      if (baseOf(cell) !== null && isProportion(cell)) tie(parts, base(cell, null));
      guard(cell, parts, amounts);
    }
    const amount = (part: Part) => {
      const index = parts.get(part);
      return (index == null ? amounts.get(part) : counts[index]?.amount) ?? 0;
    };
    known.set(cell, { id: known.size, parts, amount });
  }

  function count(amount: number, unit: Unit | null): number {
    return counts.push({ amount, floor: 0, owners: unit ? [unit] : [] }) - 1;
  }

  function base(cell: Cell, unit: Unit | null): number | null {
    const key = baseKey(cell);
    const found = bases.get(key);
    if (found === null) return null;
    const index = found ?? count(baseOf(cell) ?? 0, null);
    bases.set(key, index);
    if (unit) counts[index]?.owners.push(unit);
    return index;
  }

  /** Those who are in it and the rest are all who were counted. */
  function tie(parts: ReadonlyMap<Part, number | null>, whole: number | null) {
    const terms = new Map<number, number>();
    for (const index of parts.values()) if (index !== null) terms.set(index, 1);
    if (whole !== null) terms.set(whole, -1);
    rows.push({ terms, least: 0, most: 0 });
  }

  function guard(cell: Cell, parts: ReadonlyMap<Part, number | null>, amounts: ReadonlyMap<Part, number>) {
    const { below } = cell.indicator.suppression;
    for (const [part, index] of parts) {
      const amount = amounts.get(part) ?? 0;
      if (index !== null && cell.small && amount > 0 && amount < below)
        guards.push({ count: index, low: 1, high: below });
    }
  }

  function baseOf(cell: Cell): number | null {
    if (!share || cell.unknown !== null || cell.indicator.kind === "rate") return null;
    return cell.value ?? cell.denominator;
  }
  function baseKey(cell: Cell): string {
    return `${cell.area.code}\n${cell.cut}\n${baseOf(cell)}`;
  }
}

/** Nobody was counted, which is shown as it is, or the reader sees it anyway. */
const isKnown = (cell: Cell) =>
  cell.seen || (cell.unknown === null && [...amountsOf(cell).values()].every((amount) => amount === 0));
const isProportion = ({ indicator }: Cell) => indicator.kind === "proportion";
const turn = (cell: Cell) => (isKnown(cell) ? 0 : isProportion(cell) ? 2 : 1);

function amountsOf({ indicator, numerator, denominator, value }: Cell): ReadonlyMap<Part, number> {
  switch (indicator.kind) {
    case "proportion":
      return new Map([
        ["numerator", numerator ?? 0],
        ["rest", (denominator ?? 0) - (numerator ?? 0)],
      ]);
    case "rate":
      return new Map([["whole", numerator ?? 0]]);
    case "mean":
      return new Map([["whole", denominator ?? 0]]);
    case "count":
      return new Map([["whole", value ?? numerator ?? 0]]);
  }
}
