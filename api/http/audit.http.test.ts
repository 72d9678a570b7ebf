// The record over HTTP: found, paged, taken away as CSV, and everything taken away stands in it.
import type { Kysely } from "kysely";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuditEntry, AuditPage } from "#api/contract/audit.ts";
import type { ReadDb } from "#api/db/pool.ts";
import { record } from "#api/db/queries/audit.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.as("lead");
});
afterAll(() => app.close());

const CSV = { Accept: "text/csv" };
const key = { kind: "key", id: "k1", name: "=cmd|' /C calc'!A0", role: null, address: "10.0.0.7" } as const;
const entries = (count: number, subject: string) =>
  record(
    app.services.pool,
    Array.from({ length: count }, (_, index) => ({
      actor: key,
      action: "return-received" as const,
      subject: `${subject} ${index + 1}`,
      after: { file: '"quoted", 😀' },
    })),
  );
const page = async (query: string) => (await app.get(`/api/v1/audit?${query}`)).json() as AuditPage;
const newest = async (action: string): Promise<AuditEntry | undefined> =>
  (await page(`action=${action}&limit=1`)).entries[0];

describe("the record", () => {
  test("says in plain English who did what, from where, and to what", async () => {
    await entries(1, "plain");
    const { entries: found, actions } = await page("subject=PLAIN");
    expect(found).toEqual([
      {
        number: expect.any(Number),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
        actor: { kind: "key", name: key.name, role: null },
        address: "10.0.0.7",
        action: "return-received",
        actionText: "Sent a return",
        subject: "plain 1",
        before: null,
        after: { file: '"quoted", 😀' },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(actions).toContainEqual({ id: "key-made", title: "Made a key" });
  });

  test("is paged, the newest first, each entry once, also where the last page is just full", async () => {
    await entries(6, "paged");
    const seen: (string | null)[] = [];
    let cursor: string | null = "";
    let pages = 0;
    while (cursor !== null) {
      const { entries: found, next }: AuditPage = await page(
        `subject=paged&limit=3${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...found.map(({ subject }) => subject));
      cursor = next;
      pages++;
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1].map((number) => `paged ${number}`));
    expect(pages).toBe(2);
  });

  test("is filtered by all that the address names", async () => {
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
    await entries(1, "filtered");
    const both = await page(`subject=filtered&actor=CALC&from=${today}&to=${today}&action=return-received`);
    expect(both.entries).toHaveLength(1);
    expect((await page("subject=filtered&to=2009-04-01")).entries).toEqual([]);
    expect((await page("subject=filtered&action=exported")).entries).toEqual([]);
  });

  test.each([
    ["from=2026-02-31", /from is not a day: write it as 2026-06-07/, "a day that no calendar has"],
    ["to=0000-01-01", /to is not a day/, "a year that PostgreSQL does not have"],
    ["from=yesterday", /from is not a day: write it as 2026-06-07/, "words"],
    ["from=2026-06-08&to=2026-06-07", /from lies after to: swap them/, "the wrong way round"],
    ["cursor=x", /cursor is not one that this list gave/, "somebody's own cursor"],
    ["cursor=-1", /cursor is not one that this list gave/, "a cursor below the first"],
    ["limit=501", /limit must be 500 or less/, "too many at once"],
    ["action=ate", /action must be sign-in or/, "no such action"],
  ])("%s is refused in a sentence: %s", async (query, sentence) => {
    const answer = await app.get(`/api/v1/audit?${query}`);
    expect(answer.status).toBe(400);
    expect((answer.json() as { detail: string }).detail).toMatch(sentence);
  });

  test.each(["board", "owner", "analyst"] as const)("is not for the role %s", async (role) => {
    const asker = await app.as(role);
    expect((await asker.get("/api/v1/audit")).status).toBe(403);
    expect((await asker.get("/api/v1/audit", CSV)).status).toBe(403);
  });
});

describe("the record as CSV", () => {
  test("is read once: no page of it is read before and thrown away", async () => {
    await entries(1, "once");
    const { services } = app;
    const { read } = services;
    const asked: string[] = [];
    services.read = (read as unknown as Kysely<unknown>).withPlugin({
      transformQuery: ({ node }) => {
        asked.push(node.kind);
        return node;
      },
      transformResult: async ({ result }) => result,
    }) as unknown as ReadDb;
    try {
      expect((await app.get("/api/v1/audit?subject=once", CSV)).text).toContain("once");
    } finally {
      services.read = read;
    }
    expect(asked).toEqual(["SelectQueryNode"]);
  });

  test("holds everything that matches, in more than one piece, and no formula", async () => {
    await entries(1010, "piece");
    const answer = await app.get("/api/v1/audit?subject=piece&limit=1", CSV);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename=audit.csv");
    const { data, errors } = Papa.parse<Record<string, string>>(answer.text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1010);
    expect(data[0]).toMatchObject({
      actor: `'${key.name}`, // a spreadsheet would run it
      actor_kind: "key",
      action: "return-received",
      action_text: "Sent a return",
      subject: "piece 1010",
      before: "",
      after: '{"file":"\\"quoted\\", 😀"}',
    });
    expect(data.at(-1)?.subject).toBe("piece 1");
  });

  test("stands in the record itself, with what was asked and by whom", async () => {
    await app.get("/api/v1/audit?subject=nothing&from=2026-01-01", CSV);
    expect(await newest("exported")).toMatchObject({
      actor: { kind: "person", role: "lead" },
      subject: "audit.csv",
      after: { subject: "nothing", from: "2026-01-01" },
    });
  });

  test("what is refused is not recorded as taken away", async () => {
    const before = (await newest("exported"))?.number;
    await app.get("/api/v1/audit?from=2026-02-31", CSV);
    expect((await newest("exported"))?.number).toBe(before);
  });
});

describe("figures taken away", () => {
  const breakdown = "/api/v1/indicators/caf-completed/breakdown?by=agency&from=2026-04&to=2026-05";

  test("as CSV of a breakdown are recorded; looking at them is not", async () => {
    const before = (await newest("exported"))?.number ?? 0;
    expect((await app.get(breakdown)).status).toBe(200);
    expect((await newest("exported"))?.number ?? 0).toBe(before);
    expect((await (await app.as("analyst")).get(breakdown, CSV)).status).toBe(200);
    expect(await newest("exported")).toMatchObject({
      actor: { name: "analyst@demo.example", role: "analyst" },
      actionText: "Downloaded a file",
      subject: "caf-completed",
      after: { by: "agency", from: "2026-04", to: "2026-05" },
    });
  });

  test("as a picture that the page makes are recorded when the page says so", async () => {
    const asked = { file: "caf-completed.png", page: "/indicators/caf-completed?area=south" };
    const answer = await (await app.as("analyst")).post("/api/v1/exports", asked);
    expect([answer.status, answer.json()]).toEqual([201, { recorded: true }]);
    expect(await newest("exported")).toMatchObject({
      actor: { role: "analyst" },
      subject: "caf-completed.png",
      after: { page: "/indicators/caf-completed?area=south" },
    });
  });

  test("by the board are refused, and nothing is recorded", async () => {
    const before = (await newest("exported"))?.number;
    const board = await app.as("board");
    expect((await board.get(breakdown, CSV)).status).toBe(403);
    expect((await board.post("/api/v1/exports", { file: "x.png", page: "/" })).status).toBe(403);
    expect((await newest("exported"))?.number).toBe(before);
  });
});
