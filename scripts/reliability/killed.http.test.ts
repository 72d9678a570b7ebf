// The server killed at any step, as by a power cut: afterwards a step was taken or it was not, and the next start goes on from there.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { verify } from "#scripts/audit-verify.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { openRequest } from "./slow-request.ts";
import { holdUp, standing, untilQuiet, untilThere } from "./standing.ts";

let database: TestDatabase;
/** Looks on from outside, on the same database. */
let onlooker: RunningApp;
let cookie: string;
let server: ServerProcess;
beforeAll(async () => {
  database = await createTestDatabase();
  onlooker = await startApp({ database });
  ({ cookie } = await onlooker.as("lead"));
  server = await startServer(database.url);
});
afterEach(() => untilQuiet(onlooker));
afterAll(async () => {
  await server.stop();
  await onlooker.close();
  await database.drop();
});

const CSV = { "Content-Type": "text/csv" };
const file = (period: string, rows = 1) =>
  `indicator,period,numerator,denominator\n${`caf-completed,${period},44,50\n`.repeat(rows)}`;
const numerator = async (period: string) => {
  const { series } = (await onlooker.get("/api/v1/indicators/caf-completed")).json() as IndicatorPage;
  const value = series.find((point) => point.period === period)?.value;
  return value?.kind === "shown" ? value.numerator : value?.kind;
};
/** Everything a lead asks of the server that now runs. */
const ask = async (path: string, body: string | object, headers = {}) => {
  const json = typeof body !== "string";
  const answer = await fetch(server.url + path, {
    method: "POST",
    headers: { Cookie: cookie, ...(json ? { "Content-Type": "application/json" } : {}), ...headers },
    body: json ? JSON.stringify(body) : body,
  });
  return { status: answer.status, json: (await answer.json()) as Submission };
};

type Step = { path: string; headers: Record<string, string>; body: string; ends: boolean };

/** Brings each step to one of the locks, kills the server, and starts another. */
async function killDuring(steps: readonly Step[], locks: readonly string[]): Promise<void> {
  const letGo = await Promise.all(locks.map((lock) => holdUp(onlooker, lock)));
  const open = steps.map(({ path, headers, body, ends }) => {
    const { sent, answered } = openRequest(server.url + path, { Cookie: cookie, ...headers });
    if (ends) sent.end(body);
    else sent.write(body);
    return answered;
  });
  await untilThere(onlooker, "waits for a lock", steps.length);
  await server.kill();
  expect(await Promise.all(open)).toEqual(steps.map(() => null));
  await Promise.all(letGo.map((go) => go()));
  await untilQuiet(onlooker);
  server = await startServer(database.url);
}

const submissions = "/api/v1/submissions";
const beforeRowsAreStaged = "lock table staged_row in share row exclusive mode";
const beforeFiguresStand = "lock table observation in share row exclusive mode";
/** It is what each step writes last. */
const beforeTheRecord = "lock table audit_entry in share row exclusive mode";

const sending = (period: string): Step => ({
  path: submissions,
  headers: CSV,
  body: file(period),
  ends: true,
});
/** With two pieces of a mebibyte, and no end. */
const onItsWay = (period: string): Step => ({
  path: submissions,
  headers: { ...CSV, "Transfer-Encoding": "chunked" },
  body: file(period, 90_000),
  ends: false,
});
const publishing = (id: string): Step => ({
  path: `${submissions}/${id}/publish`,
  headers: { "Content-Type": "application/json" },
  body: "{}",
  ends: true,
});

describe("killed while one return is published and others are", { timeout: 60_000 }, () => {
  test.each([
    [
      "on their way or checked",
      "2024-01",
      [onItsWay("2024-02"), sending("2024-03")],
      [beforeFiguresStand, beforeRowsAreStaged],
    ],
    ["about to be in the record", "2024-04", [sending("2024-05")], [beforeTheRecord]],
  ])("%s: none of it is there, and all of it can be done anew", async (_, period, files, locks) => {
    const { id } = (await ask(submissions, file(period), CSV)).json;
    const before = await standing(onlooker, database.url);
    await killDuring([publishing(id), ...files], locks);
    expect(await standing(onlooker, database.url)).toEqual(before);
    expect(await numerator(period)).toBe("missing");

    expect((await ask(`${submissions}/${id}/publish`, {})).json).toEqual({
      id,
      state: "published",
      observations: 1,
    });
    expect(await numerator(period)).toBe(44);
    for (const { body } of files) {
      const again = await ask(submissions, body.slice(0, file(period).length), CSV);
      expect([again.status, again.json.changes]).toEqual([
        201,
        { new: 1, changed: 0, unchanged: 0, commentaries: 0 },
      ]);
    }
  });
});

describe("killed while a risk is raised", { timeout: 60_000 }, () => {
  const words =
    "Two health visitors are absent in Orton and cover comes in May; no help is needed from others.";
  const missed = `indicator,period,numerator,denominator,commentary\ncaf-completed,2024-06,30,50,${words}\n`;
  const risks = async () => {
    const { rows } = await onlooker.services.pool.query<{ risks: number; news: number }>(
      "select (select count(*)::int from risk) as risks, (select count(*)::int from risk_event) as news",
    );
    return rows[0];
  };

  test.each([
    ["written, and not in the record yet", "lock table audit_entry in share row exclusive mode"],
    ["about to be written", "lock table risk in share row exclusive mode"],
  ])("%s: neither figure nor risk is there; once published, both are, and the risk once", async (_, lock) => {
    const { id } = (await ask(submissions, missed, CSV)).json;
    const before = await standing(onlooker, database.url);
    await killDuring([publishing(id)], [lock]);
    expect(await standing(onlooker, database.url)).toEqual(before);
    expect([await numerator("2024-06"), await risks()]).toEqual(["missing", { risks: 0, news: 0 }]);
  });

  test("published after all that, it is raised once, and the next start finds nothing to mend", async () => {
    const { id } = (await ask(submissions, missed, CSV)).json;
    await ask(`${submissions}/${id}/publish`, {});
    expect([await numerator("2024-06"), await risks()]).toEqual([30, { risks: 1, news: 1 }]);
    await server.kill();
    server = await startServer(database.url);
    expect(await risks()).toEqual({ risks: 1, news: 1 });
  });
});

test("after all of it the record is whole", async () => {
  expect(await verify(database.url, null)).toContain("unbroken");
});
