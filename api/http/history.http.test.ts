// The whole story of a figure, as each role is told it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureHistory } from "#api/contract/history.ts";
import type { Value } from "#api/contract/values.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { type SentReturns, sentReturns } from "#scripts/testing/sent-returns.ts";

const LEAD = "Leonora Finch";
const OWNER = "Rosalind Achebe, Common Assessment Framework Co-ordinator";
let app: RunningApp;
let returns: SentReturns;
let lead: Asker;
let owner: Asker;

const at = (day: number) => `2026-11-${String(day).padStart(2, "0")}T09:00:00.000Z`;
const on = (day: number) => app.setClock(at(day));
const history = (who: Asker, query: string) =>
  returns.ask<FigureHistory>(who, `/api/v1/indicators/caf-completed/history?${query}`);

beforeAll(async () => {
  app = await startApp({ clock: at(1) });
  returns = sentReturns(app);
  [lead, owner] = await Promise.all([app.as("lead"), app.as("owner")]);
  await returns.put("first", owner, "caf-completed,2026-06,bretton,,20,40");
  on(2); // says the same of Bretton, and something new
  await returns.put(
    "repeat",
    owner,
    "caf-completed,2026-06,bretton,,20,40",
    "caf-completed,2026-06,fletton,,10,20",
  );
  on(3);
  await returns.put("wrong", owner, "caf-completed,2026-06,bretton,,24,40");
  on(4);
  await returns.withdraw("wrong", "Counted the wrong month.");
  on(5);
  await returns.withdraw("first", "It was another team's file.");
  on(6);
  await returns.put("better", lead, "caf-completed,2026-06,bretton,,30,40");
  on(7);
  await returns.withdraw("better", "Sent before it was agreed.");
  on(8);
  await returns.withdraw("repeat", "None of it was agreed.");
  on(9);
  await returns.put("last", owner, "caf-completed,2026-06,bretton,,28,40");
  on(10);
});
afterAll(() => app.close());

describe("the story of a figure", () => {
  test("tells each version: from when, what, how it came to stand, and why it stopped", async () => {
    const story = await history(owner, "period=2026-06&area=bretton");
    const told = story.versions.map((each) => [
      each.from,
      each.until,
      each.value.text,
      each.submission,
      each.cause,
      each.causeText,
      each.ended,
    ]);
    const [first, repeat, wrong, better, last] = ["first", "repeat", "wrong", "better", "last"].map(
      returns.of,
    );
    expect(told.reverse()).toEqual([
      [
        at(1),
        at(3),
        "50.0%",
        first,
        "first",
        `First published by ${OWNER}`,
        `Replaced by a correction from ${OWNER}`,
      ],
      [
        at(3),
        at(4),
        "60.0%",
        wrong,
        "corrected",
        `Corrected by ${OWNER}`,
        `Withdrawn by ${LEAD}: Counted the wrong month.`,
      ],
      [
        at(4),
        at(5),
        "50.0%",
        first,
        "restored",
        `Came back when ${LEAD} withdrew the return that had replaced it`,
        `Withdrawn by ${LEAD}: It was another team's file.`,
      ],
      [
        at(5),
        at(6),
        "50.0%",
        repeat,
        "restored",
        `Stayed when ${LEAD} withdrew the return that had brought it, because this return says the same`,
        `Replaced by a correction from ${LEAD}`,
      ],
      [
        at(6),
        at(7),
        "75.0%",
        better,
        "corrected",
        `Corrected by ${LEAD}`,
        `Withdrawn by ${LEAD}: Sent before it was agreed.`,
      ],
      [
        at(7),
        at(8),
        "50.0%",
        repeat,
        "restored",
        `Came back when ${LEAD} withdrew the return that had replaced it`,
        `Withdrawn by ${LEAD}: None of it was agreed.`,
      ],
      [
        at(9),
        null,
        "70.0%",
        last,
        "corrected",
        `Published by ${OWNER}, after what stood before had been withdrawn`,
        null,
      ],
    ]);
    // 50 → 60 → 50 → (50) → 75 → 50 → 70
    expect(story.sentence).toBe(
      "First published on 1 November 2026, and changed 5 times since: from 50.0% to 70.0%.",
    );
    expect(story).toMatchObject({ membersText: "Everyone", periodText: "June 2026" });
  });

  // What the story was when it was not yet as long.
  test.each([
    [at(1), 1, "First published on 1 November 2026, and not changed since."],
    [at(3), 2, "First published on 1 November 2026, and changed once since: from 50.0% to 60.0%."],
    [at(5), 4, "First published on 1 November 2026, and changed twice since."], // and is what it was
    [
      at(8),
      6,
      "First published on 1 November 2026, and changed 4 times since. It was withdrawn on 8 November 2026, and nothing stands in its place.",
    ],
  ])("as at %s has %d versions: %s", async (instant, versions, sentence) => {
    const story = await history(owner, `period=2026-06&area=bretton&as_at=${instant}`);
    expect([story.versions.length, story.sentence]).toEqual([versions, sentence]);
    const standing = story.versions[0]?.until === null;
    expect(standing).toBe(instant !== at(8));
  });

  test.each([
    [
      "area=south",
      "No figure has been published for South itself for June 2026. Where one is shown, it is made from the areas inside it.",
    ],
    [
      "area=stanground&where=agency:health",
      "No figure has been published for Stanground itself for June 2026.",
    ],
  ])("of %s, where there is none: %s", async (query, sentence) => {
    const story = await history(owner, `period=2026-06&${query}`);
    expect([story.versions, story.sentence]).toEqual([[], expect.stringContaining(sentence)]);
  });

  test.each([
    ["period=soon", 400, "write it as 2023-04"],
    ["period=2026-06&where=agency", 400, "where does not understand agency"],
    ["period=2026-06&where=agency:health&where=agency:police", 400, "names a dimension twice"],
    ["period=2026-06&area=nowhere", 404, "no area called nowhere"],
  ])("%s is refused: %s %s", async (query, status, words) => {
    const answer = await owner.get(`/api/v1/indicators/caf-completed/history?${query}`);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)]);
  });
});

describe("small numbers", () => {
  beforeAll(async () => {
    on(17);
    await returns.put("small", owner, "caf-completed,2026-09,stanground,,3,14");
    on(18);
    await returns.withdraw("small", "Three children were counted at another centre.");
    await returns.put("larger", owner, "caf-completed,2026-09,stanground,,7,14");
    await returns.put("tiny", owner, "caf-completed,2026-09,stanground,,2,14");
  });
  const told = (value: Value | null | undefined) =>
    value?.kind === "shown" ? `${value.value}${value.small ? " marked" : ""}` : (value?.kind ?? null);

  test.each([
    ["board", ["suppressed", "50", "suppressed"], ["suppressed", "missed", "suppressed"]],
    ["owner", ["21.4 marked", "50", "14.3 marked"], ["missed", "missed", "missed"]],
    ["lead", ["21.4 marked", "50", "14.3 marked"], ["missed", "missed", "missed"]],
  ] as [Role, string[], string[]][])(
    "of a figure's story are for the %s %j",
    async (role, values, statuses) => {
      const who = await app.as(role);
      const story = await history(who, "period=2026-09&area=stanground");
      const versions = story.versions.toReversed();
      expect(versions.map(({ value }) => told(value))).toEqual(values);
      expect(versions.map(({ status }) => status)).toEqual(statuses);
      const hidden = role === "board";
      expect(story.sentence).toBe(
        `First published on 17 November 2026, and changed twice since${hidden ? "" : ": from 21.4% to 14.3%"}.`,
      );
      // A reason may say what the figure was.
      expect(versions[0]?.ended).toBe(
        `Withdrawn by ${LEAD}${hidden ? "" : ": Three children were counted at another centre."}`,
      );
      expect(JSON.stringify(story).includes("21.4")).toBe(!hidden);
      expect(versions.map(({ submission }) => submission !== null)).toEqual(versions.map(() => !hidden));
    },
  );
});
