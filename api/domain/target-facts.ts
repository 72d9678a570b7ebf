// Targets held against history, and what is implausible about them.
import type { Area, Indicator, Target } from "./catalogue.ts";
import type { Doubt } from "./plausible-target.ts";

export type DoubtedTarget = { indicator: Indicator; area: Area; target: Target; doubt: Doubt };

export type TargetDoubtFacts = {
  doubted: readonly DoubtedTarget[];
  /** Targets that were looked at: those in force or to come. */
  looked: number;
};
