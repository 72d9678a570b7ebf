// Every version of one figure: what it was, from which publication to which, and who was behind both.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import { KEY, MEASURED, SAME_KEY } from "./measured.ts";
import { nameOf } from "./person-names.ts";
import type { Figure } from "./submission-changes.ts";
import type { Version } from "./versions.ts";

export type Cell = { indicator: string; area: string; cut: string; period: number };

export type FigureVersionRow = Figure & {
  submission: number;
  fileName: string | null;
  sender: string;
  senderName: string | null;
  publisher: string;
  publisherName: string | null;
  /** Numbers of the publications between which it stood; null while it stands. */
  since: number;
  until: number | null;
  from: Date;
  to: Date | null;
  /** What made it stand: its return being published, or another being withdrawn. */
  began: "publish" | "withdraw";
  beganBy: string;
  beganByName: string | null;
  /** Its return brought no figure of its own: it said again what stood. */
  repeated: boolean;
  ended: "publish" | "withdraw" | null;
  endedBy: string | null;
  endedByName: string | null;
  withdrawnReason: string | null;
};

const COLUMNS = [...KEY, ...MEASURED, "submission", "since"].join(", ");

/** What has been published of this figure by a version, oldest first? */
export async function figureVersions(
  db: ReadDb,
  { indicator, area, cut, period }: Cell,
  version: Version,
): Promise<FigureVersionRow[]> {
  const limit = version ?? 2_147_483_647;
  const { rows } = await sql<FigureVersionRow>`
    with stood as (
      select ${sql.raw(COLUMNS)}, null::integer as until from observation
      union all
      select ${sql.raw(COLUMNS)}, case when until <= ${limit} then until end as until from observation_history
    )
    select ${sql.raw(MEASURED.map((column) => `v.${column}`).join(", "))}, v.submission, v.since, v.until,
      s.file_name as "fileName", s.sender, ${nameOf("s.sender")} as "senderName",
      said.sender as publisher, ${nameOf("said.sender")} as "publisherName",
      b.at as "from", b.kind as began, b.sender as "beganBy", ${nameOf("b.sender")} as "beganByName",
      e.at as "to", e.kind as ended, e.sender as "endedBy", ${nameOf("e.sender")} as "endedByName",
      case when e.kind = 'withdraw' then s.withdrawn_reason end as "withdrawnReason",
      exists (select from observation_repeat r where r.submission = v.submission and ${sql.raw(SAME_KEY("r", "v"))})
        as repeated
    from stood v
    join submission s on s.id = v.submission
    join publication said on said.submission = v.submission and said.kind = 'publish'
    join publication b on b.id = v.since
    left join publication e on e.id = v.until
    where v.indicator = (select id from indicator where code = ${indicator})
      and v.cut = (select id from cut where members = ${cut})
      and v.area = (select id from area where code = ${area})
      and v.period = ${period} and v.since <= ${limit}
    order by v.since
  `.execute(db);
  return rows;
}
