// The embedded PostgreSQL server: opens the one in a data directory, recovering what a killed run left, and closes it again.
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import pg from "pg";
import { prepareCluster, superuser } from "./cluster.ts";
import { prepareHome } from "./home.ts";
import { lockDataDirectory } from "./lock.ts";
import { findRunning, startPostmaster, stopByPid } from "./postmaster.ts";
import { forKeeping, forTesting } from "./settings.ts";

export type EmbeddedServer = {
  /** Address of a database on it. */
  url(database: string): string;
  /** Settles when the server is gone, asked for or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

export type Options = { dataDir: string; durable?: boolean; say?: (line: string) => void };

export async function openEmbedded({
  dataDir,
  durable = true,
  say = () => {},
}: Options): Promise<EmbeddedServer> {
  const directory = resolve(dataDir);
  const home = await prepareHome(directory, say);
  const unlock = await lockDataDirectory(directory);
  try {
    const password = await prepareCluster(home, directory, durable);
    const orphan = await findRunning(home.cluster);
    if (orphan) {
      say("Stopping the database that an earlier run left behind…");
      await stopByPid(home.cluster, orphan);
    }
    const settings = durable ? forKeeping : forTesting;
    const server = await startPostmaster(home, settings, join(directory, "postgres.log"));
    return {
      url: (database) => `postgres://${superuser}:${password}@127.0.0.1:${server.port}/${database}`,
      exited: server.exited,
      async stop() {
        await server.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Makes the database if there is none; answers its address. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<string> {
  const client = new pg.Client(server.url("postgres"));
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return server.url(name);
}

/** Deletes a data directory and whatever it keeps elsewhere, stopping a server that was left running in it. */
export async function removeDataDirectory(dataDir: string): Promise<void> {
  const home = await prepareHome(resolve(dataDir), () => {});
  const orphan = await findRunning(home.cluster);
  if (orphan) await stopByPid(home.cluster, orphan);
  await rm(home.directory, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}
