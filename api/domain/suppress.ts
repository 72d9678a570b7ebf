// Hides small numbers, or marks them for those who may see them. The last pure step: what leaves it may be shown, and it is all that present/ accepts.
import type { Flag, MissingReason, Status, SuppressedReason } from "#api/contract/vocabulary.ts";
import type { IndicatorConfig } from "#indicators/schema.ts";
import type { NumberResult, Result } from "./aggregate.ts";
import type { Target } from "./catalogue.ts";
import { roundTo } from "./round.ts";

export type JudgedResult = {
  result: Result;
  status: Status;
  target: Target | null;
  /** A small number that is not in it could be worked out from it, or with it. */
  telling: boolean;
};

/** A hidden number has no value field: it cannot be plotted, exported or subtracted by mistake. */
export type SafeValue =
  | {
      kind: "shown";
      value: number;
      numerator: number | null;
      denominator: number | null;
      flag: Flag | null;
      /** Hidden from those who may not see small numbers. */
      small: boolean;
    }
  | { kind: "suppressed"; reason: SuppressedReason }
  | { kind: "missing"; reason: MissingReason };

declare const safe: unique symbol;
/** Only `suppress` makes one. */
export type SafeResult = { value: SafeValue; status: Status; target: Target | null; readonly [safe]: true };

export type SuppressionRule = Pick<IndicatorConfig, "kind" | "decimals"> & {
  /** Counts from 1 to below this are small. */
  below: number;
  /** Small numbers are shown to this viewer, marked; left out, they are hidden. */
  seesSmall?: boolean;
};

/** Primary suppression: a count of 1 to k-1 is hidden, and so is a proportion when its numerator, or its denominator
 * minus its numerator, is such a count: "all but two" tells of two. Zero is shown. The status goes too, since "off
 * target" on a small denominator can give the number away. What the source keeps confidential stays hidden from all. */
export function suppress(judged: JudgedResult, rule: SuppressionRule): SafeResult {
  const { result, target } = judged;
  const made = (value: SafeValue, status: Status) => ({ value, status, target }) as SafeResult;
  if (result.kind === "hidden") return made({ kind: "suppressed", reason: result.reason }, "suppressed");
  if (result.kind === "missing") return made(result, judged.status);
  const small = judged.telling || isDisclosive(result, rule);
  if (small && !rule.seesSmall) return made({ kind: "suppressed", reason: "small-count" }, "suppressed");
  const { numerator, denominator, flag } = result;
  return made(
    { kind: "shown", value: roundTo(result.value, rule.decimals), numerator, denominator, flag, small },
    judged.status,
  );
}

/** Whether a sum tells of a figure that is hidden from some: what is shown of the others, taken from it, would give that away. */
export const tellsOfHidden = (
  parts: readonly { result: Result; telling: boolean }[],
  rule: SuppressionRule,
): boolean =>
  parts.some(({ result, telling }) => result.kind === "number" && (telling || isDisclosive(result, rule)));

export function isDisclosive(
  { value, numerator, denominator }: NumberResult,
  { kind, below }: SuppressionRule,
): boolean {
  const small = (count: number) => count > 0 && count < below;
  if (kind === "count") return small(value);
  if (numerator === null || denominator === null) return false;
  switch (kind) {
    case "proportion":
      return small(numerator) || small(denominator - numerator);
    case "rate":
      return small(numerator);
    case "mean":
      return small(denominator); // the sum is a score; the children behind it are the denominator
  }
}
