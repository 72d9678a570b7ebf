// The server as a process of its own, on a database that DATABASE_URL names: when it starts, and what it says when it does not.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addPerson } from "#api/access/people.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { readEnv } from "./env.ts";
import { createServices } from "./services.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const SECRET = "only-for-tests-only-for-tests-only";

/** Runs it until it listens or ends. @returns what it said, and the status it ended with */
async function start(settings: Record<string, string>): Promise<{ said: string; status: number | null }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "server.ts")], {
    env: { PATH: process.env.PATH, PORT: "0", LOG_LEVEL: "silent", ...settings },
  });
  const ended = once(child, "exit");
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("Listening on")) child.kill("SIGTERM");
    });
  const [status] = (await ended) as [number | null];
  return { said, status };
}

test("without a secret it does not start, and says how one is made", async () => {
  const { said, status } = await start({ DATABASE_URL: database.url });
  expect([status, said]).toEqual([1, expect.stringContaining("set SECRET too")]);
});

test("without a performance lead it does not start, and says how one is made", async () => {
  const { said, status } = await start({ DATABASE_URL: database.url, SECRET });
  expect([status, said]).toEqual([1, expect.stringContaining("npm run create-lead")]);
});

test("with both it listens, and ends when it is told to", async () => {
  const env = { ...readEnv({ SECRET }), DATABASE_URL: database.url };
  const services = await createServices({ env, demonstration: false, log: pino({ level: "silent" }) });
  await services.access.scope.run((client) =>
    addPerson(services.access, client, { name: "Ann Lee", email: "ann@town.example", role: "lead" }),
  );
  await services.close();
  const { said, status } = await start({ DATABASE_URL: database.url, SECRET });
  expect([status, said]).toEqual([0, expect.stringMatching(/Listening on http:\/\/127\.0\.0\.1:\d+/)]);
});
