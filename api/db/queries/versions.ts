// Which state of the data is asked for. A version is the number of a publication; null means now.
import type { ReadDb } from "#api/db/pool.ts";

export type Version = number | null;

/** Which publication was the last at an instant? 0 when nothing had been published yet. */
export async function versionAt(db: ReadDb, instant: Date): Promise<number> {
  const row = await db
    .selectFrom("publication")
    .select((eb) => eb.fn.max("id").as("id"))
    .where("at", "<=", instant)
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** What is the newest publication? */
export async function currentVersion(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom("publication")
    .select((eb) => eb.fn.max("id").as("id"))
    .executeTakeFirst();
  return row?.id ?? 0;
}
