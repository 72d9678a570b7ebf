// Which figures of a checked return commentary can be written for.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import { columnsOf, MEASURED, SAME_KEY, same } from "./measured.ts";
import type { ObservationRow } from "./observations.ts";
import { STANDING_WORDS } from "./speaks-of.ts";

export type WantedFigure = Omit<ObservationRow, "cut"> & {
  /** What the return says of it. */
  text: string | null;
};

/** Which figures for everyone, of these areas, does the return bring or change, or say something new of? */
export async function wantedFigures(
  db: ReadDb,
  submission: number,
  areas: readonly string[],
): Promise<WantedFigure[]> {
  const { rows } = await sql<WantedFigure>`
    select i.code as indicator, a.code as area, s.period, ${sql.raw(columnsOf("s", MEASURED))}, s.commentary as text
    from staged_row s
    join indicator i on i.id = s.indicator
    join area a on a.id = s.area
    left join observation o on ${sql.raw(SAME_KEY("s", "o"))}
    left join ${sql.raw(STANDING_WORDS)} c on c.indicator = s.indicator and c.area = s.area and c.period = s.period
    where s.submission = ${submission} and s.cut = 0 and a.code = any(${areas})
      and (o.indicator is null or not ${sql.raw(same("s", "o"))}
        or s.commentary is not null and s.commentary is distinct from c.body)
    order by s."row", s.cell
  `.execute(db);
  return rows;
}
