// How often the catalogue is looked through, whatever is in a file.
import { expect, test } from "vitest";
import { openSuggestions } from "./suggestions.ts";

function counted() {
  const counter = { looks: 0 };
  const suggest = openSuggestions();
  const ask = (name: string, kind = "area") =>
    suggest(kind, name, () => {
      counter.looks++;
      return ["stanground", "werrington"];
    });
  return { counter, ask };
}

test("a name that stands in every row is looked up once", () => {
  const { counter, ask } = counted();
  for (let row = 0; row < 8000; row++) expect(ask("stangruond")).toBe("stanground");
  for (let row = 0; row < 8000; row++) expect(ask("elsewhere")).toBeNull();
  expect(counter.looks).toBe(2);
});

test("after fifty names nothing is looked up any more, and the first fifty are still answered", () => {
  const { counter, ask } = counted();
  for (let name = 0; name < 49; name++) ask(`nowhere ${name}`);
  expect(ask("stangruond")).toBe("stanground"); // the fiftieth
  for (let name = 0; name < 8000; name++) expect(ask(`werringtn${name}`)).toBeNull();
  expect(ask("stangruond")).toBe("stanground");
  expect(counter.looks).toBe(50);
});

test("the same word in another column is another name", () => {
  const { counter, ask } = counted();
  expect([ask("stangruond", "area"), ask("stangruond", "agency")]).toEqual(["stanground", "stanground"]);
  expect(counter.looks).toBe(2);
});
