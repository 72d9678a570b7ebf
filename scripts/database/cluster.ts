// Makes the database cluster on first use: initdb into a side directory, renamed when whole, so a killed first run leaves nothing half made.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { StartupError } from "#api/startup-error.ts";
import { explainLog } from "./explain.ts";
import { exists } from "./files.ts";
import type { Home } from "./home.ts";

const run = promisify(execFile);
export const superuser = "outcomes";

/** Makes the cluster if there is none; answers the password of its one account. */
export async function prepareCluster(home: Home, dataDir: string, durable: boolean): Promise<string> {
  const passwordFile = join(dataDir, "password");
  const password = await readFile(passwordFile, "utf8").catch(() => undefined);
  if (await exists(home.cluster)) {
    if (password) return password;
    throw new StartupError(
      `${passwordFile} is missing, so the database in ${home.cluster} cannot be opened; put it back, or delete ${dataDir} to begin again.`,
    );
  }
  const made = password ?? randomBytes(24).toString("base64url");
  if (!password) await writeFile(passwordFile, made, { mode: 0o600 });
  await initialise(home, made, durable);
  return made;
}

async function initialise(home: Home, password: string, durable: boolean): Promise<void> {
  const fresh = `${home.cluster}.${process.pid}`;
  const passwordFile = `${fresh}.password`;
  try {
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (home.account) {
      await chown(fresh, home.account.uid, home.account.gid);
      await chown(passwordFile, home.account.uid, home.account.gid);
    }
    await run(join(home.programs, "bin", "initdb"), initdbArguments(fresh, passwordFile, durable), {
      env: { LC_ALL: "C", PATH: process.env.PATH },
      cwd: home.directory,
      ...(home.account && { uid: home.account.uid, gid: home.account.gid }),
    });
    await rename(fresh, home.cluster);
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    if (cause instanceof Error && "stderr" in cause) {
      throw explainLog(String(cause.stderr), "PostgreSQL could not make its database", cause);
    }
    throw cause;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function initdbArguments(directory: string, passwordFile: string, durable: boolean): string[] {
  return [
    `--pgdata=${directory}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The built-in provider sorts alike on every machine, whatever locales it has.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(durable ? [] : ["--no-sync"]),
  ];
}
