// Files as spreadsheets save them, byte by byte.
import { expect, test } from "vitest";
import { fileOf, PLAIN, type Row, type Shape } from "./rows.ts";

const row: Row = {
  ...{ indicator: "placement-moves", frequency: "month", period: "2026-06", area: "", members: {} },
  ...{ numerator: 41, denominator: 400, flag: "i", commentary: "René: £5, more" },
};
const heading = "indicator,period,area,numerator,denominator,value,flag,commentary";

test.each([
  // quotes only where a comma asks for them
  ["utf-8", "2024-04", "utf8", `${heading}\nplacement-moves,2026-06,,41,400,,i,"René: £5, more"\n`],
  [
    "windows-1252",
    "Apr 2024",
    "latin1", // é is one byte, e9
    `${heading}\r\nplacement-moves,Jun 2026,,41,400,,i,"René: £5, more"\r\n`,
  ],
  [
    "utf-8-semicolons",
    "04/2024",
    "utf8", // Excel on a continental machine; the comma needs no quotes then
    `\ufeff${heading.replaceAll(",", ";")}\r\nplacement-moves;06/2026;;41;400;;i;René: £5, more\r\n`,
  ],
  [
    "utf-16-tabs",
    "April 2024",
    "utf16le", // Excel's "Unicode text"
    `\ufeff${heading.replaceAll(",", "\t")}\r\nplacement-moves\tJune 2026\t\t41\t400\t\ti\tRené: £5, more\r\n`,
  ],
] as const)("%s, months as %s", (saved, periods, encoding, expected) => {
  expect(fileOf([row], [], { saved, periods } satisfies Shape)).toEqual(Buffer.from(expected, encoding));
});

test.each([
  ["month", "2026-06", "Jun-26"],
  ["quarter", "2026/27 Q1", "2026/27 Q1"], // only months have other spellings
] as const)("a %s is typed %s", (frequency, period, expected) => {
  const file = fileOf([{ ...row, frequency, period }], [], { saved: "utf-8", periods: "Apr-24" });
  expect(file.toString().split("\n")[1]?.split(",")[1]).toBe(expected);
});

test("a dimension has a column when some row uses it", () => {
  const rows = [row, { ...row, members: { sex: "female" } }];
  const [first, , last] = fileOf(rows, ["agency", "sex"], PLAIN).toString().split("\n");
  expect(first).toBe("indicator,period,area,sex,numerator,denominator,value,flag,commentary");
  expect(last).toContain("placement-moves,2026-06,,female,41,400");
});

test("a letter that Windows-1252 is not written with here is refused, not garbled", () => {
  const rows = [{ ...row, commentary: "“quoted”" }];
  expect(() => fileOf(rows, [], { ...PLAIN, saved: "windows-1252" })).toThrow("Windows-1252");
});
