// Opens the embedded database for the life of this process, and ends the process if it goes away by itself.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lifecycle } from "#api/lifecycle.ts";
import { ensureDatabase, openEmbedded } from "./embedded.ts";
import { explainLog } from "./explain.ts";

/** @returns the address of the demonstration's database. */
export async function openDatabase(
  dataDir: string,
  life: Lifecycle,
  say: (line: string) => void,
): Promise<string> {
  say("Starting the database…");
  const server = await openEmbedded({ dataDir, say });
  life.onStop(server.stop);
  server.exited.then(async () => {
    const log = await readFile(join(dataDir, "postgres.log"), "utf8").catch(() => "");
    await life.fail(explainLog(log, "PostgreSQL stopped by itself"));
  });
  return ensureDatabase(server, "outcomes");
}
