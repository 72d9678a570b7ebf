// A safe result as the contract's value and target. Lists each field; anything else a result carries stays here.

import type { z } from "zod";
import type { Difference, Target, Value } from "#api/contract/values.ts";
import type { Target as DomainTarget, Indicator } from "#api/domain/catalogue.ts";
import { toleranceEdge } from "#api/domain/judge.ts";
import type { SafeValue } from "#api/domain/suppress.ts";
import {
  differenceText,
  goalText,
  isBetter,
  MISSING_WORDS,
  measured,
  SUPPRESSED_WORDS,
  toleranceText,
} from "./words.ts";

export function presentValue(value: SafeValue, indicator: Indicator): Value {
  switch (value.kind) {
    case "suppressed":
      return { kind: "suppressed", reason: value.reason, text: SUPPRESSED_WORDS[value.reason] };
    case "missing":
      return { kind: "missing", reason: value.reason, text: MISSING_WORDS[value.reason] };
    case "shown":
      return {
        kind: "shown",
        value: value.value,
        ...(value.numerator === null ? {} : { numerator: value.numerator }),
        ...(value.denominator === null ? {} : { denominator: value.denominator }),
        ...(value.flag === null ? {} : { flag: value.flag }),
        ...(value.small ? { small: true as const } : {}),
        text: measured(value.value, indicator),
      };
  }
}

export const isSmall = (value: SafeValue): boolean => value.kind === "shown" && value.small;

export function presentTarget(target: DomainTarget | null, indicator: Indicator): Target | null {
  if (target === null) return null;
  return {
    goal: target.goal,
    edge: toleranceEdge(target, indicator.polarity),
    text: goalText(target, indicator),
    toleranceText: toleranceText(target, indicator),
    basis: target.basis,
    note: target.note,
  };
}

export function presentDifference(
  difference: number | null,
  target: DomainTarget | null,
  indicator: Indicator,
): z.infer<typeof Difference> | null {
  if (difference === null || target === null) return null;
  return {
    value: difference,
    better: isBetter(difference, target, indicator),
    text: differenceText(difference, target, indicator),
  };
}
