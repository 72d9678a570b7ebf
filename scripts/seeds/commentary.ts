// Words of an owner beside the trust's figure: always where the target is missed, now and then elsewhere.
import { resultOf } from "#api/domain/aggregate.ts";
import { type Catalogue, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { gapTo } from "#api/domain/forecast/gap.ts";
import { judge } from "#api/domain/judge.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { roundTo } from "#api/domain/round.ts";
import { isDisclosive } from "#api/domain/suppress.ts";
import type { Illustrated, Words } from "./illustration.ts";
import type { Cell } from "./tally.ts";

/** Met figures get a word about every so many periods. */
const EVERY = 5;

type Spoken = Pick<Illustrated, "words" | "areaWords">;

/** @returns a function to call with cells in order of period: words for the trust's figure, and for that of an area with
 * a target of its own; nothing for any other. */
export function commentator(
  catalogue: Catalogue,
  indicator: Indicator,
  { words, areaWords }: Spoken,
): (cell: Cell) => string {
  const speakers = new Map(
    [[catalogue.root.code, words] as const, ...Object.entries(areaWords)].map(([area, own]) => [
      area,
      speaker(catalogue, indicator, own),
    ]),
  );
  const speaking = new Set([catalogue.root.code, ...indicator.targets.flatMap(({ area }) => area ?? [])]);
  return (cell) => {
    if (Object.keys(cell.members).length > 0 || !speaking.has(cell.area)) return "";
    const speak = speakers.get(cell.area);
    if (!speak) throw new RangeError(`${indicator.id}: ${cell.area} has a target and no words`);
    return speak(cell);
  };
}

/** What an owner says where a number would tell of a child. */
const IN_PRIVATE =
  "The figure rests on very few cases, so the reasons are not written here. They were given to the partnership in private.";

/** Goes through the listed words in turn. */
function speaker(catalogue: Catalogue, indicator: Indicator, words: Words): (cell: Cell) => string {
  let missed = 0;
  let other = 0;
  return (cell) => {
    const judged = judgeCell(catalogue, indicator, cell);
    const own = words.on[cell.period];
    if (judged.is === "missed") {
      const next = own ?? words.missed[missed++ % Math.max(1, words.missed.length)];
      if (!next)
        throw new RangeError(`${indicator.id} ${cell.area} ${cell.period} is missed and has no words`);
      return fill(next, indicator, cell, judged);
    }
    if (own) return fill(own, indicator, cell, judged);
    other += 1;
    const turn = other / EVERY - 1;
    const next = Number.isInteger(turn) ? words.other[turn % Math.max(1, words.other.length)] : undefined;
    return next ? fill(next, indicator, cell, judged) : "";
  };
}

export type Judged = { is: "met" | "near" | "missed" | "unjudged"; value: number; short: number };

/** Status, value, and how many more (or fewer) cases would have met the target. */
export function judgeCell(catalogue: Catalogue, indicator: Indicator, cell: Cell): Judged {
  const period = parsePeriod(cell.period, indicator.frequency);
  const area = catalogue.areas.get(cell.area);
  if (!period || !area) throw new RangeError(`${cell.period} ${cell.area} is not in the catalogue`);
  const { numerator, denominator } = cell;
  const measure =
    indicator.kind === "count"
      ? { kind: "value" as const, value: numerator }
      : { kind: "parts" as const, numerator, denominator };
  const result = resultOf({ measure, flag: null }, indicator);
  if (result.kind !== "number") return { is: "unjudged", value: 0, short: 0 };
  const target = targetInForce(indicator, area, period);
  if (!target) return { is: "unjudged", value: result.value, short: 0 };
  const { value } = result;
  const parts = { numerator: result.numerator, denominator: result.denominator };
  // As the page counts it, at the precision that is published.
  const short = gapTo(target, { period, value, ...parts }, indicator)?.cases ?? 0;
  return { is: judge(value, target, indicator), value, short };
}

function fill(words: string, indicator: Indicator, cell: Cell, { value, short }: Judged): string {
  const period = parsePeriod(cell.period, indicator.frequency);
  const facts: Record<string, string> = {
    numerator: String(cell.numerator),
    denominator: String(cell.denominator),
    rest: String(cell.denominator - cell.numerator),
    value: roundTo(value, indicator.decimals).toFixed(indicator.decimals),
    short: String(short),
    period: period ? periodLabel(period) : cell.period,
  };
  if (/\d|\{|\b(one|two|three|four|five)\b/i.test(words) && isHidden(indicator, cell)) return IN_PRIVATE;
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new RangeError(`{${name}} is not a fact that words can use`);
    return fact;
  });
}

function isHidden(indicator: Indicator, { numerator, denominator }: Cell): boolean {
  const { kind, decimals, suppression } = indicator;
  const count = kind === "count";
  const result = {
    value: numerator,
    numerator: count ? null : numerator,
    denominator: count ? null : denominator,
  };
  return isDisclosive(
    { kind: "number", flag: null, ...result },
    { kind, decimals, below: suppression.below },
  );
}
