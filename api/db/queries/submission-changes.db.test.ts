// What a return of cuts alone says of the figure for everyone: that it stays as it stands.
import { afterAll, beforeAll, expect, test } from "vitest";
import { publish } from "#api/ingest/publish.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { changesOf } from "./submission-changes.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const send = async (...rows: string[]) => {
  const file = ["indicator,period,area,agency,numerator,denominator", ...rows, ""].join("\n");
  return (await returns.send(file)).submission.id;
};
const put = async (...rows: string[]) => {
  const id = await send(...rows);
  await publish(returns.services, id, { sender: senderOf("lead@demo.example") });
  return id;
};
const totals = async (id: number) =>
  (await changesOf(returns.services.read, id, { limit: 10 })).items.map(({ before, after, ...cells }) => [
    before && [before.numerator, before.denominator],
    after && [after.numerator, after.denominator],
    [cells.new, cells.changed, cells.unchanged],
  ]);

test("the total that stands, before publishing and, for good, after it", async () => {
  await put("caf-completed,2026-06,stanground,,9,12");
  const cuts = await send("caf-completed,2026-06,stanground,health,4,6");
  const asItStood = [
    [
      [9, 12],
      [9, 12],
      [1, 0, 0],
    ],
  ];
  expect(await totals(cuts)).toEqual(asItStood);
  await publish(returns.services, cuts, { sender: senderOf("lead@demo.example") });
  expect(await totals(cuts)).toEqual(asItStood);
  const corrected = await put("caf-completed,2026-06,stanground,,10,12");
  expect(await totals(corrected)).toEqual([
    [
      [9, 12],
      [10, 12],
      [0, 1, 0],
    ],
  ]);
  expect(await totals(cuts)).toEqual(asItStood); // what came later is no part of it
});

test("none, where nothing was published for everyone", async () => {
  const id = await send("caf-completed,2026-06,fletton,health,4,6");
  expect(await totals(id)).toEqual([[null, null, [1, 0, 0]]]);
});
