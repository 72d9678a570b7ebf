// Reads inside a transaction that is under way, by the same questions that pages are read by.
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { ReadDb } from "./pool.ts";
import type { Tables } from "./schema.ts";

/** Questions go to this connection one after the other, and see what its transaction has written. Nothing is to be closed. */
export function readOn(client: pg.PoolClient): ReadDb {
  let before: Promise<unknown> = Promise.resolve();
  const query = (text: string, values: unknown[]) => {
    const answer = before.then(() => client.query(text, values));
    before = answer.catch(() => undefined);
    return answer;
  };
  const connection = { query, release: () => undefined } as unknown as pg.PoolClient;
  const pool = { connect: async () => connection, end: async () => undefined } as unknown as pg.Pool;
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
