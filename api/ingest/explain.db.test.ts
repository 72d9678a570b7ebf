// Words written in a return that was checked by an earlier catalogue.
import { afterAll, beforeAll, expect, test } from "vitest";
import { OWNER, openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { writeWords } from "./explain.ts";
import { publish } from "./publish.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

test("do not pass for a check by the catalogue of today", async () => {
  const file =
    "indicator,period,area,numerator,denominator\ncaf-completed,2024-05,,44,52\ncaf-completed,2024-05,south,4,5\n";
  const { submission } = await returns.send(file);
  const catalogue = returns.services.catalogue();
  // South has left it since.
  const next = {
    ...catalogue,
    version: "next",
    findArea: (text: string) => (text === "south" ? null : catalogue.findArea(text)),
  };
  const services = { ...returns.services, catalogue: () => next };
  const sender = senderOf(OWNER);
  const area = catalogue.root.code;
  const words = [{ indicator: "caf-completed", area, period: "2024-05", text: "As every year." }];
  await writeWords(services, submission.id, { words, sender });
  const [checked] = await returns.ask("select errors, catalogue_version from submission where id = $1", [
    submission.id,
  ]);
  expect(checked).toEqual({ errors: 1, catalogue_version: "next" });
  await expect(publish(services, submission.id, { sender })).rejects.toThrow("has errors");
});
