// Words and the figure that they were written of: stale once it says something else, and as it was at any instant.
import { afterAll, beforeAll, expect, test } from "vitest";
import { publish } from "#api/ingest/publish.ts";
import { withdraw } from "#api/ingest/withdraw.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { commentaries } from "./commentaries.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const lead = senderOf("lead@demo.example");
const REASONS = { "late-correction": "Recount.", "value-jump": "True.", "denominator-jump": "True." };

/** `A 9 hello` publishes 9 of 12 with words as submission A, `B 10` without; `-A` withdraws it. */
async function happen(step: string, area: string, sent: Map<string, number>): Promise<void> {
  const [name = "", numerator, ...words] = step.split(" ");
  if (name.startsWith("-")) {
    const id = sent.get(name.slice(1)) ?? 0;
    await withdraw(returns.services, id, { sender: lead, reason: "The wrong month." });
    return;
  }
  const row = `caf-completed,2026-06,${area},${numerator},12,${words.join(" ")}`;
  const text = `indicator,period,area,numerator,denominator,commentary\n${row}\n`;
  const { submission } = await returns.send(text, { sender: senderOf(`${name.toLowerCase()}@demo.example`) });
  sent.set(name, submission.id);
  await publish(returns.services, submission.id, { sender: lead, reasons: REASONS });
}

/** What stands, whose it is and whether it is stale; the words alone where they stand no more. */
async function told(area: string, version: number | null): Promise<string[]> {
  const said = await commentaries(returns.services.read, {
    indicators: ["caf-completed"],
    areas: [area],
    version,
  });
  return said.map(({ body, author, current, stale }) =>
    current ? `${body} by ${author.split("@")[0]}${stale ? ", stale" : ""}` : body,
  );
}

const newest = async () =>
  (await returns.ask<{ id: number }>("select max(id) as id from publication"))[0]?.id ?? 0;

test.each<[why: string, area: string, then: [step: string, told: string[]][]]>([
  [
    "a correction without words leaves them stale",
    "bretton",
    [
      ["A 9 low", ["low by a"]],
      ["B 10", ["low by a, stale"]],
    ],
  ],
  [
    "the figure sent again is no correction",
    "fletton",
    [
      ["A 9 low", ["low by a"]],
      ["B 9", ["low by a"]],
    ],
  ],
  [
    "new words are of the new figure",
    "ortons",
    [
      ["A 9 low", ["low by a"]],
      ["B 10 better", ["better by b", "low"]],
    ],
  ],
  [
    "the same words sent with the new figure are said of it",
    "stanground",
    [
      ["A 9 low", ["low by a"]],
      ["B 10 low", ["low by b", "low"]],
    ],
  ],
  [
    "the same words sent later confirm them",
    "eastfield",
    [
      ["A 9 low", ["low by a"]],
      ["B 10", ["low by a, stale"]],
      ["C 10 low", ["low by c", "low"]],
    ],
  ],
  [
    "a withdrawal that brings the figure back makes them good again",
    "werrington",
    [
      ["A 9 low", ["low by a"]],
      ["B 10", ["low by a, stale"]],
      ["-B", ["low by a"]],
    ],
  ],
  [
    "so does a correction back to it",
    "dogsthorpe",
    [
      ["A 9 low", ["low by a"]],
      ["B 10", ["low by a, stale"]],
      ["C 9", ["low by a"]],
    ],
  ],
  [
    "words that a withdrawal brings back still speak of the figure they were written of",
    "city-centre",
    [
      ["A 9 low", ["low by a"]],
      ["B 10", ["low by a, stale"]],
      ["C 10 better", ["better by c", "low"]],
      ["-C", ["low by a, stale"]],
    ],
  ],
  [
    "words go with the submission that said them",
    "rural-north",
    [
      ["A 9", []],
      ["B 10 better", ["better by b"]],
      ["C 11", ["better by b, stale"]],
      ["-C", ["better by b"]],
      ["-B", []],
    ],
  ],
])("%s", async (_, area, then) => {
  const sent = new Map<string, number>();
  const stood: [number, string[]][] = [];
  for (const [step, now] of then) {
    await happen(step, area, sent);
    expect(await told(area, null), step).toEqual(now);
    stood.push([await newest(), now]);
  }
  // Every earlier state can still be read, before what came later.
  for (const [version, now] of stood) expect(await told(area, version)).toEqual(now);
});
