// Lets a test send returns to a database of its own, against the real catalogue, on a day of its choosing.
import { join } from "node:path";
import pg from "pg";
import { mayOpen } from "#api/access/submissions.ts";
import { loadCatalogue } from "#api/catalogue.ts";
import { openDatabases } from "#api/db/pool.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { holidaysOf } from "#api/holidays.ts";
import type { Sender } from "#api/ingest/sender.ts";
import type { IngestServices } from "#api/ingest/services.ts";
import { submit } from "#api/ingest/submit.ts";
import { createProtection } from "#api/protection/protection.ts";
import { evaluateRisks } from "#api/register/evaluate.ts";
import { createTestDatabase } from "./test-database.ts";

export const OWNER = "owner@demo.example";

/** A sender who may do everything as a performance lead does, or send these indicators alone. */
export function senderOf(name: string, indicators?: readonly string[]): Sender {
  const may = (id: string) => indicators?.includes(id) ?? true;
  const reach = { all: indicators === undefined, sender: name, indicators: new Set(indicators) };
  const actor = { kind: "person" as const, id: name, name, role: "owner" as const, address: "192.0.2.7" };
  return {
    name,
    actor,
    may,
    approves: indicators === undefined,
    opens: (submission) => mayOpen(reach, submission),
  };
}

export type Returns = Awaited<ReturnType<typeof openReturns>>;

/** @param first the catalogue to begin with, where it is not the real one */
export async function openReturns(first: Catalogue | null = null) {
  const database = await createTestDatabase();
  const databases = openDatabases(database.url);
  const owner = new pg.Pool({ connectionString: database.url, max: 1 });
  // An idle connection that the dropped database ends must not end the test run.
  owner.on("error", () => undefined);
  let catalogue = first ?? loadCatalogue(join(import.meta.dirname, "..", "..", "indicators"));
  let now = new Date("2026-11-18T09:00:00Z");
  const services: IngestServices = {
    ...databases,
    catalogue: () => catalogue,
    now: () => now,
    isHoliday: holidaysOf(catalogue.trust.holidays),
    evaluateRisks: async (client, { at }, indicators) => {
      await evaluateRisks({ catalogue: () => catalogue }, client, { at: at ?? now, indicators });
    },
  };
  const log = { info: () => undefined, error: () => undefined };
  const protection = createProtection({ ...databases, log, catalogue: () => catalogue });
  return {
    services,
    withholding: protection.withholding,
    url: database.url,
    setCatalogue: (other: Catalogue) => {
      catalogue = other;
    },
    setClock: (instant: string) => {
      now = new Date(instant);
    },
    send: (file: string | Uint8Array, { sender = senderOf(OWNER), key = null as string | null } = {}) =>
      submit(services, {
        body: once(typeof file === "string" ? Buffer.from(file) : file),
        fileName: "return.csv",
        sender,
        idempotencyKey: key,
        maxBytes: 10_000_000,
      }),
    /** Rows of a statement by the database's owner, for looking behind the pipeline's back. */
    ask: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await owner.query<Row>(sql, values)).rows,
    close: async () => {
      await protection.close();
      await Promise.all([databases.close(), owner.end()]);
      await database.drop();
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
