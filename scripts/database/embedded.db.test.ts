// The embedded server through its life: first use, a run killed outright, two runs at once, a lost password.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { ensureDatabase, openEmbedded, removeDataDirectory } from "./embedded.ts";

const dataDir = await mkdtemp(join(tmpdir(), "outcomes-embedded-"));
afterAll(() => removeDataDirectory(dataDir));

async function rowsKept(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query("select n from kept")).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

test("what a killed run had written is there after the next start, and so after the one after", async () => {
  for (const rows of [1, 2]) {
    const killed = spawnSync(process.execPath, [join(import.meta.dirname, "killed-run.ts"), dataDir]);
    expect(killed.signal).toBe("SIGKILL");
    const server = await openEmbedded({ dataDir });
    expect(await rowsKept(await ensureDatabase(server, "kept"))).toBe(rows);
    await server.stop();
  }
}, 60_000);

test("only this machine can connect, only with the password, and only its owner can read that", async () => {
  const server = await openEmbedded({ dataDir });
  const url = new URL(server.url("postgres"));
  expect(url.hostname).toBe("127.0.0.1");
  url.password = "wrong";
  await expect(rowsKept(url.href)).rejects.toMatchObject({ code: "28P01" });
  expect((await stat(join(dataDir, "password"))).mode & 0o777).toBe(0o600);
  await server.stop();
});

test("a second run in the same directory is told so, and the first goes on", async () => {
  const blocker = await openEmbedded({ dataDir });
  const second = spawnSync(process.execPath, [join(import.meta.dirname, "killed-run.ts"), dataDir]);
  expect(second.stderr.toString()).toMatch(/is in use by another run; stop that one, or set DATA_DIR/);
  expect(await rowsKept(blocker.url("kept"))).toBe(2);
  await blocker.stop();
});

test("without its password the database is not opened, and not overwritten", async () => {
  await rm(join(dataDir, "password"));
  await expect(openEmbedded({ dataDir })).rejects.toThrow(/password is missing/);
});
