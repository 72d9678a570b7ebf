// The words of statistical process control: whether a figure moves by more than chance, and whether its target can be relied on.
import { z } from "zod";

/** What the newest figure says of the process. `common` is its usual swing; `neither` moves, but no side is better. */
export const VariationIcon = z.enum(["improvement", "concern", "neither", "common"]);
export type VariationIcon = z.infer<typeof VariationIcon>;

/** What gave a signal, in the order in which one is named when several do. */
export const SpcRule = z.enum(["trend", "shift", "two-of-three", "point"]);
export type SpcRule = z.infer<typeof SpcRule>;

/** Which side of the mean a signal lies on; of a trend, where it goes. */
export const SignalSide = z.enum(["high", "low"]);
export type SignalSide = z.infer<typeof SignalSide>;

/** How limits are made: from moving ranges, or for each period by how many cases its share is of. */
export const SpcMethod = z.enum(["xmr", "p-chart"]);
export type SpcMethod = z.infer<typeof SpcMethod>;

/** Whether the target lies outside the usual swing on its good side, within it, or outside it on its bad side. */
export const Assurance = z.enum(["passes", "hit-or-miss", "fails"]);
export type Assurance = z.infer<typeof Assurance>;

/** Why there are no limits to judge variation by. */
export const NoVariation = z.enum([
  "no-figures", // nothing that this reader may see
  "too-few", // fewer than 13 since the first, or since the last known change
  "accumulates", // each figure holds those before it, and starts again in April
]);
export type NoVariation = z.infer<typeof NoVariation>;

/** Fewest figures that limits are made from (NHS England Making Data Count). */
export const FEWEST_FOR_LIMITS = 13;

export const VARIATION_WORDS: Record<VariationIcon, string> = {
  improvement: "Improving, and not by chance",
  concern: "Getting worse, and not by chance",
  neither: "Changing, and not by chance",
  common: "No more than its usual swing",
};

export const ASSURANCE_WORDS: Record<Assurance, string> = {
  passes: "Can be relied on to meet the target",
  "hit-or-miss": "May meet or miss the target by chance",
  fails: "Will miss the target unless something changes",
};

/** While a figure moves by more than chance, its past swing says less of where it will be. */
export const WITHIN_PAST_SWING = "The target lies within its past swing";
/** What is said in place of "will miss" where the newest figure meets the target by a real change. */
export const USED_TO_MISS = "Used to miss the target";

/** `run` of a trend or a shift is a setting of each indicator: print it beside. */
export const RULE_WORDS: Record<SpcRule, string> = {
  trend: "A run of figures that all rise or all fall",
  shift: "A run of figures on the same side of the average",
  "two-of-three": "Two of three figures in a row close to the same limit",
  point: "A figure outside the limits",
};

export const NO_VARIATION_WORDS: Record<NoVariation, string> = {
  "no-figures": "There is no figure to judge.",
  "too-few": `Fewer than ${FEWEST_FOR_LIMITS} figures: too few to tell a change from chance.`,
  accumulates: "Each figure includes those before it since April, so a change cannot be told from chance.",
};
