// A submission may be asked for by several keys: the same content, sent again under another, is still the same submission.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table submission_key (
      sender text not null,
      key text not null,
      submission integer not null references submission on delete cascade,
      primary key (sender, key)
    );
    insert into submission_key (sender, key, submission)
      select sender, idempotency_key, id from submission where idempotency_key is not null;
    alter table submission drop column idempotency_key;
    create index on submission_key (submission);
  `.execute(db);
}
