// Runs one PostgreSQL server process: start, wait until it answers, stop; and finds one that an earlier run left behind.
import { spawn } from "node:child_process";
import { open, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StartupError } from "#api/startup-error.ts";
import { explainLog } from "./explain.ts";
import type { Home } from "./home.ts";
import { startedAt } from "./lock.ts";

export type Postmaster = { port: number; exited: Promise<void>; stop(): Promise<void> };

const readyWithin = 60_000;
const stopWithin = 20_000;

export async function startPostmaster(
  home: Home,
  settings: Record<string, string>,
  logFile: string,
): Promise<Postmaster> {
  const port = await freePort();
  const log = await open(logFile, "w", 0o600);
  const child = spawn(
    join(home.programs, "bin", "postgres"),
    ["-D", home.cluster, "-p", String(port), ...flags(settings)],
    {
      // Its own session: Ctrl-C reaches us alone, and requests in flight keep their database until they are done.
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      env: { LC_ALL: "C" },
      cwd: home.directory,
      ...(home.account && { uid: home.account.uid, gid: home.account.gid }),
    },
  );
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  let running = true;
  exited.then(() => {
    running = false;
  });
  // However this process ends, short of being killed, its server does not outlive it.
  const atExit = () => child.kill("SIGINT");
  process.on("exit", atExit);
  await log.close();
  const deadline = Date.now() + readyWithin;
  while (!(await isReady(home.cluster, child.pid))) {
    if (!running)
      throw explainLog(await readFile(logFile, "utf8"), `PostgreSQL did not start, see ${logFile}`);
    if (Date.now() > deadline) {
      child.kill("SIGQUIT");
      throw new StartupError(`PostgreSQL was not ready within a minute; ${logFile} says why.`);
    }
    await wait(20);
  }
  return {
    port,
    exited,
    async stop() {
      if (running) child.kill("SIGINT");
      await Promise.race([exited, wait(stopWithin, undefined, { ref: false })]);
      if (running) child.kill("SIGQUIT");
      await exited;
      process.off("exit", atExit);
    },
  };
}

/** The process still serving this cluster, or undefined; a lock file left by a dead one is cleared away. */
export async function findRunning(cluster: string): Promise<number | undefined> {
  const lines = await pidFile(cluster);
  if (!lines) return undefined;
  const pid = Number(lines[0]);
  if (await isPostgresOf(cluster, pid)) return pid;
  // Process numbers start over in a new container: PostgreSQL alone would mistake a stranger for itself.
  await rm(join(cluster, "postmaster.pid"), { force: true });
  return undefined;
}

export async function stopByPid(cluster: string, pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!(await isPostgresOf(cluster, pid))) return;
    process.kill(pid, signal);
    const deadline = Date.now() + stopWithin;
    while ((await isPostgresOf(cluster, pid)) && Date.now() < deadline) await wait(20);
  }
}

async function isReady(cluster: string, pid: number | undefined): Promise<boolean> {
  const lines = await pidFile(cluster);
  return lines !== undefined && Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}

async function pidFile(cluster: string): Promise<string[] | undefined> {
  return readFile(join(cluster, "postmaster.pid"), "utf8").then(
    (text) => text.split("\n"),
    () => undefined,
  );
}

async function isPostgresOf(cluster: string, pid: number): Promise<boolean> {
  if ((await startedAt(pid)) === undefined) return false;
  if (process.platform !== "linux") return true;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return command.split("\0").includes(cluster);
}

const flags = (settings: Record<string, string>) =>
  Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
