// The list of rules is whole, and each rule is where its name says.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { rowRules } from "./row-rules.ts";

test("every rule has a file of its name, and none is listed twice", () => {
  const files = readdirSync(import.meta.dirname);
  const names = rowRules.map(({ rule }) => rule);
  expect(names.filter((rule) => !files.includes(`${rule}.ts`))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
