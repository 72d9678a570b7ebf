// Why a figure changed: what each member that may be shown contributed, and all others together. Made of figures that are
// safe to show alone, so that it tells nothing more than they do.
import type { Kind, Members } from "#api/contract/vocabulary.ts";
import { type Summable, scale } from "#api/domain/aggregate.ts";
import type { SafeResult, SafeValue } from "#api/domain/suppress.ts";
import { type Cases, decompose, ratio, type Sides } from "./decompose.ts";
import {
  comparableChange,
  type Interval,
  intervalOf,
  type OwnChange,
  ownChange,
  withinChance,
} from "./own-change.ts";

export type BothSides = { readonly before: SafeResult; readonly after: SafeResult };
export type ChangeCell = BothSides & {
  readonly members: Members;
  /** Some of its periods are hidden from the reader, though the whole span is not there either. */
  readonly hiddenWithin?: boolean;
};

export type ChangePart = {
  readonly cell: ChangeCell;
  readonly rate: number;
  readonly mix: number;
  readonly total: number;
  /** 95% of `rate`; null where chance cannot be told. */
  readonly interval: Interval | null;
  readonly chance: boolean | null;
  /** What is held against other members', to see whether all changed alike. */
  readonly comparable: OwnChange | null;
};

/** All members together that are not shown. */
export type Rest = { readonly total: number; readonly hidden: number; readonly absent: number };

export type Explanation = {
  /** Null: why there is none stands in `without`. */
  readonly change: number | null;
  readonly without: "hidden" | "missing" | "no-parts" | null;
  readonly interval: Interval | null;
  readonly chance: boolean | null;
  /** Largest first. */
  readonly parts: readonly ChangePart[];
  readonly rest: Rest | null;
  /** Of the parts shown; null where none is, or for counts, which have no mix. */
  readonly rate: number | null;
  readonly mix: number | null;
  /** The share of the cases that lies in the parts shown, on the side with less of them. */
  readonly covered: number;
  readonly cases: number;
};

type Measured = Summable & { kind: Kind };

export function explain(whole: BothSides, cells: readonly ChangeCell[], indicator: Measured): Explanation {
  const { kind } = indicator;
  const sides = sidesOf(whole, kind);
  if (sides === null || !hasCases(sides, kind)) return nothing(reasonOf(whole));
  const per = scale(indicator);
  const change = kind === "count" ? plain(sides) : per * (ratio(sides.after) - ratio(sides.before));
  const own = ownChange(sides, kind);
  const interval = own && intervalOf(own, per);
  const shown = cells.flatMap((cell) => {
    const of = sidesOf(cell, kind);
    return of === null ? [] : [{ cell, sides: of }];
  });
  const parts = shown
    .map(({ cell, sides: of }) => partOf(cell, of, sides, indicator))
    .toSorted((a, b) => Math.abs(b.total) - Math.abs(a.total));
  const all = shown.map((one) => one.sides);
  const sumOf = (which: "rate" | "mix") => parts.reduce((sum, part) => sum + part[which], 0);
  return {
    change,
    without: null,
    interval,
    chance: interval && withinChance(interval),
    parts,
    rest: restOf(cells, parts, all, { change, sides, kind }),
    rate: parts.length > 0 && kind !== "count" ? sumOf("rate") : null,
    mix: parts.length > 0 && kind !== "count" ? sumOf("mix") : null,
    covered: Math.min(coverage(all, sides, "before", kind), coverage(all, sides, "after", kind)),
    cases: weight(sides.before, kind) + weight(sides.after, kind),
  };
}

/** Both sides in numbers; null where either is hidden, is not there, or came without its parts. */
function sidesOf({ before, after }: BothSides, kind: Kind): Sides | null {
  const [first, second] = [casesOf(before.value, kind), casesOf(after.value, kind)];
  return first && second && { before: first, after: second };
}

/** A count stands as its numerator, out of nothing. */
function casesOf(value: SafeValue, kind: Kind): Cases | null {
  if (value.kind === "missing" && value.reason === "not-applicable") return { numerator: 0, denominator: 0 };
  if (value.kind !== "shown") return null;
  if (kind === "count") return { numerator: value.value, denominator: 0 };
  const { numerator, denominator } = value;
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

const hasCases = ({ before, after }: Sides, kind: Kind) =>
  kind === "count" || (before.denominator > 0 && after.denominator > 0);

function reasonOf({ before, after }: BothSides): NonNullable<Explanation["without"]> {
  const kinds = [before.value.kind, after.value.kind];
  if (kinds.includes("suppressed")) return "hidden";
  return kinds.includes("missing") ? "missing" : "no-parts";
}

const plain = ({ before, after }: Sides) => after.numerator - before.numerator;

function partOf(cell: ChangeCell, sides: Sides, whole: Sides, indicator: Measured): ChangePart {
  const { kind } = indicator;
  const own = ownChange(sides, kind);
  const per = scale(indicator);
  const share = (side: "before" | "after") => sides[side].denominator / whole[side].denominator;
  const { rate, mix } = kind === "count" ? { rate: plain(sides), mix: 0 } : decompose(sides, whole, per);
  const counts = kind === "count" ? 1 : (per * (share("before") + share("after"))) / 2;
  const interval = own && intervalOf(own, counts);
  return {
    cell,
    rate,
    mix,
    total: rate + mix,
    interval,
    chance: interval && withinChance(interval),
    comparable: comparableChange(sides, kind),
  };
}

/** Below this a sum is off by the rounding of a computer alone. */
const NOTHING = 1e-9;

/** What the whole has and the parts shown have not. Null where they are all of it. */
function restOf(
  cells: readonly ChangeCell[],
  parts: readonly ChangePart[],
  shown: readonly Sides[],
  { change, sides, kind }: { change: number; sides: Sides; kind: Kind },
): Rest | null {
  const others = cells.filter((cell) => !parts.some((part) => part.cell === cell));
  const hidden = others.filter(isHidden).length;
  const total = change - parts.reduce((sum, part) => sum + part.total, 0);
  const whole = (["before", "after"] as const).every(
    (side) =>
      sumOf(shown, side, "numerator") === sides[side].numerator &&
      (kind === "count" || sumOf(shown, side, "denominator") === sides[side].denominator),
  );
  if (hidden === 0 && whole) return null;
  return {
    total: Math.abs(total) < NOTHING ? 0 : total,
    hidden,
    absent: others.length - hidden,
  };
}

const isHidden = ({ before, after, hiddenWithin }: ChangeCell) =>
  hiddenWithin === true || before.value.kind === "suppressed" || after.value.kind === "suppressed";

const sumOf = (all: readonly Sides[], side: keyof Sides, what: keyof Cases) =>
  all.reduce((sum, sides) => sum + sides[side][what], 0);

const weight = ({ numerator, denominator }: Cases, kind: Kind) =>
  kind === "count" ? numerator : denominator;

function coverage(all: readonly Sides[], whole: Sides, side: keyof Sides, kind: Kind): number {
  const most = weight(whole[side], kind);
  return most > 0 ? all.reduce((sum, sides) => sum + weight(sides[side], kind), 0) / most : 0;
}

const nothing = (without: Explanation["without"]): Explanation => ({
  change: null,
  without,
  interval: null,
  chance: null,
  parts: [],
  rest: null,
  rate: null,
  mix: null,
  covered: 0,
  cases: 0,
});
