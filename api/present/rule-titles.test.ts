// Headings over the findings of a rule.
import { expect, test } from "vitest";
import { rowRules } from "#api/ingest/checks/row-rules.ts";
import { COMPARING_RULES } from "#api/ingest/compare.ts";
import { ruleTitle } from "./rule-titles.ts";

test("every rule that looks at a row or compares has words of its own", () => {
  const rules = [...rowRules.map(({ rule }) => rule), ...COMPARING_RULES];
  const named = rules.filter((rule) => ruleTitle(rule).toLowerCase() !== rule.replaceAll("-", " "));
  expect(named).toEqual(rules);
});

test.each([
  ["commentary-needed", "Off target without commentary"],
  ["brand-new", "Brand new"], // a rule of tomorrow is still readable
])("%s is called %s", (rule, title) => {
  expect(ruleTitle(rule)).toBe(title);
});
