// What is known of one figure from its first publication on, judged and safe to show.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Area, Indicator, Target } from "./catalogue.ts";
import type { Commentary } from "./commentary.ts";
import type { FigureReason } from "./figure-reason.ts";
import type { Period } from "./periods.ts";
import type { SafeResult } from "./suppress.ts";

/** Somebody's address, or what a key is called; and what whoever has that address is called. */
export type Someone = { address: string; name: string | null };

export type FigureVersionFacts = {
  from: Date;
  to: Date | null;
  safe: SafeResult;
  submission: number;
  fileName: string | null;
  sender: Someone;
  publisher: Someone;
  /** `kept`: it stood, its return was withdrawn, and another one said the same. */
  cause: "first" | "corrected" | "published-again" | "restored" | "kept";
  beganBy: Someone;
  ended: { by: Someone; how: "replaced" | "withdrawn"; reason: string | null } | null;
  /** It says something else than the version before, or the first. */
  differs: boolean;
  reasons: readonly FigureReason[];
};

export type FigureHistoryFacts = {
  indicator: Indicator;
  area: Area;
  period: Period;
  members: Members;
  target: Target | null;
  /** Oldest first. */
  versions: readonly FigureVersionFacts[];
  /** Where nothing was returned for the area itself, what is shown may be made from the areas inside it. */
  madeFromInside: boolean;
  said: readonly Commentary[];
};
