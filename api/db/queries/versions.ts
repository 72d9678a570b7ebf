// Which state of the data is asked for. A version is the number of a publication; null means now.
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import { noneUnderWay } from "./publications.ts";

export type Version = number | null;

/** A publication has been under way for as long as anybody waits for an answer. */
export class StillPublishing extends Error {}

/** Which publication was the last at an instant? 0 when nothing had been published yet. A publication is dated before its
 * figures are written and seen by others after that, so one that is under way is waited for: it may belong to the instant.
 * Nobody waits for an instant before the newest publication that is seen, since they come one after the other.
 * @throws StillPublishing */
export async function versionAt(db: ReadDb, instant: Date, patienceMs = 20_000): Promise<number> {
  const end = performance.now() + patienceMs;
  for (let waitMs = 5; ; waitMs = Math.min(2 * waitMs, 250)) {
    // Asked in this order: what ends between the two questions is seen by the second.
    const settled = await noneUnderWay(db);
    const { rows } = await sql<{ id: number; over: boolean }>`
      select coalesce(max(id) filter (where at <= ${instant}), 0) as id, coalesce(max(at) > ${instant}, false) as over
      from publication
    `.execute(db);
    const found = rows[0];
    if (found && (settled || found.over)) return found.id;
    // Waited for without holding a connection: readers of other pages need it.
    if (performance.now() + waitMs > end) throw new StillPublishing("a publication has not ended yet");
    await pause(waitMs);
  }
}
