// Returns by who sends and opens them: their owner, another owner, a machine with its key, the performance lead, the rest.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson, givePassword } from "#api/access/people.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { ReturnsPage } from "#api/contract/returns.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

type Who = "owner" | "other" | "machine" | "lead" | "board" | "analyst" | "nobody";
let app: RunningApp;
const ask = {} as Record<Who, Asker>;
beforeAll(async () => {
  app = await startApp();
  const { access } = app.services;
  const email = "owen.birtwistle@demo.example"; // of placement-moves
  await access.scope.run(async (client) => {
    const details = { name: "Owen Birtwistle", email, role: "owner", demonstration: false } as const;
    const person = await addPerson(access, client, details);
    if (person) await givePassword(access, person.id, "placements come and go");
  });
  const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const made = await app.post("/api/v1/keys", {
    name: "Case system",
    indicators: ["caf-completed"],
    expires,
  });
  const { secret } = made.json() as { secret: string };
  ask.other = app.with({ Cookie: await app.signIn(email, "placements come and go") });
  ask.machine = app.with({ Authorization: `Bearer ${secret}` });
  ask.nobody = app.with({});
  for (const role of ["owner", "lead", "board", "analyst"] as const) ask[role] = await app.as(role);
});
afterAll(() => app.close());

const csv = { "Content-Type": "text/csv" };
const file = (...rows: string[]) => `${["indicator,period,numerator,denominator", ...rows].join("\n")}\n`;
const send = async (who: Who, text: string) => {
  const answer = await ask[who].post("/api/v1/submissions", text, csv);
  expect(answer.status, answer.text).toBe(201);
  return answer.json() as Submission;
};
const publish = async (who: Who, { id }: Submission) =>
  (await ask[who].post(`/api/v1/submissions/${id}/publish`, {})).status;
const listed = async (who: Who, query = "") => {
  const page = (await ask[who].get(`/api/v1/submissions?limit=500${query}`)).json();
  return (page as { submissions: { id: string }[] }).submissions.map(({ id }) => id);
};

const CAF = "caf-completed,2026-05,44,50";
const MOVES = "placement-moves,2026-05,4,52";

describe("opening", () => {
  let checked: Submission;
  let published: Submission;
  let mixed: Submission;
  beforeAll(async () => {
    checked = await send("owner", file("caf-completed,2026-06,44,50"));
    published = await send("owner", file(CAF));
    expect(await publish("owner", published)).toBe(200);
    mixed = await send("owner", file("caf-completed,2026-07,44,50", "placement-moves,2026-07,4,52"));
  });

  // 401 and 403 of those who may send nothing come before anything is looked up.
  test.each<[Who, number, number, number, number]>([
    ["owner", 200, 200, 200, 404],
    ["machine", 200, 200, 403, 404], // its key names the one indicator
    ["lead", 200, 200, 200, 404],
    ["other", 403, 403, 403, 404], // though one row of the third is for their indicator
    ["analyst", 403, 403, 403, 403],
    ["board", 403, 403, 403, 403],
    ["nobody", 401, 401, 401, 401],
  ])("%s: checked %d, published %d, of two owners %d, unknown %d", async (who, ...expected) => {
    for (const part of ["", "/findings", "/findings.csv", "/changes"]) {
      const ids = [checked.id, published.id, mixed.id, "999999"];
      const answers = await Promise.all(ids.map((id) => ask[who].get(`/api/v1/submissions/${id}${part}`)));
      expect(
        answers.map(({ status }) => status),
        part,
      ).toEqual(expected);
    }
  });

  test("a refusal says nothing of what is inside", async () => {
    const { text } = await ask.other.get(`/api/v1/submissions/${mixed.id}`);
    expect(text).toContain("is not yours to open");
    expect(text).not.toMatch(/placement-moves|caf-completed|return\.csv|2026-07/);
  });

  test("lists hold what may be opened, and nothing else", async () => {
    const ours = [checked.id, published.id, mixed.id];
    expect(await listed("owner")).toEqual(expect.arrayContaining(ours));
    expect((await listed("machine")).filter((id) => ours.includes(id)).sort()).toEqual(
      [checked.id, published.id].sort(),
    );
    expect((await listed("other")).filter((id) => ours.includes(id))).toEqual([]);
    expect(await listed("other", "&indicator=placement-moves")).not.toContain(mixed.id);
    expect(await listed("lead", "&indicator=placement-moves")).toContain(mixed.id);
  });

  test.each<[Who, Submission["may"], Submission["may"], Submission["may"]]>([
    [
      "owner",
      { publish: true, withdraw: false, mend: true, ask: false },
      { publish: false, withdraw: false, mend: false, ask: false },
      { publish: false, withdraw: false, mend: true, ask: false }, // a row of it is somebody else's
    ],
    [
      "lead",
      { publish: true, withdraw: false, mend: true, ask: false },
      { publish: false, withdraw: true, mend: false, ask: false },
      { publish: true, withdraw: false, mend: true, ask: false }, // apart from its errors, which canPublish tells of
    ],
  ])("%s is told what they may do with each", async (who, ...expected) => {
    const told = await Promise.all(
      [checked, published, mixed].map(async ({ id }) => {
        const answer = await ask[who].get(`/api/v1/submissions/${id}`);
        return (answer.json() as Submission).may;
      }),
    );
    expect(told).toEqual(expected);
  });

  test("the calendar leads to it only those who may open it, and marks what is theirs", async () => {
    const told = async (who: Who) => {
      const page = (await ask[who].get("/api/v1/returns?period=2026-05")).json() as ReturnsPage;
      const one = page.returns.find(
        ({ indicator, period }) => indicator.id === "caf-completed" && period === "2026-05",
      );
      return [one?.state, one?.submission, one?.mine];
    };
    expect(await told("owner")).toEqual(["received", published.id, true]);
    expect(await told("other")).toEqual(["received", null, false]);
    expect(await told("board")).toEqual(["received", null, false]);
    expect(await told("lead")).toEqual(["received", published.id, false]);
  });

  test.each<[Who, IndicatorPage["may"]]>([
    ["owner", { send: true, export: false }],
    ["other", { send: false, export: false }],
    ["analyst", { send: false, export: true }],
    ["lead", { send: true, export: true }],
    ["board", { send: false, export: false }],
  ])("the indicator's page tells %s what they may do", async (who, may) => {
    expect(((await ask[who].get("/api/v1/indicators/caf-completed")).json() as IndicatorPage).may).toEqual(
      may,
    );
  });
});

describe("sending", () => {
  test.each<[Who, number]>([
    ["board", 403],
    ["analyst", 403],
    ["nobody", 401],
  ])("%s may not, and nothing is kept: %d", async (who, status) => {
    const before = await listed("lead");
    expect((await ask[who].post("/api/v1/submissions", file(CAF), csv)).status).toBe(status);
    expect(await listed("lead")).toEqual(before);
  });

  test("the sender is named by who they are, a machine by its key", async () => {
    const sent = [
      await send("other", file(MOVES)),
      await send("machine", file("caf-completed,2026-01,44,50")),
    ];
    expect(sent.map(({ sender }) => sender)).toEqual([
      "Owen Birtwistle, Service Manager, Children in Care and Placements",
      "key: Case system",
    ]);
  });

  test("a machine sends, publishes, and goes no further than its key", async () => {
    const sent = await send("machine", file("caf-completed,2026-10,44,50"));
    expect(await publish("machine", sent)).toBe(200);
    expect(await send("machine", file("caf-initiated,2026-10,4,5"))).toMatchObject({
      canPublish: false,
      findings: [expect.objectContaining({ rule: "indicator-not-yours" }), expect.anything()],
    });
    expect(
      (await ask.machine.post(`/api/v1/submissions/${sent.id}/withdraw`, { reason: "It was sent too soon." }))
        .status,
    ).toBe(403);
  });

  test("publishing what belongs to another is refused, with no finding of it", async () => {
    const sent = await send("owner", file("caf-completed,2026-03,10,50"));
    const answer = await ask.other.post(`/api/v1/submissions/${sent.id}/publish`, {});
    expect(answer.status).toBe(403);
    expect(answer.json()).not.toHaveProperty("findings");
    expect(await publish("owner", sent)).toBe(409); // its owner is told what is wrong
  });

  test("somebody else's bytes answer with a submission of one's own", async () => {
    const theirs = await send("owner", file("caf-completed,2026-04,44,50"));
    const mine = await send("other", file("caf-completed,2026-04,44,50"));
    expect(mine.id).not.toBe(theirs.id);
    expect(mine.rules.map(({ rule }) => rule)).toEqual(["indicator-not-yours"]);
  });
});
