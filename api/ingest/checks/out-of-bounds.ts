// A value must be possible for its indicator.
import { scale } from "#api/domain/aggregate.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { roundTo } from "#api/domain/round.ts";
import type { RowRule } from "./row-rule.ts";

const boundsOf = ({ kind, bounds }: Indicator) =>
  kind === "proportion" ? { low: 0, high: 100, ...bounds } : { ...bounds };

export const outOfBounds: RowRule = {
  rule: "out-of-bounds",
  find({ indicator, numerator, denominator, value }) {
    if (!indicator) return null;
    const given = value.number;
    const { low, high } = boundsOf(indicator);
    const worked =
      given === null && numerator.number !== null && denominator.number
        ? (scale(indicator) * numerator.number) / denominator.number
        : given;
    // A numerator above its denominator, and a number below zero, are faults of their own.
    if (worked === null || (given === null && indicator.kind === "proportion")) return null;
    if (worked < 0 && (low ?? 0) >= 0) return null;
    if ((low === undefined || worked >= low) && (high === undefined || worked <= high)) return null;
    const limits = [low === undefined ? "" : `from ${low}`, high === undefined ? "" : `up to ${high}`];
    return {
      column: given === null ? "numerator" : "value",
      found: given === null ? numerator.text : value.text,
      message: `${indicator.id} ranges ${limits.filter(Boolean).join(" ")}, and this row makes ${roundTo(worked, indicator.decimals)}. Check the figures for a slipped digit.`,
    };
  },
};
