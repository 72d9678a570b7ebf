// What people are called who sent something: only their address is kept beside it.
import { type RawBuilder, sql } from "kysely";

/** The name of whoever has the address in a column now; null where nobody has, as for a key. */
export const nameOf = (column: string): RawBuilder<string | null> =>
  sql<string | null>`(select name from auth.person where email = lower(${sql.ref(column)}))`;
