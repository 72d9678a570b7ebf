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

/** Which figures for everyone, of these areas, does the return bring or change, or say something new of? Those that its areas
 * make up are among them. */
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
    union all
    select i.code, a.code, t.period, ${sql.raw(columnsOf("t", MEASURED))}, w.body
    from staged_total t
    join indicator i on i.id = t.indicator
    join area a on a.id = t.area
    left join submission_words w on w.submission = t.submission and w.indicator = t.indicator and w.area = t.area
      and w.period = t.period
    left join ${sql.raw(STANDING_WORDS)} c on c.indicator = t.indicator and c.area = t.area and c.period = t.period
    where t.submission = ${submission} and a.code = any(${areas})
      and (t.moved or w.body is not null and w.body is distinct from c.body)
  `.execute(db);
  return rows;
}
