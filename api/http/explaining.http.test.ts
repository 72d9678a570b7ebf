// What a return says of its figures, as its page asks for it: commentary, written, published and read.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { getWantedWords, WantedWords } from "#api/contract/explaining.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { SeriesPoint } from "#api/contract/series-point.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { recordOf } from "#scripts/testing/accounts.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let owner: Asker;
beforeAll(async () => {
  app = await startApp();
  owner = await app.as("owner");
});
afterAll(() => app.close());

const ROSALIND = "Rosalind Achebe, Common Assessment Framework Co-ordinator";
const csv = { "Content-Type": "text/csv" };
const HEADINGS = "indicator,period,area,numerator,denominator,commentary";
const LONG = "Two health visitors were away in Orton; cover comes in May and no help is needed from others.";
const OTHER =
  "Three posts were filled in June and the backlog is gone by the end of July; nothing more is needed.";
const send = async (...rows: string[]) => {
  const answer = await owner.post("/api/v1/submissions", `${[HEADINGS, ...rows].join("\n")}\n`, csv);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json() as Submission;
};
const at = (id: string, part: string) => `/api/v1/submissions/${id}/${part}`;
const figure = (period: string, text: string, area = "") => ({
  indicator: "caf-completed",
  area,
  period,
  text,
});
const write = (id: string, ...words: object[]) => owner.post(at(id, "commentary"), { words });
const wanted = async (id: string, query = "") =>
  (await owner.get(at(id, `commentary${query}`))).json() as (typeof getWantedWords)["output"]["_output"];
const reasonsFor = ({ rules }: Submission) => ({
  reasons: Object.fromEntries(rules.map(({ rule }) => [rule, "Checked against the records."])),
});
const publish = async (sent: Submission) => {
  const answer = await owner.post(at(sent.id, "publish"), reasonsFor(sent));
  if (answer.status !== 200) throw new Error(answer.text);
};
const rulesOf = ({ rules }: Submission) => rules.map(({ rule, count }) => `${rule} ${count}`);
const point = async (period: string, who: Asker = owner, area = "", as = "caf-completed") => {
  const page = (await who.get(`/api/v1/indicators/${as}${area && `?area=${area}`}`)).json() as IndicatorPage;
  return page.series.find((one) => one.period === period) as SeriesPoint;
};

describe("commentary", () => {
  test("is asked for where a figure is off target, can be given elsewhere, and then the return can be published", async () => {
    // The target is 80: 60% is off it, 90% on it; South has no target of its own.
    const sent = await send(
      "caf-completed,2024-05,,45,50,",
      "caf-completed,2025-05,,30,50,",
      "caf-completed,2025-06,,30,50,Busy.",
      "caf-completed,2025-05,south,6,10,",
    );
    expect(rulesOf(sent)).toEqual(["commentary-needed 1", "commentary-too-short 1"]);
    const short = ({ period, compulsory, text, status, value }: WantedWords) => [
      period,
      compulsory,
      text,
      status,
      value.text,
    ];
    expect((await wanted(sent.id)).wanted.map(short)).toEqual([
      ["2025-06", true, "Busy.", "missed", "60.0%"],
      ["2025-05", true, null, "missed", "60.0%"],
      ["2024-05", false, null, "met", "90.0%"],
    ]);
    const written = await write(sent.id, figure("May 2025", LONG), figure("2025-06", OTHER));
    expect(written.json()).toMatchObject({ errors: 0, canPublish: true, changes: { commentaries: 2 } });
    await publish(sent);
    const { commentary } = await point("2025-05");
    expect(commentary).toMatchObject([{ text: LONG, author: ROSALIND, submission: sent.id, stale: false }]);
    expect((await wanted(sent.id)).wanted).toEqual([]); // it is published: nothing more to write
  });

  test("goes before what the file says, through every check, and can be taken back", async () => {
    const sent = await send(`caf-completed,2025-07,,30,50,${OTHER}`);
    const text = async () => (await wanted(sent.id)).wanted[0]?.text;
    await write(sent.id, figure("2025-07", LONG));
    expect(await text()).toBe(LONG);
    await owner.post(at(sent.id, "mends"), { mends: [{ row: 2, column: 3, text: "31" }] });
    expect([await text(), (await wanted(sent.id)).wanted[0]?.value.text]).toEqual([LONG, "62.0%"]);
    await write(sent.id, figure("2025-07", `${LONG} And more.`));
    await write(sent.id, figure("2025-07", ""));
    expect(await text()).toBe(OTHER); // as the file has it, and not the words before the last
    expect((await write(sent.id, figure("2025-07", ""))).status).toBe(200); // nothing is left to take back
    expect((await recordOf(app, `submission ${sent.id}`)).slice(1)).toMatchObject([
      explainedWith(OTHER, LONG),
      { action: "return-mended" },
      explainedWith(LONG, `${LONG} And more.`),
      explainedWith(`${LONG} And more.`, OTHER),
    ]);
  });
  const explainedWith = (before: string, after: string) => ({
    action: "return-explained",
    before: { words: [{ figure: "caf-completed, peterborough, 2025-07", text: before }] },
    after: { words: [{ figure: "caf-completed, peterborough, 2025-07", text: after }] },
  });

  test("shows what stands, what was said of the period before, and is marked when its figure is corrected", async () => {
    await publish(
      await send(`caf-completed,2026-01,,30,50,${LONG}`, `caf-completed,2026-02,,31,50,${OTHER}`),
    );
    const sent = await send("caf-completed,2026-02,,45,50,");
    expect((await wanted(sent.id)).wanted).toMatchObject([
      {
        compulsory: false, // 90%
        text: null,
        standing: { text: OTHER, author: ROSALIND },
        before: { periodText: "January 2026", text: LONG },
      },
    ]);
    await publish(sent);
    expect((await point("2026-02")).commentary).toMatchObject([{ text: OTHER, stale: true }]);
    expect((await point("2026-01")).commentary).toMatchObject([{ text: LONG, stale: false }]);
    // Off target again, the words of then would explain another figure; sent again, they are said of this one.
    const worse = await send("caf-completed,2026-02,,32,50,");
    expect(worse.findings).toMatchObject([{ rule: "commentary-needed", row: 2 }]);
    expect(worse.findings[0]?.message).toContain("written of another figure");
    await write(worse.id, figure("2026-02", OTHER));
    await publish((await owner.get(`/api/v1/submissions/${worse.id}`)).json() as Submission);
    expect((await point("2026-02")).commentary).toMatchObject([
      { text: OTHER, stale: false, submission: worse.id },
      { text: OTHER, stale: false },
    ]);
  });

  test("comes in pages", async () => {
    const sent = await send("caf-completed,2023-05,,45,50,", "caf-completed,2023-06,,30,50,");
    const first = await wanted(sent.id, "?limit=1");
    expect(first.wanted.map(({ period }) => period)).toEqual(["2023-06"]);
    const second = await wanted(sent.id, `?limit=1&cursor=${first.next}`);
    expect([second.wanted.map(({ period }) => period), second.next]).toEqual([["2023-05"], null]);
    expect((await owner.get(at(sent.id, "commentary?cursor=made-up"))).status).toBe(400);
  });

  test.each([
    ["a figure that the return has not", [figure("2023-08", LONG)], 422, "has no figure for"],
    ["an area that the return has not", [figure("2023-07", LONG, "south")], 422, "has no figure for"],
    ["a period that is none", [figure("soon", LONG)], 422, "soon is not a period"],
    ["an indicator that is none", [{ ...figure("2023-07", LONG), indicator: "caf" }], 422, "no indicator"],
    ["an area that is none", [figure("2023-07", LONG, "atlantis")], 422, "no area called atlantis"],
    ["one figure twice", [figure("2023-07", LONG), figure("July 2023", "x")], 422, "two commentaries"],
    ["too many characters", [figure("2023-07", "x".repeat(1501))], 400, "1500 characters or fewer"],
    ["too many with an emoji", [figure("2023-07", `${"x".repeat(1500)}🚸`)], 400, "1500 characters or fewer"],
    ["nothing at all", [], 400, "words"],
  ])("%s is refused in words, and nothing is kept", async (_, words, status, said) => {
    const sent = await send("caf-completed,2023-07,,45,50,");
    const answer = await write(sent.id, ...words);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(said)]);
    expect((await wanted(sent.id)).wanted[0]?.text).toBeNull();
  });

  test("may have 1,500 characters as a person counts them", async () => {
    const sent = await send("caf-completed,2023-07,,45,50,");
    const text = `${"x".repeat(1499)}🚸`; // 1,501 to JavaScript
    expect((await write(sent.id, figure("2023-07", ` ${text} `))).status).toBe(200);
    expect((await wanted(sent.id)).wanted[0]?.text).toBe(text);
  });

  test("is written of a total that localities make up, and follows it", async () => {
    const localities = ["central-and-east", "north-west-and-rural", "south"];
    const sent = await send(...localities.map((area) => `caf-completed,2026-04,${area},20,30,`));
    expect(rulesOf(sent)).toEqual(["total-unexplained 1"]);
    expect((await wanted(sent.id)).wanted).toMatchObject([
      {
        area: { code: "peterborough" },
        compulsory: true,
        text: null,
        status: "missed",
        value: { text: "66.7%", numerator: 60, denominator: 90 },
      },
    ]);
    const short = await write(sent.id, figure("2026-04", "Busy."));
    expect(rulesOf(short.json() as Submission)).toEqual(["commentary-too-short 1"]);
    const written = await write(sent.id, figure("2026-04", LONG));
    expect(written.json()).toMatchObject({ errors: 0, canPublish: true, changes: { commentaries: 1 } });
    expect((await wanted(sent.id)).wanted).toMatchObject([{ compulsory: true, text: LONG }]);
    await publish(sent);
    expect((await wanted(sent.id)).wanted).toEqual([]);
    const board = await app.as("board");
    const said = async () => (await point("2026-04", board))?.commentary;
    expect(await said()).toMatchObject([{ text: LONG, author: ROSALIND, stale: false }]);
    const [published] = await recordOf(app, "caf-completed, peterborough, 2026-04");
    expect(published).toMatchObject({ action: "commentary-published", before: null, after: LONG });

    app.setClock("2026-11-18T09:10:00Z");
    const corrected = await send("caf-completed,2026-04,south,30,30,"); // 70 of 90 is 77.8%, within tolerance
    await publish(corrected);
    expect(await said()).toMatchObject([{ text: LONG, stale: true }]);
    const then = (
      await board.get("/api/v1/indicators/caf-completed?as_at=2026-11-18T09:05:00Z")
    ).json() as IndicatorPage;
    const asItWas = then.series.find(({ period }) => period === "2026-04");
    expect(asItWas?.commentary).toMatchObject([{ text: LONG, stale: false }]);
    await app.post(at(corrected.id, "withdraw"), { reason: "Counted wrongly." });
    expect(await said()).toMatchObject([{ text: LONG, stale: false }]); // the total is again what it was
    await app.post(at(sent.id, "withdraw"), { reason: "Counted wrongly." });
    expect((await said()) ?? []).toEqual([]);
  });

  test("can be given of a total that is on target, and need not be", async () => {
    const localities = ["central-and-east", "north-west-and-rural", "south"];
    const sent = await send(...localities.map((area) => `caf-completed,2026-03,${area},30,30,`));
    expect((await wanted(sent.id)).wanted).toMatchObject([{ compulsory: false, text: null, status: "met" }]);
    await write(sent.id, figure("2026-03", "All of them, for the first time."));
    await publish(sent);
    expect((await point("2026-03")).commentary).toMatchObject([{ text: "All of them, for the first time." }]);
    await app.post(at(sent.id, "withdraw"), { reason: "Counted wrongly." });
  });

  test("belongs to a return that is checked, and to whoever may open it", async () => {
    const sent = await send("caf-completed,2023-09,,45,50,");
    await publish(sent);
    expect((await write(sent.id, figure("2023-09", LONG))).status).toBe(409);
    expect((await owner.post(at(sent.id, "reasons"), { reasons: {} })).status).toBe(409);
    const others = (
      await app.post("/api/v1/submissions", `${HEADINGS}\nplacement-moves,2023-09,,4,50,\n`, csv)
    ).json();
    const { id } = others as Submission;
    expect([
      (await owner.get(at(id, "commentary"))).status,
      (await write(id, figure("2023-09", LONG))).status,
      (await owner.post(at(id, "reasons"), { reasons: {} })).status,
      (await write("999999", figure("2023-09", LONG))).status,
    ]).toEqual([403, 403, 403, 404]);
  });
});
