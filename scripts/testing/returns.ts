// Lets a test send returns to a database of its own, against the real catalogue, on a day of its choosing.
import { join } from "node:path";
import { loadCatalogue } from "#api/catalogue.ts";
import { openDatabases } from "#api/db/pool.ts";
import type { IngestServices } from "#api/ingest/services.ts";
import { submit } from "#api/ingest/submit.ts";
import { createTestDatabase } from "./test-database.ts";

export const OWNER = "owner@demo.example";

export type Returns = Awaited<ReturnType<typeof openReturns>>;

export async function openReturns() {
  const database = await createTestDatabase();
  const databases = openDatabases(database.url);
  const catalogue = loadCatalogue(join(import.meta.dirname, "..", "..", "indicators"));
  let now = new Date("2026-11-18T09:00:00Z");
  const services: IngestServices = { ...databases, catalogue: () => catalogue, now: () => now };
  return {
    services,
    url: database.url,
    setClock: (instant: string) => {
      now = new Date(instant);
    },
    send: (file: string | Uint8Array, { sender = OWNER, key = null as string | null } = {}) =>
      submit(services, {
        body: once(typeof file === "string" ? Buffer.from(file) : file),
        fileName: "return.csv",
        sender,
        idempotencyKey: key,
        maxBytes: 10_000_000,
      }),
    /** Rows of a statement, for looking behind the pipeline's back. */
    ask: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await databases.pool.query<Row>(sql, values)).rows,
    close: async () => {
      await databases.close();
      await database.drop();
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
