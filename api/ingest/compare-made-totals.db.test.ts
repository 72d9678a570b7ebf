// A total that its areas make up is explained like one that was returned.
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsOf } from "#api/db/queries/submissions.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { publish } from "./publish.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const lead = senderOf("lead@demo.example");
const file = (...rows: string[]) => ["indicator,period,area,numerator,denominator", ...rows, ""].join("\n");
const areas = (period: string, ...figures: string[]) =>
  ["central-and-east", "north-west-and-rural", "south"].flatMap((area, at) =>
    figures[at] === undefined ? [] : [`caf-completed,${period},${area},${figures[at]}`],
  );
const rulesOf = async (text: string) => {
  const { submission } = await returns.send(text);
  const { items } = await findingsOf(returns.services.read, submission.id, { limit: 10 });
  const errors = items.filter(({ severity }) => severity === "error");
  return { id: submission.id, errors: errors.map(({ rule, row }) => `${rule} ${row}`), items };
};

// The target is 80, near down to 75.
test.each([
  ["60 of 90 is 66.7%", areas("2026-06", "20,30", "20,30", "20,30"), ["total-unexplained 2"]],
  ["68 of 90 is 75.6%, near", areas("2026-06", "22,30", "23,30", "23,30"), []],
  ["without one of them there is no total", areas("2026-06", "20,30", "20,30"), []],
  ["a symbol keeps it from being made", areas("2026-06", "20,30", "20,30", "x,x"), []],
  [
    "a row for the trust says so by itself",
    [...areas("2026-06", "20,30", "20,30", "20,30"), "caf-completed,2026-06,,60,90"],
    ["commentary-needed 5"],
  ],
])("%s", async (_name, rows, errors) => {
  expect((await rulesOf(file(...rows))).errors).toEqual(errors);
});

test("the last area that comes makes the total; the same again is not asked about", async () => {
  const two = await rulesOf(file(...areas("2026-07", "29,30", "29,30")));
  await publish(returns.services, two.id, { sender: lead });
  const third = await rulesOf(file("caf-completed,2026-07,south,2,30"));
  expect(third.errors).toEqual(["total-unexplained 2"]);
  expect(third.items[0]?.message).toBe(
    "Common assessments completed, Peterborough, July 2026: the areas come to 60 of 90, 66.7%, which misses the target of 80%. Add a row for Peterborough with its figures and, in commentary, what happened, what is being done, by when, and what help is needed; then send the file again.",
  );
  await expect(publish(returns.services, third.id, { sender: lead })).rejects.toMatchObject({ status: 409 });
  // On target the total needs no words, and repeating an area of a total that stands asks for none.
  const good = await rulesOf(file("caf-completed,2026-07,south,28,30"));
  await publish(returns.services, good.id, { sender: lead });
  expect((await rulesOf(file(...areas("2026-07", "29,30")))).errors).toEqual([]);
});
