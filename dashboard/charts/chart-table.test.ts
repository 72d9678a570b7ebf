// The file a chart's numbers are downloaded as.
import { expect, test } from "vitest";
import { toCsv } from "./chart-table.ts";

test.each([
  ["South", "South"],
  [71.2, "71.2"],
  [-3.5, "-3.5"], // a negative number is a number, not a formula
  [null, ""], // no figure is an empty cell, never a nought
  ["Black, Black British", '"Black, Black British"'], // the separator inside a name
  ['The "new" form', '"The ""new"" form"'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"], // a spreadsheet must not run what somebody typed
  ["-x", "'-x"],
] as const)("%o is written %s", (cell, expected) => {
  expect(toCsv({ head: ["Area"], rows: [[cell]] })).toBe(`\uFEFFArea\r\n${expected}\r\n`);
});
