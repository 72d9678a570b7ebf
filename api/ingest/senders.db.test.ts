// Who may send what: the same file from different hands.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findingsOf } from "#api/db/queries/submissions.ts";
import { OWNER, openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { publish } from "./publish.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const CAF = ["caf-completed", "caf-initiated"];
const lead = senderOf("lead@demo.example");
const owner = senderOf(OWNER, CAF);
const deputy = senderOf("caf.deputy@demo.example", CAF);
const placements = senderOf("owen.birtwistle@demo.example", ["placement-moves"]);
const machine = senderOf("key: Case system", ["caf-completed"]);

const file = (...rows: string[]) => `${["indicator,period,numerator,denominator", ...rows].join("\n")}\n`;
const sent = async (text: string, sender = owner) => (await returns.send(text, { sender })).submission;
const rulesOf = async (id: number) =>
  (await findingsOf(returns.services.read, id, { limit: 50 })).items.map(({ row, rule }) => [row, rule]);

describe("a row for somebody else's indicator", () => {
  test("is an error that says whose it is, and the others are checked as ever", async () => {
    const { id, indicators } = await sent(file("caf-completed,2023-04,44,52", "NI 62,2023-04,4,52"));
    expect((await findingsOf(returns.services.read, id, { limit: 5 })).items).toMatchObject([
      {
        row: 3,
        rule: "indicator-not-yours",
        column: "indicator",
        found: "NI 62",
        message:
          "placement-moves belongs to Owen Birtwistle, Service Manager, Children in Care and Placements. Take the row out, or ask Owen Birtwistle to send it.",
      },
    ]);
    expect(indicators).toEqual(["caf-completed", "placement-moves"]);
  });

  test("is not laid beside what is published: its own figures would be told", async () => {
    const { id } = await sent(file("NI 62,2023-05,4,52"));
    expect(await returns.ask("select 1 from staged_row where submission = $1", [id])).toEqual([]);
  });

  test("stays an error to its sender when a lead presses publish", async () => {
    const { id } = await sent(file("NI 62,2023-06,4,52"));
    await expect(publish(returns.services, id, { sender: lead })).rejects.toMatchObject({
      status: 409,
      findings: [expect.objectContaining({ rule: "indicator-not-yours" })],
    });
    expect(await rulesOf(id)).toEqual([[2, "indicator-not-yours"]]);
  });

  test("is none once its sender may send it", async () => {
    const text = file("NI 62,2023-07,4,52");
    const { id } = await sent(text);
    const promoted = senderOf(OWNER, [...CAF, "placement-moves"]);
    expect(await sent(text, promoted)).toMatchObject({ id, errors: 0 });
  });

  test("counts as named where the row cannot be taken apart", async () => {
    const { indicators } = await sent(file("caf-completed,2023-08,44,52", "NI 62,2023-08,4"));
    expect(indicators).toEqual(["caf-completed", "placement-moves"]);
  });
});

describe("publishing", () => {
  test("is for those who may send every indicator in the return", async () => {
    const { id } = await sent(file("caf-completed,2023-09,44,52", "NI 62,2023-09,4,52"), lead);
    await expect(publish(returns.services, id, { sender: placements })).rejects.toMatchObject({
      status: 403,
      detail: `Submission ${id} has figures of indicators that belong to others. Ask its sender or a performance lead to publish it.`,
      findings: [],
    });
  });

  test("is refused to a sender whose indicator has changed hands since", async () => {
    const { id } = await sent(file("caf-completed,2023-11,44,52"));
    const since = senderOf(OWNER, ["caf-initiated"]);
    await expect(publish(returns.services, id, { sender: since })).rejects.toMatchObject({
      status: 403,
      detail:
        "caf-completed belongs to Rosalind Achebe, Common Assessment Framework Co-ordinator. Take those rows out and send the file again, or ask a performance lead to send it.",
    });
  });

  test("by a deputy is as good as by the owner", async () => {
    const { id } = await sent(file("caf-completed,2023-12,44,52"));
    expect(await publish(returns.services, id, { sender: deputy })).toMatchObject({ state: "published" });
  });

  test("of what is published already is refused too: its number is easily guessed", async () => {
    const { id } = await sent(file("caf-completed,2024-01,44,52"));
    await publish(returns.services, id, { sender: owner });
    await expect(publish(returns.services, id, { sender: placements })).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe("the same content from somebody else", () => {
  test("is the same submission to those who may open it", async () => {
    const text = file("caf-completed,2024-02,44,52");
    const first = await returns.send(text, { sender: owner });
    for (const sender of [deputy, machine, lead]) {
      const again = await returns.send(text, { sender });
      expect([again.created, again.submission.id]).toEqual([false, first.submission.id]);
    }
  });

  test("is a submission of their own to those who may not", async () => {
    const text = file("caf-completed,2024-03,44,52");
    const first = await returns.send(text, { sender: owner });
    const theirs = await returns.send(text, { sender: placements });
    expect(theirs.created).toBe(true);
    expect(theirs.submission).toMatchObject({ sender: placements.name, errors: 1 });
    expect((await returns.send(text, { sender: placements })).submission.id).toBe(theirs.submission.id);
    expect(first.submission.errors).toBe(0);
  });

  test("is so too when it is published, and comes with an Idempotency-Key", async () => {
    const text = file("caf-completed,2024-04,44,52");
    const first = await sent(text);
    await publish(returns.services, first.id, { sender: owner });
    const theirs = await returns.send(text, { sender: placements, key: "april" });
    const again = await returns.send(text, { sender: placements, key: "april" });
    expect(theirs.submission.id).not.toBe(first.id);
    expect(again.submission.id).toBe(theirs.submission.id);
  });

  test("is a new one where the first was turned down because of who sent it", async () => {
    const text = file("NI 62,2024-05,4,52");
    const first = await sent(text);
    const theirs = await returns.send(text, { sender: placements });
    expect([theirs.created, theirs.submission.errors]).toEqual([true, 0]);
    expect(theirs.submission.id).not.toBe(first.id);
    const led = await returns.send(text, { sender: lead });
    expect(led.submission.id).toBe(theirs.submission.id); // the one that has nothing wrong with it
  });

  test("in which nothing was recognised is each sender's own", async () => {
    const text = file("caf-complete,2024-06,44,52");
    const first = await sent(text);
    expect((await returns.send(text, { sender: deputy })).submission.id).not.toBe(first.id);
  });
});
