// Finds the embedded database of a run that is up, so that a tool can look on while the dashboard is served.
import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { superuser } from "./cluster.ts";
import { exists } from "./files.ts";
import { findRunning } from "./postmaster.ts";

/** @returns its address, or null when no server runs in the data directory. */
export async function runningDatabase(dataDir: string, name: string): Promise<string | null> {
  const elsewhere = join(dataDir, "home");
  const home = (await exists(elsewhere)) ? await realpath(elsewhere) : dataDir;
  const cluster = join(home, "postgres");
  if ((await findRunning(cluster)) === undefined) return null;
  const password = await readFile(join(dataDir, "password"), "utf8");
  // The fourth line of the server's own file is its port (PostgreSQL documentation, "Database File Layout").
  const port = (await readFile(join(cluster, "postmaster.pid"), "utf8")).split("\n")[3];
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`;
}
