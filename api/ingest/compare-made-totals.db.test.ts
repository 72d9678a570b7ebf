// A total that its areas make up is explained like one that was returned, though the return has no row of it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsOf } from "#api/db/queries/submissions.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { writeWords } from "./explain.ts";
import { publish } from "./publish.ts";
import { withdraw } from "./withdraw.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const lead = senderOf("lead@demo.example");
const file = (...rows: string[]) =>
  ["indicator,period,area,numerator,denominator,commentary", ...rows, ""].join("\n");
const areas = (period: string, ...figures: string[]) =>
  ["central-and-east", "north-west-and-rural", "south"].flatMap((area, at) =>
    figures[at] === undefined ? [] : [`caf-completed,${period},${area},${figures[at]},`],
  );
const found = async (id: number) => {
  const { items } = await findingsOf(returns.services.read, id, { limit: 10 });
  const errors = items.filter(({ severity }) => severity === "error");
  return { errors: errors.map(({ rule, row }) => `${rule} ${row}`), items };
};
const send = async (...rows: string[]) => (await returns.send(file(...rows))).submission.id;
const errorsOf = async (...rows: string[]) => (await found(await send(...rows))).errors;
const write = (id: number, period: string, text: string, area = "peterborough") => {
  const words = [{ indicator: "caf-completed", area, period, text }];
  return writeWords(returns.services, id, { words, sender: lead });
};
const publishIt = (id: number) => publish(returns.services, id, { sender: lead, reasons: REASONS });
const REASONS = Object.fromEntries(
  ["period-far-from-due", "value-jump", "denominator-jump"].map((rule) => [rule, "Checked."]),
);
/** Words of the trust for a month, oldest first: number of their submission, how long they are, whether they stand. */
const said = async (period: number) => {
  const rows = await returns.ask<{ submission: number; length: number; stands: boolean }>(
    `select c.submission, length(body) as length, until is null as stands from commentary c
     join area a on a.id = c.area where a.code = 'peterborough' and c.period % 1000000 = $1 order by c.id`,
    [period],
  );
  return rows.map(({ submission, length, stands }) => [submission, length, stands]);
};
const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
const words = (length: number) => "x".repeat(length);

// The target is 80, near down to 75.
test.each([
  ["60 of 90 is 66.7%", areas("2026-06", "20,30", "20,30", "20,30"), ["total-unexplained 2"]],
  ["68 of 90 is 75.6%, near", areas("2026-06", "22,30", "23,30", "23,30"), []],
  ["without one of them there is no total", areas("2026-06", "20,30", "20,30"), []],
  ["a symbol keeps it from being made", areas("2026-06", "20,30", "20,30", "x,x"), []],
  [
    "a row for the trust says so by itself",
    [...areas("2026-06", "20,30", "20,30", "20,30"), "caf-completed,2026-06,,60,90,"],
    ["commentary-needed 5"],
  ],
])("%s", async (_name, rows, errors) => {
  expect(await errorsOf(...rows)).toEqual(errors);
});

test("the last area that comes makes the total; the same again is not asked about", async () => {
  const two = await send(...areas("2026-07", "29,30", "29,30"));
  await publishIt(two);
  const third = await send("caf-completed,2026-07,south,2,30,");
  const { errors, items } = await found(third);
  expect(errors).toEqual(["total-unexplained 2"]);
  expect(items[0]?.message).toBe(
    "Common assessments completed, Peterborough, July 2026: the areas come to 60 of 90, 66.7%, which misses the target of 80%. Say in its commentary what happened, what is being done, by when, and what help is needed. Write that on the page of this return, or add a row for Peterborough with its figures and the commentary, and send the file again.",
  );
  await expect(publishIt(third)).rejects.toMatchObject({ status: 409 });
  // On target the total needs no words, and repeating an area of a total that stands asks for none.
  const good = await send("caf-completed,2026-07,south,28,30,");
  await publishIt(good);
  expect(await errorsOf(...areas("2026-07", "29,30"))).toEqual([]);
});

test("words of it want 80 characters, can be taken back, and stay where the total does", async () => {
  const id = await send(...areas("2026-05", "20,30", "20,30", "20,30"));
  await write(id, "2026-05", words(79));
  expect((await found(id)).errors).toEqual(["commentary-too-short 2"]);
  await write(id, "2026-05", words(80));
  expect((await found(id)).errors).toEqual([]);
  await write(id, "2026-05", "");
  expect((await found(id)).errors).toEqual(["total-unexplained 2"]);
  const nothing = "has no figure for";
  // South has no target of its own; April has no areas; and without one of its areas there is no total.
  await expect(write(id, "2026-04", words(80))).rejects.toThrow(nothing);
  const two = await send(...areas("2026-05", "20,30", "20,30"));
  await expect(write(two, "2026-05", words(80))).rejects.toThrow(nothing);
});

test("words count as a change, give way to others, are repeated, and come back with what they speak of", async () => {
  const rows = areas("2026-03", "20,30", "20,30", "20,30");
  const changes = async (id: number) =>
    (await returns.ask<{ changes: object }>("select changes from submission where id = $1", [id]))[0]
      ?.changes;
  const first = await send(...rows);
  await write(first, "2026-03", words(80));
  expect(await changes(first)).toMatchObject({ new: 3, words: 1 });
  await publishIt(first);
  const at = month("2026-03");
  expect(await said(at)).toEqual([[first, 80, true]]);

  // Sent again with the same words: they stand already, and say nothing new.
  const again = await send(...rows, "caf-completed,2026-02,south,29,30,");
  await write(again, "2026-03", words(80));
  expect(await changes(again)).toMatchObject({ new: 1, unchanged: 3, words: 0 });
  await publishIt(again);
  expect(await said(at)).toEqual([[first, 80, true]]);

  // Another total wants words anew, and the same ones will do when they are sent again.
  const worse = await send("caf-completed,2026-03,south,19,30,");
  const { errors, items } = await found(worse);
  expect(errors).toEqual(["total-unexplained 2"]);
  expect(items[0]?.message).toContain("was written of another figure");
  await write(worse, "2026-03", words(80));
  expect(await changes(worse)).toMatchObject({ changed: 1, words: 1 });
  await publishIt(worse);
  expect(await said(at)).toEqual([
    [first, 80, false],
    [worse, 80, true],
  ]);

  // Taken back, the total is what it was, and so are its words; they are the repeater's when the first goes too.
  const gone = { reason: "Counted wrongly.", sender: lead };
  await withdraw(returns.services, worse, gone);
  expect((await said(at)).at(-1)).toEqual([again, 80, true]);
  await withdraw(returns.services, first, gone);
  expect((await said(at)).filter(([, , stands]) => stands)).toEqual([[again, 80, true]]);
  await withdraw(returns.services, again, gone);
  expect((await said(at)).filter(([, , stands]) => stands)).toEqual([]);
});

test("a total that becomes what it was finds its words good again", async () => {
  const rows = areas("2026-01", "20,30", "20,30", "20,30");
  const first = await send(...rows);
  await write(first, "2026-01", words(80));
  await publishIt(first);
  const better = await send("caf-completed,2026-01,south,30,30,");
  await publishIt(better); // 70 of 90 is 77.8%, near
  expect(await errorsOf("caf-completed,2026-01,south,20,30,")).toEqual([]);
  // A row of the trust that says the same is explained by them as well.
  expect(await errorsOf("caf-completed,2026-01,south,20,30,", "caf-completed,2026-01,,60,90,")).toEqual([]);
});
