// Vitest global setup: one throw-away PostgreSQL server a run, holding a migrated template that each test file copies.
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#api/db/migrate.ts";
import { ensureDatabase, openEmbedded, removeDataDirectory } from "#scripts/database/embedded.ts";
import { startedAt } from "#scripts/database/lock.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server's own database, from which test databases are made. */
    databaseServer: string;
  }
}

type Shared = { opening: Promise<{ url: string; close(): Promise<void> }>; users: number };

const prefix = "outcomes-tests-";
// Vitest loads this file once for each project; the server is one for all of them.
const key = Symbol.for("outcomes-dashboard.test-server");
const registry = globalThis as { [key]?: Shared };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  registry[key] ??= { opening: open(), users: 0 };
  const shared = registry[key];
  shared.users += 1;
  const { url, close } = await shared.opening;
  project.provide("databaseServer", url);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete registry[key];
    await close();
  };
}

async function open() {
  await clearAbandoned();
  const dataDir = join(tmpdir(), `${prefix}${process.pid}`);
  const server = await openEmbedded({ dataDir, durable: false });
  await migrate(await ensureDatabase(server, "template"));
  return {
    url: server.url("postgres"),
    async close() {
      await server.stop();
      await removeDataDirectory(dataDir);
    },
  };
}

/** A run killed outright leaves its server behind; the next run clears it away. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    if ((await startedAt(Number(name.slice(prefix.length)))) !== undefined) continue;
    // It may belong to another user, who will clear it in turn.
    await removeDataDirectory(join(tmpdir(), name)).catch(() => {});
  }
}
