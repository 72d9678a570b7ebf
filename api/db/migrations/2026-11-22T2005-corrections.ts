// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Which publication put a submission in force is asked wherever what it said is put beside what others said.
    create index on publication (submission);

    -- Words that a published submission has and that stood already: another one brought them.
    create table commentary_repeat (
      submission integer not null references submission,
      indicator smallint not null,
      area integer not null,
      period integer not null,
      author text not null,
      primary key (indicator, area, period, submission)
    );
    create index on commentary_repeat (submission);

    create trigger kept before update or delete on observation_repeat for each row execute function refuse_change();
    create trigger kept before update or delete on commentary_repeat for each row execute function refuse_change();
  `.execute(db);
}
