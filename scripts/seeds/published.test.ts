// From a line of a published table to a row of a return: which figures are taken, and when they are not.
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import { agreesWithPrinted, figures, type SourceRow } from "./published.ts";

const catalogue = loadCatalogue("indicators");
const indicatorOf = (kind: string) => {
  const found = [...catalogue.indicators.values()].find((one) => one.kind === kind && one.per !== 1000);
  if (!found) throw new Error(`no indicator is a ${kind}`);
  return found;
};

const line = (numerator: string, denominator: string, value: string, flag = ""): SourceRow => ({
  ...{ indicator_id: "NI062", area_code: "E06000031", period_end: "2021-03-31" },
  ...{ numerator, denominator, value, flag },
});

describe("printed and computed", () => {
  test.each([
    [9.4017, "9", true], // 33 of 351, printed in whole numbers
    [9.5, "9", true], // halves are rounded down by some
    [9.5, "10", true], // and up by others
    [9.5001, "9", false], // further off than rounding explains
    [67.3729, "68", false], // 1,590 of 2,360: a region's counts, rounded to tens before
    [105.7530776, "105.7530776", true], // printed in full
    [0, "0.0", true], // nobody
  ] as const)("%d and %s: %s", (computed, printed, expected) => {
    expect(agreesWithPrinted(computed, printed)).toBe(expected);
  });
});

describe("the figures of a row", () => {
  test.each([
    ["proportion", line("33", "351", "9"), { numerator: 33, denominator: 351 }], // parts say more than a rounded 9
    ["proportion", line("1590", "2360", "68"), { value: "68" }], // parts that contradict the printed value
    ["proportion", line("", "", "4.64"), { value: "4.64" }], // published without parts
    ["proportion", line("", "219", "", "c"), { value: "c" }], // kept confidential by the source
    ["proportion", line("0", "0", "", "c"), { value: "c" }], // zeros beside a c are not counts
    ["proportion", line("", "", "", "-"), { value: "x" }], // no collection in that year
    ["proportion", line("", "", "", "x"), { value: "x" }],
    ["proportion", line("0", "0", "0"), { value: "0" }], // nothing of nothing cannot be computed
    ["count", line("332", "", "332"), { value: "332" }], // a count is one number
    ["mean", line("", "", "14.6"), { value: "14.6" }],
  ] as const)("%s %o", (kind, source, expected) => {
    expect(figures(source, indicatorOf(kind))).toEqual(expected);
  });

  test("a row with neither value nor a known flag is a fault in the source", () => {
    expect(() => figures(line("", "", "", "?"), indicatorOf("proportion"))).toThrow("no value");
  });
});
