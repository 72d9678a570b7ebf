// The verdict in words: one row for every way in which status, variation, assurance and direction can come together.
import type { Assurance, VariationIcon } from "./variation.ts";
import { JUDGED_WORDS, type VerdictWords } from "./verdict-words.ts";

/** Statuses of a figure that is there; of a gap a page says why there is none. */
export type VerdictStatus = "missed" | "near" | "met" | "no-target";
type YearOn = "better" | "worse" | "same";

export type VerdictRow = VerdictWords & {
  readonly status: VerdictStatus;
  /** Null: too few figures to tell a change from chance. */
  readonly variation: VariationIcon | null;
  /** Null without limits or target. */
  readonly assurance: Assurance | null;
  /** Against a year before: looked at only where variation is not known, since two figures alone tell least. */
  readonly direction: YearOn | null;
};

/** How a tail names the year before; of yearly figures a page says "the year before" in its place. */
export const YEAR_AGO = "a year ago";

const NO_TARGET_WORDS: Record<VariationIcon, VerdictWords> = {
  improvement: {
    tail: "; the figure is improving, and not by chance",
    reason: "Without a target there is still its own history, and the change is real.",
  },
  concern: {
    tail: "; the figure is getting worse, and not by chance",
    reason: "Nobody set a target, and still something real has changed for the worse: ask if one is needed.",
  },
  neither: {
    tail: "; the figure has changed, and not by chance",
    reason: "It is there for context: a real change in it may explain what other indicators do.",
  },
  common: {
    tail: "; the figure is within its usual swing",
    reason: "Nothing has changed, so there is nothing in it that explains other figures.",
  },
};

/** Without limits, the same season a year before is the fairest comparison there is. */
const YEAR_ON_WORDS: Record<VerdictStatus, Record<YearOn | "unknown", VerdictWords>> = {
  missed: {
    better: {
      tail: `, better than ${YEAR_AGO}`,
      reason: "Too few figures to rule out chance: all that can be said is that the same season was worse.",
    },
    worse: {
      tail: `, worse than ${YEAR_AGO}`,
      reason: "Too few figures to rule out chance, but the same season was better: ask the owner why.",
    },
    same: {
      tail: `, the same as ${YEAR_AGO}`,
      reason: "Too few figures to rule out chance: nothing shows that a year has changed it.",
    },
    unknown: { tail: "", reason: "Nothing to compare it with: say how far off target it is, and no more." },
  },
  near: {
    better: {
      tail: `, better than ${YEAR_AGO}`,
      reason:
        "Too few figures to rule out chance: it is close to target, and closer than in the same season.",
    },
    worse: {
      tail: `, worse than ${YEAR_AGO}`,
      reason: "Too few figures to rule out chance, but the same season was better: watch it.",
    },
    same: {
      tail: `, the same as ${YEAR_AGO}`,
      reason: "Too few figures to rule out chance: nothing shows that a year has changed it.",
    },
    unknown: { tail: "", reason: "Nothing to compare it with: say how close to target it is, and no more." },
  },
  met: {
    better: {
      tail: `, better than ${YEAR_AGO}`,
      reason: "Too few figures to rule out chance: it is on target, and the same season was worse.",
    },
    worse: {
      tail: `, worse than ${YEAR_AGO}`,
      reason: "Too few figures to rule out chance: it is on target, but less safely than in the same season.",
    },
    same: {
      tail: `, the same as ${YEAR_AGO}`,
      reason: "Too few figures to rule out chance: it is on target, and nothing shows that it moves.",
    },
    unknown: { tail: "", reason: "Nothing to compare it with: say that it is on target, and no more." },
  },
  "no-target": {
    better: {
      tail: `; the figure is better than ${YEAR_AGO}`,
      reason: "Neither a target nor limits to go by: only the same season can be set beside it.",
    },
    worse: {
      tail: `; the figure is worse than ${YEAR_AGO}`,
      reason: "Neither a target nor limits to go by: only the same season can be set beside it.",
    },
    same: {
      tail: `; the figure is the same as ${YEAR_AGO}`,
      reason: "Neither a target nor limits to go by: nothing shows that a year has changed it.",
    },
    unknown: { tail: "", reason: "Nothing to judge it by: the figure stands for itself." },
  },
};

const entries = <Key extends string, Value>(record: Record<Key, Value>) =>
  Object.entries(record) as [Key, Value][];

const unknown = { variation: null, assurance: null, direction: null };

/** Worst status first; in each, what is known before what is not. */
export const VERDICTS: readonly VerdictRow[] = [
  ...entries(JUDGED_WORDS).flatMap(([status, byVariation]) => [
    ...entries(byVariation).flatMap(([variation, byAssurance]) =>
      entries(byAssurance).map(([assurance, words]) => ({
        ...unknown,
        status,
        variation,
        assurance,
        ...words,
      })),
    ),
    ...yearOnRows(status),
  ]),
  ...entries(NO_TARGET_WORDS).map(([variation, words]) => ({
    ...unknown,
    status: "no-target" as const,
    variation,
    ...words,
  })),
  ...yearOnRows("no-target"),
];

function yearOnRows(status: VerdictStatus): VerdictRow[] {
  return entries(YEAR_ON_WORDS[status]).map(([direction, words]) => ({
    ...unknown,
    status,
    direction: direction === "unknown" ? null : direction,
    ...words,
  }));
}
