// Who holds a data directory: a live run does, a dead one does not, whatever name it left.
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockDataDirectory, startedAt } from "./lock.ts";

const directory = await mkdtemp(join(tmpdir(), "outcomes-lock-"));
const file = join(directory, "run.lock");
afterAll(() => rm(directory, { recursive: true }));

const parent = process.ppid;
const parentStarted = await startedAt(parent);

test.each([[`${parent} ${parentStarted}`, "a process that is alive"]])(
  "%j keeps it locked",
  { timeout: 10_000 },
  async (content, _reason) => {
    await writeFile(file, content);
    await expect(lockDataDirectory(directory)).rejects.toThrow(/is in use by another run/);
  },
);

test.each([
  ["4194305 12345", "a number above the highest that a process can have: dead"],
  [`${parent} 1`, "a number that another process has been given since"],
  [`${process.pid} 1`, "our own number, given to us again in a new container"],
  ["", "killed between making the file and writing it"],
])("%j does not", async (content, _reason) => {
  await writeFile(file, content);
  const unlock = await lockDataDirectory(directory);
  await unlock();
  await expect(access(file)).rejects.toMatchObject({ code: "ENOENT" });
});
