// Two submissions beside each other, and the figures behind one change.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChangedCell } from "#api/contract/submissions.ts";
import type { Value } from "#api/contract/values.ts";
import type { Comparison } from "#api/present/comparison.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { type SentReturns, sentReturns } from "#scripts/testing/sent-returns.ts";

let app: RunningApp;
let returns: SentReturns;
let lead: Asker;
let owner: Asker;

beforeAll(async () => {
  app = await startApp();
  returns = sentReturns(app);
  [lead, owner] = await Promise.all([app.as("lead"), app.as("owner")]);
});
afterAll(() => app.close());

describe("two submissions beside each other", () => {
  const against = (one: string, other: string, query = "", who = owner) =>
    returns.ask<Comparison>(
      who,
      `/api/v1/submissions/${returns.of(one)}/against/${returns.of(other)}?${query}`,
    );
  const FOUR = [
    "caf-completed,2026-08,bretton,,20,40",
    "caf-completed,2026-08,bretton,health,10,20",
    "caf-completed,2026-08,bretton,police,8,16",
    "caf-completed,2026-08,fletton,,10,20",
  ];
  beforeAll(async () => {
    await returns.put("first", owner, "caf-completed,2026-06,bretton,,20,40");
    await returns.put(
      "repeat",
      owner,
      "caf-completed,2026-06,bretton,,20,40",
      "caf-completed,2026-06,fletton,,10,20",
    );
    await returns.put("wrong", owner, "caf-completed,2026-06,bretton,,24,40");
    await returns.put("better", owner, "caf-completed,2026-06,bretton,,30,40");
    for (const name of ["wrong", "first", "better", "repeat"]) await returns.withdraw(name);
    await returns.put("last", owner, "caf-completed,2026-06,bretton,,28,40");
    await returns.put("four", owner, ...FOUR);
    // Repeats two, corrects one, leaves one out, and has one more.
    await returns.put(
      "five",
      owner,
      ...FOUR.slice(0, 2),
      "caf-completed,2026-08,bretton,police,9,16",
      "caf-completed,2026-08,ortons,,7,14",
    );
    await returns.check("draft", owner, ...FOUR.slice(2), "caf-completed,2026-08,werrington,,oops,14");
    await returns.put("whole", owner, ...FOUR);
    await returns.put(
      "other",
      lead,
      "caf-completed,2026-07,bretton,,20,40",
      "protection-plan-reviews,2026-07,,,120,120",
    );
  });

  test("figure by figure, in every state", async () => {
    const found = await against("four", "five");
    expect(
      found.figures.map((each) => [
        each.area.code,
        each.membersText,
        each.comparison,
        each.one?.text,
        each.other?.text,
      ]),
    ).toEqual([
      ["bretton", "Everyone", "same", "50.0%", "50.0%"],
      ["bretton", "Health", "same", "50.0%", "50.0%"],
      ["bretton", "Police", "different", "50.0%", "56.3%"],
      ["fletton", "Everyone", "only-one", "50.0%", undefined],
      ["ortons", "Everyone", "only-other", undefined, "50.0%"],
    ]);
    expect(found).toMatchObject({
      counts: { same: 2, different: 1, onlyOne: 1, onlyOther: 1 },
      sentence: `2 figures are the same, 1 differs, 1 is only in submission ${returns.of("four")} and 1 is only in submission ${returns.of("five")}.`,
      indicators: [{ id: "caf-completed" }],
      next: null,
    });
  });

  // Two names, then same, different, only the first, only the second.
  test.each([
    [
      "four",
      "whole",
      [4, 0, 0, 0],
      "both published; what the second repeats was brought by the first, and by none since",
    ],
    ["five", "whole", [2, 1, 1, 1], "superseded figures are compared as they were sent"],
    ["draft", "four", [2, 0, 0, 2], "checked; its faulty row is left out"],
    ["wrong", "better", [0, 1, 0, 0], "both withdrawn"],
    ["repeat", "first", [1, 0, 1, 0], "both withdrawn, and the second only repeats"],
    ["last", "four", [0, 0, 1, 4], "nothing in common"],
    ["five", "five", [4, 0, 0, 0], "itself"],
  ] as [string, string, number[], string][])("%s against %s: %j (%s)", async (one, other, expected) => {
    const { same, different, onlyOne, onlyOther } = (await against(one, other)).counts;
    expect([same, different, onlyOne, onlyOther]).toEqual(expected);
  });

  test("in pages that together are the whole, and only what differs where asked", async () => {
    const whole = (await against("four", "five")).figures;
    const paged: unknown[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: Comparison = await against("four", "five", `limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.counts).toEqual({ same: 2, different: 1, onlyOne: 1, onlyOther: 1 });
      paged.push(...page.figures);
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
    const only = await against("four", "five", "only=different");
    expect(only.figures).toEqual(whole.slice(2));
  });

  test("of one indicator alone, where asked", async () => {
    const { counts, figures, indicators } = await against(
      "other",
      "four",
      "indicator=protection-plan-reviews",
      lead,
    );
    expect(counts).toEqual({ same: 0, different: 0, onlyOne: 1, onlyOther: 0 });
    expect(figures.map(({ indicator }) => indicator.id)).toEqual(["protection-plan-reviews"]);
    expect(indicators).toHaveLength(2);
  });

  test.each([
    ["owner", "four", "other", "", 403], // holds an indicator that is not theirs
    ["board", "four", "five", "", 403],
    ["lead", "four", "five", "cursor=1.2", 400],
  ] as const)("asked by the %s, %s against %s?%s is refused: %d", async (role, one, other, query, status) => {
    const path = `/api/v1/submissions/${returns.of(one)}/against/${returns.of(other)}?${query}`;
    expect((await (await app.as(role)).get(path)).status).toBe(status);
  });

  test("with one that is not there is refused", async () => {
    const path = `/api/v1/submissions/${returns.of("four")}/against/999999`;
    expect((await lead.get(path)).status).toBe(404);
  });

  test("the figures behind one change: new, changed and repeated, before and after publishing", async () => {
    const cells = async (name: string) =>
      (
        await returns.ask<{ cells: ChangedCell[] }>(
          owner,
          `/api/v1/submissions/${returns.of(name)}/cells?indicator=caf-completed&area=bretton&period=2026-08`,
        )
      ).cells.map((each) => [each.membersText, each.change, each.before.text, each.after.text]);
    expect(await cells("four")).toEqual([
      ["Everyone", "new", "None returned", "50.0%"],
      ["Health", "new", "None returned", "50.0%"],
      ["Police", "new", "None returned", "50.0%"],
    ]);
    expect(await cells("five")).toEqual([
      ["Everyone", "unchanged", "50.0%", "50.0%"],
      ["Health", "unchanged", "50.0%", "50.0%"],
      ["Police", "changed", "50.0%", "56.3%"],
    ]);
    // Published since it was checked: what it would change now.
    expect(await cells("draft")).toEqual([["Police", "unchanged", "50.0%", "50.0%"]]);
    const paged = await returns.ask<{ cells: ChangedCell[]; next: string }>(
      owner,
      `/api/v1/submissions/${returns.of("five")}/cells?indicator=caf-completed&area=bretton&period=2026-08&limit=2`,
    );
    const rest = await returns.ask<{ cells: ChangedCell[]; next: null }>(
      owner,
      `/api/v1/submissions/${returns.of("five")}/cells?indicator=caf-completed&area=bretton&period=2026-08&limit=2&cursor=${paged.next}`,
    );
    expect([paged.cells.length, rest.cells.map(({ membersText }) => membersText), rest.next]).toEqual([
      2,
      ["Police"],
      null,
    ]);
  });
});

describe("small numbers", () => {
  beforeAll(async () => {
    await returns.put("small", owner, "caf-completed,2026-09,stanground,,3,14");
    await returns.put("larger", owner, "caf-completed,2026-09,stanground,,7,14");
  });
  const told = (value: Value | null | undefined) =>
    value?.kind === "shown" ? `${value.value}${value.small ? " marked" : ""}` : (value?.kind ?? null);

  test("of a comparison are marked for the owner", async () => {
    const path = `/api/v1/submissions/${returns.of("small")}/against/${returns.of("larger")}`;
    const { figures } = await returns.ask<Comparison>(owner, path);
    expect(figures.map(({ one, other }) => [told(one), told(other)])).toEqual([["21.4 marked", "50"]]);
  });

  test("of a comparison are hidden from a key, which may send and sees no small numbers", async () => {
    const made = await lead.post("/api/v1/keys", {
      name: "The case-management system",
      indicators: ["caf-completed"],
      expires: "2026-12-31",
    });
    const key = app.with({ Authorization: `Bearer ${(made.json() as { secret: string }).secret}` });
    const path = `/api/v1/submissions/${returns.of("small")}/against/${returns.of("larger")}`;
    const { figures } = await returns.ask<Comparison>(key, path);
    expect(figures.map(({ one, other }) => [told(one), told(other)])).toEqual([["suppressed", "50"]]);
  });
});
