// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Under which catalogues the whole register of risk areas was worked out. None: never yet, so that what there is no news of
    -- is not what was so already when the register began.
    create table register_taken_up (
      id integer generated always as identity primary key,
      catalogue text not null,
      at timestamptz not null
    );
  `.execute(db);
}
