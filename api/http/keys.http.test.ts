// Keys of machines: made and shown once, good for their indicators alone, until their last day or until they are revoked.
import { addDays, addYears } from "date-fns";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Key } from "#api/contract/keys.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { recordOf, trySignIn } from "#scripts/testing/accounts.ts";
import { atOnce } from "#scripts/testing/at-once.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let lead: Asker;
beforeAll(async () => {
  app = await startApp();
  lead = await app.as("lead");
});
afterAll(() => app.close());

const day = (date: Date) => date.toISOString().slice(0, 10);
const TODAY = day(new Date());
const NEXT_YEAR = day(addYears(new Date(), 1));

const make = (name: string, others: object = {}) =>
  lead.post("/api/v1/keys", { name, indicators: ["caf-completed"], expires: NEXT_YEAR, ...others });
async function made(name: string, others: object = {}): Promise<{ key: Key; secret: string }> {
  const answer = await make(name, others);
  expect(answer.status, answer.text).toBe(201);
  return answer.json() as { key: Key; secret: string };
}
const list = async (query = "") =>
  (await lead.get(`/api/v1/keys${query}`)).json() as { keys: Key[]; next: string | null };
const machine = (secret: string) => app.with({ Authorization: `Bearer ${secret}` });
const send = (secret: string, indicator = "caf-completed", numerator = 44) =>
  machine(secret).post(
    "/api/v1/submissions",
    `indicator,period,numerator,denominator\n${indicator},2026-05,${numerator},50\n`,
    { "Content-Type": "text/csv" },
  );

describe("making one", () => {
  test("shows the key once; neither the list nor any table has it", async () => {
    const { key, secret } = await made("Case system");
    expect(secret).toMatch(/^oda_[A-Za-z]{40}$/);
    expect(key).toMatchObject({
      name: "Case system",
      start: secret.slice(0, 8),
      indicators: [{ id: "caf-completed" }],
      state: "active",
      madeBy: "lead@demo.example",
      expires: NEXT_YEAR,
      lastUsed: null,
      revokedBy: null,
    });
    await send(secret);
    expect((await lead.get("/api/v1/keys")).text).not.toContain(secret);
    const { rows: tables } = await app.services.pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')
         and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["auth.apikey", "auth.key_grant", "public.audit_entry", "public.submission"]),
    );
    for (const { name } of tables) {
      const { rows } = await app.services.pool.query(
        `select from ${name} t where strpos(t::text, $1) > 0 limit 1`,
        // Without its first letters, which are kept to tell it by.
        [secret.slice(8)],
      );
      expect(rows, name).toEqual([]);
    }
    expect((await recordOf(app, "Case system"))[0]).toMatchObject({
      action: "key-made",
      actor: "lead@demo.example",
      after: { start: secret.slice(0, 8), indicators: ["caf-completed"], expires: NEXT_YEAR },
    });
  });

  test.each([
    ["today is a last day", TODAY, 201],
    ["yesterday is past", day(addDays(new Date(), -1)), 400],
    ["two years is the longest", day(addYears(new Date(), 2)), 201],
    ["a day longer is too long", day(addDays(addYears(new Date(), 2), 1)), 400],
    ["a day that there is not", `${new Date().getFullYear() + 1}-02-30`, 400],
    ["no day", "soon", 400],
    ["for ever is no choice", undefined, 400],
  ])("%s: %s", async (what, expires, status) => {
    expect((await make(what, { expires })).status).toBe(status);
  });

  test.each([
    ["no indicator", { indicators: [] }, 400, "indicators"],
    ["an indicator that there is not", { indicators: ["no-such"] }, 404, "no indicator called no-such"],
    ["a name too short to tell anything", { name: "ab" }, 400, "name"],
  ])("%s is refused", async (what, others, status, words) => {
    const answer = await make(what, others);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)]);
  });

  test("under a name once used never again: the record tells keys apart by it", async () => {
    const { key } = await made("Nightly push");
    expect((await make("nightly PUSH")).status).toBe(409);
    await lead.post(`/api/v1/keys/${key.id}/revoke`, {});
    expect((await make("Nightly push")).status).toBe(409);
  });

  test("the same name twice at once makes one key", async () => {
    const answers = await atOnce(app, "lock table auth.apikey in share row exclusive mode", [
      () => make("Twin push"),
      () => make("twin push"),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test("an indicator is named once, also by its national reference", async () => {
    const { key } = await made("References", { indicators: ["NI 62", "placement-moves"] });
    expect(key.indicators.map(({ id }) => id)).toEqual(["placement-moves"]);
  });
});

describe("a machine with one", () => {
  let secret: string;
  beforeAll(async () => {
    ({ secret } = await made("Working key"));
  });

  test("sends and publishes a return for its indicator", async () => {
    const sent = await send(secret, "caf-completed", 43);
    expect(sent.status, sent.text).toBe(201);
    const { id } = sent.json() as Submission;
    const published = await machine(secret).post(`/api/v1/submissions/${id}/publish`, {});
    expect(published.status, published.text).toBe(200);
    expect((await list()).keys.find(({ name }) => name === "Working key")?.lastUsed).not.toBeNull();
    expect((await recordOf(app, `submission ${id}`)).map(({ action, actor }) => [action, actor])).toEqual(
      expect.arrayContaining([["return-published", "Working key"]]),
    );
  });

  test("publishes nothing of another indicator", async () => {
    const sent = await send(secret, "placement-moves", 3);
    const { id, canPublish } = sent.json() as Submission;
    expect(canPublish).toBe(false);
    const refused = await machine(secret).post(`/api/v1/submissions/${id}/publish`, {});
    expect([403, 409]).toContain(refused.status);
    expect(refused.text).toMatch(/placement-moves|indicator-not-yours/);
  });

  test.each([
    ["the board's page", "/api/v1/overview"],
    ["an indicator, also its own", "/api/v1/indicators/caf-completed"],
    ["its breakdown", "/api/v1/indicators/caf-completed/breakdown?by=agency"],
    ["people", "/api/v1/people"],
    ["keys", "/api/v1/keys"],
    ["the record", "/api/v1/audit"],
  ])("does not read %s", async (_, path) => {
    expect((await machine(secret).get(path)).status).toBe(403);
  });

  test("makes no key and signs nobody in", async () => {
    expect((await machine(secret).post("/api/v1/keys", {})).status).toBe(403);
    const { viewer } = (await machine(secret).get("/api/v1/session")).json() as { viewer: unknown };
    expect(viewer).toBeNull();
    expect((await app.with({ "X-Api-Key": secret }).get("/api/v1/submissions")).status).toBe(401);
  });

  test("a key beside a cookie is what counts: a program says what it is", async () => {
    const { cookie } = await app.as("lead");
    const both = app.with({ Cookie: cookie, Authorization: `Bearer ${secret}` });
    expect((await both.get("/api/v1/people")).status).toBe(403);
    expect(
      (await app.with({ Cookie: cookie, Authorization: "Bearer no" }).get("/api/v1/people")).status,
    ).toBe(401);
  });

  test("names an indicator that has left the catalogue: it sends nothing for it, and the list says so", async () => {
    await app.services.pool.query(
      `update auth.key_grant set indicators = array['gone-away'] where name = 'References'`,
    );
    const { keys } = await list();
    expect(keys.find(({ name }) => name === "References")?.indicators).toEqual([
      { id: "gone-away", title: "gone-away (no longer in the catalogue)" },
    ]);
  });
});

describe("a key that does not work", () => {
  test.each([
    ["none", "Bearer "],
    ["another kind", "Basic bGVhZDpwYXNz"],
    ["one that nobody made", `Bearer oda_${"A".repeat(40)}`],
    ["far too long", `Bearer ${"A".repeat(5000)}`],
  ])("%s is 401 in words, with how to do better", async (_, authorization) => {
    const answer = await app.with({ Authorization: authorization }).get("/api/v1/submissions");
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([
      401,
      expect.stringMatching(/^Bearer/),
    ]);
    expect(answer.json()).toMatchObject({ detail: expect.stringContaining("This key does not work") });
  });

  test("revoked: from the next request on, and once only", async () => {
    const { key, secret } = await made("Short lived");
    expect((await send(secret)).status).toBe(201);
    const revoked = await lead.post(`/api/v1/keys/${key.id}/revoke`, {});
    expect(revoked.json()).toMatchObject({ state: "revoked", revokedBy: "lead@demo.example" });
    expect((await send(secret)).status).toBe(401);
    expect((await lead.post(`/api/v1/keys/${key.id}/revoke`, {})).status).toBe(409);
    expect((await lead.post("/api/v1/keys/no-such/revoke", {})).status).toBe(404);
    const stood = { start: secret.slice(0, 8), indicators: ["caf-completed"], expires: NEXT_YEAR };
    expect(await recordOf(app, "Short lived")).toMatchObject([
      { action: "key-made", before: null, after: stood },
      { action: "key-revoked", before: stood, after: { revoked: expect.stringMatching(/^\d{4}-/) } },
    ]);
  });

  test("works on its last day and not on the day after", async () => {
    const { secret } = await made("Last day", { expires: TODAY });
    expect((await send(secret)).status).toBe(201);
    await app.services.pool.query(
      `update auth.key_grant set expires_on = expires_on - 1 where name = 'Last day'`,
    );
    expect((await send(secret)).status).toBe(401);
    const { keys } = await list();
    expect(keys.find(({ name }) => name === "Last day")?.state).toBe("expired");
    const states = keys.map(({ state }) => (state === "active" ? 0 : 1));
    expect(states).toEqual(states.toSorted()); // those that work come first
  });

  test("counts toward the limit of keys from its address", async () => {
    const guarded = await startApp();
    try {
      const guess = () => guarded.with({ Authorization: "Bearer oda_guess" }).get("/api/v1/submissions");
      const statuses: number[] = [];
      for (let turn = 0; turn < 102; turn += 1) statuses.push((await guess()).status);
      expect([statuses.filter((status) => status === 401).length, statuses.at(-1)]).toEqual([101, 429]);
      // People behind the same address are none the wiser: they sign in.
      expect((await trySignIn(guarded, "nobody@town.example")).status).toBe(401);
    } finally {
      await guarded.close();
    }
  });
});

test("lists every key page by page", async () => {
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: { keys: Key[]; next: string | null } = await list(
      `?limit=2${cursor ? `&cursor=${cursor}` : ""}`,
    );
    seen.push(...page.keys.map(({ name }) => name));
    cursor = page.next;
  }
  expect(seen).toEqual((await list()).keys.map(({ name }) => name));
  expect(new Set(seen).size).toBe(seen.length);
});
