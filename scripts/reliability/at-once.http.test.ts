// Two tabs and two owners at once: what they did separately both stands, what they did alike stands once.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { verify } from "#scripts/audit-verify.ts";
import { addAccount, browserOf } from "#scripts/testing/accounts.ts";
import { atOnce } from "#scripts/testing/at-once.ts";
import { type Answer, type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";

let database: TestDatabase;
let app: RunningApp;
/** Owns the common assessments; stands in for that owner; owns the placements. */
let owner: Asker;
let deputy: Asker;
let another: Asker;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApp({ database });
  owner = await app.as("owner");
  const ownerOf = async (email: string) => {
    await addAccount(app, { email, role: "owner" });
    return browserOf(app, email);
  };
  [deputy, another] = await Promise.all([
    ownerOf("caf.deputy@demo.example"),
    ownerOf("owen.birtwistle@demo.example"),
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const CSV = { "Content-Type": "text/csv" };
const HEADINGS = "indicator,period,numerator,denominator\n";
const file = (...rows: string[]) => `${HEADINGS}${rows.join("\n")}\n`;
const send = (by: Asker, text: string, headers = {}) =>
  by.post("/api/v1/submissions", text, { ...CSV, ...headers });
const idOf = (answer: Answer) => (answer.json() as Submission).id;
const count = async (sql: string) =>
  (await app.services.pool.query<{ count: number }>(`select count(*)::integer as count from ${sql}`)).rows[0]
    ?.count;

const WHERE_ROWS_ARE_STAGED = "lock table staged_row in share row exclusive mode";
/** Where publications wait for each other: see api/db/queries/publications.ts. */
const WHERE_IT_IS_PUBLISHED = "select pg_advisory_xact_lock(2004, 1)";

describe("the same file from two tabs at once is one return", () => {
  test.each([
    ["without a key", "2024-01", {}],
    ["with the same key", "2024-02", { "Idempotency-Key": "february" }],
  ])("%s", async (_, period, headers) => {
    const before = (await count("submission")) ?? 0;
    const text = file(`caf-completed,${period},44,50`);
    const tab = () => send(owner, text, headers);
    // With a key the second waits for the first already where the key is tied.
    const answers = await atOnce(app, WHERE_ROWS_ARE_STAGED, [tab, tab]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(idOf(answers[0]!)).toBe(idOf(answers[1]!));
    expect(await count("submission")).toBe(before + 1);
    expect(await count(`audit_entry where subject = 'submission ${idOf(answers[0]!)}'`)).toBe(1);
  });

  test("published from both, it is published once", async () => {
    const id = idOf(await send(owner, file("caf-completed,2024-03,44,50")));
    const tab = () => owner.post(`/api/v1/submissions/${id}/publish`, {});
    const answers = await atOnce(app, WHERE_IT_IS_PUBLISHED, [tab, tab]);
    expect(answers.map(({ json }) => json())).toEqual(
      Array(2).fill({ id, state: "published", observations: 1 }),
    );
    expect(await count(`publication where submission = ${id}`)).toBe(1);
    expect(await count(`audit_entry where subject = 'submission ${id}'`)).toBe(2); // received, published
  });
});

describe("two owners publish at once", () => {
  const numerators = async (indicator: string, periods: readonly string[]) => {
    const { series } = (await app.get(`/api/v1/indicators/${indicator}`)).json() as IndicatorPage;
    return periods.map((period) => {
      const value = series.find((point) => point.period === period)?.value;
      return value?.kind === "shown" ? value.numerator : null;
    });
  };
  const publishBoth = async (ids: readonly [[Asker, string], [Asker, string]]) => {
    const answers = await atOnce(
      app,
      WHERE_IT_IS_PUBLISHED,
      ids.map(
        ([by, id]) =>
          () =>
            by.post(`/api/v1/submissions/${id}/publish`, {}),
      ),
    );
    expect(answers.map(({ status, text }) => `${status} ${text}`)).toEqual(
      ids.map(([, id]) => `200 ${JSON.stringify({ id, state: "published", observations: 2 })}`),
    );
  };

  test("figures apart from each other: all stand", async () => {
    const first = idOf(await send(owner, file("caf-completed,2024-05,41,50", "caf-completed,2024-06,42,50")));
    const second = idOf(
      await send(another, file("placement-moves,2024-05,6,100", "placement-moves,2024-06,7,100")),
    );
    await publishBoth([
      [owner, first],
      [another, second],
    ]);
    const months = ["2024-05", "2024-06"];
    expect(await numerators("caf-completed", months)).toEqual([41, 42]);
    expect(await numerators("placement-moves", months)).toEqual([6, 7]);
  });

  test("one figure alike: the later publication's stands, the earlier one's is kept behind it", async () => {
    const first = idOf(await send(owner, file("caf-completed,2026-07,41,50", "caf-completed,2026-08,42,50")));
    const second = idOf(
      await send(deputy, file("caf-completed,2026-08,43,50", "caf-completed,2026-09,44,50")),
    );
    await publishBoth([
      [owner, first],
      [deputy, second],
    ]);
    const { rows } = await app.services.pool.query<{ submission: number }>(
      "select submission from publication order by id desc limit 1",
    );
    const stands = String(rows[0]?.submission) === first ? 42 : 43;
    expect(await numerators("caf-completed", ["2026-07", "2026-08", "2026-09"])).toEqual([41, stands, 44]);
    const states = await Promise.all(
      [first, second].map(
        async (id) => ((await app.get(`/api/v1/submissions/${id}`)).json() as Submission).state,
      ),
    );
    expect(states).toEqual(["published", "published"]); // each still has a figure of its own
    expect(await count("observation_history")).toBe(1);
  });
});

test("after all of it the record is whole", async () => {
  expect(await verify(database.url, null)).toContain("unbroken");
});
