// A risk or warning as the register keeps it: its number, and what the figures said of it last.

import { periodKey } from "#api/domain/periods.ts";
import type { TrustConfig } from "#indicators/schema.ts";
import type { Episode } from "./episodes.ts";
import { levelReached } from "./escalation.ts";

/** What of an episode is kept; periods as keys. */
export type EpisodeFacts = Omit<Episode, "since" | "last" | "recovered"> & {
  readonly since: number;
  readonly last: number;
  readonly recovered: number | null;
  /** Levels of escalation reached. */
  readonly level: number;
};

export type RegisterRow = Omit<EpisodeFacts, "ended"> & {
  readonly id: number;
  /** Corrected: no figures say so any more. */
  readonly ended: EpisodeFacts["ended"] | "corrected";
  /** The row that a correction made it part of. */
  readonly mergedInto: number | null;
  /** There has been news of it, and not of its being taken back last. */
  readonly told: boolean;
  /** The highest level there has been news of since it was raised last; 0 where there was none. */
  readonly toldLevel: number;
};

export const factsOf = (episode: Episode, trust: Pick<TrustConfig, "escalation">): EpisodeFacts => ({
  kind: episode.kind,
  since: periodKey(episode.since),
  last: periodKey(episode.last),
  recovered: episode.recovered && periodKey(episode.recovered),
  ended: episode.ended,
  periods: episode.periods,
  missed: episode.missed,
  level: levelReached(episode, trust),
  grounds: episode.grounds,
});

/** Whether a row says what its episode says. */
export const saysTheSame = (row: RegisterRow, episode: EpisodeFacts): boolean =>
  (["since", "last", "recovered", "ended", "periods", "missed", "level"] as const).every(
    (fact) => row[fact] === episode[fact],
  ) && row.grounds.join() === episode.grounds.join();

type Span = Pick<EpisodeFacts, "since" | "last">;

/** Whether a period may lie in both. */
export const overlap = (a: Span, b: Span): boolean => a.since <= b.last && b.since <= a.last;
