// What making a key wants, and the days that are offered for it.
import { expect, test } from "vitest";
import { curlExample, faultsOf, yearsOn } from "./key-words.ts";

const days = { first: "2026-11-22", last: "2028-11-22" };
const wanted = { name: "Nightly push", indicators: new Set(["caf-completed"]), expires: "2027-11-22" };

test.each([
  [wanted, []],
  [{ name: "", indicators: new Set<string>(), expires: "" }, ["key-name", "key-find", "key-expires"]], // everything at once
  [{ ...wanted, name: " ab " }, ["key-name"]], // spaces do not count
  [{ ...wanted, name: "abc" }, []],
  [{ ...wanted, name: "a".repeat(80) }, []],
  [{ ...wanted, name: "a".repeat(81) }, ["key-name"]],
  [{ ...wanted, expires: "2026-11-22" }, []], // today is the last day: it still works
  [{ ...wanted, expires: "2026-11-21" }, ["key-expires"]],
  [{ ...wanted, expires: "2028-11-22" }, []], // two years to the day
  [{ ...wanted, expires: "2028-11-23" }, ["key-expires"]],
])("%j wants %j", (given, fields) => {
  expect(faultsOf(given, days).map(({ at }) => at)).toEqual(fields);
});

test.each([
  ["2026-11-22", 1, "2027-11-22"],
  ["2027-03-01", 1, "2028-03-01"],
  ["2028-02-29", 1, "2029-02-28"], // there is no such day in the year after
])("%s and %d years is %s", (day, years, then) => {
  expect(yearsOn(day, years)).toBe(then);
});

test("the example names this server and the key", () => {
  expect(curlExample("https://outcomes.example", "s3cret")).toBe(
    'curl -H "Authorization: Bearer s3cret" \\\n  -H "Content-Type: text/csv" \\\n  --data-binary @return.csv \\\n  https://outcomes.example/api/v1/submissions',
  );
});
