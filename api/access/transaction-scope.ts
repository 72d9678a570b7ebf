// Lets better-auth's queries join a transaction of ours, so that what it changes and the record of it stand or fall together.
import { AsyncLocalStorage } from "node:async_hooks";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";
import { type Client, inTransaction } from "#api/db/queries/transaction.ts";

type Held = {
  client: Client;
  open: boolean;
  /** What went wrong in it, and was swallowed by whoever called. */
  failure: { error: unknown } | null;
};

/** A pool for Kysely: inside `run` every query goes to the transaction's connection, elsewhere to one of the pool's. */
export class TransactionScope implements PostgresPool {
  readonly #pool: pg.Pool;
  readonly #held = new AsyncLocalStorage<Held>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  get options(): pg.PoolOptions {
    return this.#pool.options;
  }

  async run<Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> {
    const outer = this.#held.getStore();
    if (outer?.open) return work(outer.client);
    return inTransaction(this.#pool, async (client) => {
      const held: Held = { client, open: true, failure: null };
      try {
        const answer = await this.#held.run(held, () => work(client));
        if (held.failure) throw held.failure.error;
        return answer;
      } finally {
        // Work that goes on in the background must not write into whatever this connection does next.
        held.open = false;
      }
    });
  }

  /** Runs a part that others call, who go on as if nothing was wrong when it fails: then the transaction is undone. */
  async essential(work: (client: Client) => Promise<void>): Promise<void> {
    const held = this.#held.getStore();
    try {
      await work(this.client());
    } catch (error) {
      if (held) held.failure ??= { error };
      throw error;
    }
  }

  /** The connection of the transaction that this runs in. */
  client(): Client {
    const held = this.#held.getStore();
    if (!held?.open) throw new Error("this belongs into a transaction");
    return held.client;
  }

  /** One query, in the transaction that this runs in or else by itself. */
  query(text: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    const held = this.#held.getStore();
    return (held?.open ? held.client : this.#pool).query(text, values);
  }

  async connect(): Promise<PostgresPoolClient> {
    const held = this.#held.getStore();
    if (!held?.open) return this.#pool.connect();
    const { client } = held;
    const pool = this.#pool;
    const query = (...asked: Parameters<Client["query"]>) =>
      held.open ? client.query(...asked) : pool.query(...asked);
    return { query: query as PostgresPoolClient["query"], release: () => undefined } as PostgresPoolClient;
  }

  /** The pool is closed by whoever opened it. */
  async end(): Promise<void> {}
}
