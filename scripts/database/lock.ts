// One run at a time in a data directory: a lock file that outlives its run only as a stale name, never as a hindrance.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StartupError } from "#api/startup-error.ts";
import { errorCode } from "./files.ts";

/** A run that is just closing gives the lock back within moments; a restart need not fail for that. */
const grace = 3000;

/** Takes the lock; answers the function that gives it back. */
export async function lockDataDirectory(directory: string): Promise<() => Promise<void>> {
  const file = join(directory, "run.lock");
  const mine = `${process.pid} ${await startedAt(process.pid)}`;
  const deadline = Date.now() + grace;
  do {
    try {
      await writeFile(file, mine, { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    if (await isHeld(file)) await wait(200);
    else await rm(file, { force: true });
  } while (Date.now() < deadline);
  throw new StartupError(
    `The data directory ${directory} is in use by another run; stop that one, or set DATA_DIR to another directory.`,
  );
}

async function isHeld(file: string): Promise<boolean> {
  const [pid, started] = (await readFile(file, "utf8").catch(() => "")).split(" ");
  if (!pid || Number(pid) === process.pid) return false;
  const now = await startedAt(Number(pid));
  // A number alone proves nothing: after a restart the same one may belong to a stranger.
  return now !== undefined && String(now) === started;
}

/** When a live process started, in the kernel's own count; 0 where that cannot be read; undefined when it is dead. */
export async function startedAt(pid: number): Promise<number | undefined> {
  if (process.platform === "linux") {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
    // The second field is the program's name and may hold spaces and brackets of its own.
    const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
    return !fields || fields[0] === "Z" ? undefined : Number(fields[19]);
  }
  try {
    process.kill(pid, 0);
    return 0;
  } catch (error) {
    return errorCode(error) === "EPERM" ? 0 : undefined;
  }
}
