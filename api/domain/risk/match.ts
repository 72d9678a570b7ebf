// Which rows of the register go on as which episodes, now that figures have come or been corrected.
import { type EpisodeFacts, overlap, type RegisterRow } from "./register-row.ts";

/** A row that goes on as an episode, an episode that no row stood for, or a row whose episode is gone. */
export type Transition<Row extends RegisterRow = RegisterRow> =
  | { row: Row | null; episode: EpisodeFacts }
  /** `into` is what the gone one has become a part of. */
  | { row: Row; episode: null; into: EpisodeFacts | null };

const isOpen = ({ ended }: RegisterRow | EpisodeFacts) => ended === null;
const isLive = ({ ended }: RegisterRow) => ended !== "corrected";

/** In order: what comes first takes the row. What people attached to a row is about its risk, and the one that goes on is the
 * one they work on; so of an episode that a correction split, the part still open keeps the row, and of two that it joined, the
 * row still open stays. A row that was corrected away comes back with its episode. */
const RULES: readonly ((row: RegisterRow, episode: EpisodeFacts) => boolean)[] = [
  (row, episode) => isLive(row) && isOpen(row) && isOpen(episode) && overlap(row, episode),
  (row, episode) => isLive(row) && row.since === episode.since,
  (row, episode) => isLive(row) && overlap(row, episode),
  (row, episode) => row.since === episode.since,
  (row, episode) => overlap(row, episode),
];

/** @param rows of one indicator and area, corrected ones included
 * @param episodes that the figures of the same tell of now */
export function matchEpisodes<Row extends RegisterRow>(
  rows: readonly Row[],
  episodes: readonly EpisodeFacts[],
): Transition<Row>[] {
  const newestRows = rows.toSorted((a, b) => b.since - a.since || b.id - a.id);
  const newestEpisodes = episodes.toSorted((a, b) => b.since - a.since);
  const rowOf = new Map<EpisodeFacts, Row>();
  const taken = new Set<Row>();
  for (const fits of RULES)
    for (const episode of newestEpisodes) {
      if (rowOf.has(episode)) continue;
      const row = newestRows.find(
        (each) => each.kind === episode.kind && !taken.has(each) && fits(each, episode),
      );
      if (!row) continue;
      rowOf.set(episode, row);
      taken.add(row);
    }
  return [
    ...episodes.map((episode) => ({ row: rowOf.get(episode) ?? null, episode })),
    ...rows
      .filter((row) => isLive(row) && !taken.has(row))
      .map((row) => ({ row, episode: null, into: partOf(row, newestEpisodes) })),
  ];
}

/** The newest episode that has some of its periods, of its own kind where there is one. */
function partOf(row: RegisterRow, newestEpisodes: readonly EpisodeFacts[]): EpisodeFacts | null {
  const over = newestEpisodes.filter((episode) => overlap(row, episode));
  return over.find(({ kind }) => kind === row.kind) ?? over[0] ?? null;
}
