// How far a risk has escalated: the longer it is off target, the more people answer for it.

import type { TrustConfig } from "#indicators/schema.ts";
import type { Episode } from "./episodes.ts";

export type EscalationLevel = TrustConfig["escalation"][number];

/** The levels of the trust's file, that of the fewest periods first. */
export const levelsOf = ({ escalation }: Pick<TrustConfig, "escalation">): EscalationLevel[] =>
  escalation.toSorted((a, b) => a.periods - b.periods);

/** How many levels a risk has reached, by its periods off target; 0 for a warning.
 * @example with levels at 1, 2 and 3 periods: missed 5 → 3 */
export const levelReached = (
  { kind, missed }: Pick<Episode, "kind" | "missed">,
  trust: Pick<TrustConfig, "escalation">,
) => (kind === "warning" ? 0 : levelsOf(trust).filter(({ periods }) => periods <= missed).length);

/** The level with this number, counted from 1; undefined for 0 and beyond the last. */
export const levelAt = (level: number, trust: Pick<TrustConfig, "escalation">): EscalationLevel | undefined =>
  levelsOf(trust)[level - 1];
