// Risks and warnings as a fold over the periods of a series: when each was raised, and what ended it.
import type { RiskKind, WarningGround } from "#api/contract/risk-areas.ts";
import type { Status } from "#api/contract/vocabulary.ts";
import type { Period } from "#api/domain/periods.ts";

export type Judged = "met" | "near" | "missed";

/** What there is to know of one period. */
export type RiskMoment = {
  readonly period: Period;
  /** Null where no figure can be judged: late, missing, hidden, or without a target. */
  readonly status: Judged | null;
  /** Whether the figures up to here get worse, and not by chance. */
  readonly concern: boolean;
  /** Where the figures up to here head for, against the target there; null where nobody can say. */
  readonly forecast: Judged | null;
};

export type Episode = {
  readonly kind: RiskKind;
  readonly since: Period;
  /** Newest judged period in it. */
  readonly last: Period;
  /** The period that ended it; null while it is open. */
  readonly recovered: Period | null;
  readonly ended: "recovered" | "became-risk" | null;
  /** Judged periods in it: near does not end a risk. */
  readonly periods: number;
  readonly missed: number;
  /** Of a warning: those that hold in its last period. */
  readonly grounds: readonly WarningGround[];
};

type Fold = { closed: Episode[]; open: Episode | null; forecastMisses: boolean };

/** A risk is raised by a missed figure and ended by the next one that is met; near neither raises nor ends it, and a period
 * that cannot be judged does nothing at all. A warning is raised while no risk is open, and ends when no ground for it is
 * left or a risk takes its place. Of a forecast, too, missed raises, met clears and near keeps; where nobody can say any more,
 * there is no ground.
 * Source: hysteresis (a Schmitt trigger with the tolerance as its dead band), so that a figure at the edge does not flicker.
 * @param moments oldest first
 * @returns in the order in which they were raised; at most the last is open */
export function riskEpisodes(moments: readonly RiskMoment[]): Episode[] {
  const fold = moments.reduce<Fold>(step, { closed: [], open: null, forecastMisses: false });
  return fold.open ? [...fold.closed, fold.open] : fold.closed;
}

/** Risks alone, from statuses alone: what a reader may see of a series is enough to tell them. */
export const risksOf = (points: readonly { period: Period; status: Status }[]): Episode[] =>
  riskEpisodes(
    points.map(({ period, status }) => ({
      ...{ period, status: judgedStatus(status) },
      ...{ concern: false, forecast: null },
    })),
  );

export const judgedStatus = (status: Status): Judged | null =>
  status === "met" || status === "near" || status === "missed" ? status : null;

function step(fold: Fold, moment: RiskMoment): Fold {
  const { period, status } = moment;
  if (status === null) return fold;
  const { open } = fold;
  if (open?.kind === "risk") {
    if (status !== "met") return { ...fold, open: lengthened(open, period, status) };
    return warned(
      { ...fold, closed: [...fold.closed, ended(open, period, "recovered")], open: null },
      moment,
    );
  }
  if (status !== "missed") return warned(fold, moment);
  const closed = open ? [...fold.closed, ended(open, period, "became-risk")] : fold.closed;
  // A forecast that missed before the figure did has come true: what it says after the risk is judged afresh.
  return { closed, open: raised("risk", period, status, []), forecastMisses: false };
}

/** What the grounds for a warning make of a period in which no risk is open. */
function warned(fold: Fold, { period, status, concern, forecast }: RiskMoment): Fold {
  const forecastMisses = forecast === "missed" || (forecast === "near" && fold.forecastMisses);
  const grounds: WarningGround[] = [];
  if (concern) grounds.push("concern");
  if (forecastMisses) grounds.push("forecast");
  const { open, closed } = fold;
  if (grounds.length === 0)
    return open
      ? { closed: [...closed, ended(open, period, "recovered")], open: null, forecastMisses }
      : { ...fold, forecastMisses };
  if (open === null) return { closed, open: raised("warning", period, status, grounds), forecastMisses };
  return { closed, open: { ...lengthened(open, period, status), grounds }, forecastMisses };
}

const raised = (kind: RiskKind, period: Period, status: RiskMoment["status"], grounds: WarningGround[]) => ({
  ...{ kind, since: period, last: period, recovered: null, ended: null, grounds },
  periods: 1,
  missed: status === "missed" ? 1 : 0,
});

const lengthened = (open: Episode, period: Period, status: RiskMoment["status"]): Episode => ({
  ...open,
  last: period,
  periods: open.periods + 1,
  missed: open.missed + (status === "missed" ? 1 : 0),
});

const ended = (open: Episode, period: Period, how: NonNullable<Episode["ended"]>): Episode => ({
  ...open,
  recovered: period,
  ended: how,
});
