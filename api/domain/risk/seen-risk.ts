// A risk or a warning as somebody sees it: the figures that may be shown to them, and what people did about it.
import type { RiskKind } from "#api/contract/risk-areas.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import type { SafePoint, SafeSeries } from "#api/domain/series.ts";
import type { RiskActs } from "./acts.ts";
import type { Episode } from "./episodes.ts";
import type { Standing } from "./state.ts";

export type RiskNumber = {
  readonly id: number;
  readonly since: number;
  readonly last: number;
  readonly level: number;
  readonly raisedAt: Date;
  readonly endedAt: Date | null;
};

export type SeenRisk = {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly kind: RiskKind;
  /** Null where the register of that day had no number for it. */
  readonly number: RiskNumber | null;
  /** Null of one whose figures were corrected since: it is told without any. */
  readonly seen: {
    readonly series: SafeSeries;
    readonly episode: Episode;
    /** How often it has been raised, this time included. */
    readonly times: number;
    /** The episodes of the same kind, this one among them, oldest first. */
    readonly all: readonly { episode: Episode; number: RiskNumber | null }[];
  } | null;
  readonly acts: RiskActs;
};

export const isOpen = ({ seen }: Pick<SeenRisk, "seen">): boolean => seen?.episode.ended === null;

export const standingOf = ({ seen, acts }: SeenRisk): Standing => ({
  there: seen !== null,
  open: isOpen({ seen }),
  plans: acts.plans,
  deviations: acts.deviations,
});

/** Whether somebody sees every figure of a series: what was worked out from all of them may be told to them. */
export const hidesNothing = ({ points }: Pick<SafeSeries, "points">): boolean =>
  !points.some(({ safe: { value } }) => value.kind === "suppressed" && value.reason === "small-count");

const isJudged = ({ safe: { status } }: SafePoint) =>
  status === "met" || status === "near" || status === "missed";

/** The newest figure that can be judged; of what is over, the one that ended it. */
export function evidenceOf({ series, episode }: NonNullable<SeenRisk["seen"]>): SafePoint | null {
  const { points } = series;
  const end = episode.recovered;
  if (end !== null) return points.find(({ period }) => period.index === end.index) ?? null;
  return points.findLast(isJudged) ?? points.findLast(({ safe }) => safe.value.kind === "shown") ?? null;
}

/** Periods that must be missed before the Solution Centre takes on a risk; null where it takes on none. */
export function periodsForCase(
  levels: readonly { periods: number; solutionCentre: boolean }[],
): number | null {
  const counts = levels.filter(({ solutionCentre }) => solutionCentre).map(({ periods }) => periods);
  return counts.length > 0 ? Math.min(...counts) : null;
}

/** That there is a case tells that so many figures missed their target: it is not told to those from whom they are hidden. */
export const seesCases = ({ seen }: Pick<SeenRisk, "seen">, needed: number | null): boolean =>
  seen === null ||
  hidesNothing(seen.series) ||
  (seen.episode.kind === "risk" && needed !== null && seen.episode.missed >= needed);
