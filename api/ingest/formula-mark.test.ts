// What goes back safe to open, sent again, reads as it did.
import fc from "fast-check";
import { expect, test } from "vitest";
import { marked, unmarked } from "./formula-mark.ts";

test.each([
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`], // run on opening, and the reason for all this
  ["+441733", "'+441733"], // a telephone number, which a spreadsheet adds up
  ["@SUM(A1)", "'@SUM(A1)"], // Lotus's way to begin a formula, kept by Excel
  ["- two posts vacant", "'- two posts vacant"], // a list in commentary is no formula, and Excel says #NAME? to it
  ["-2+3", "'-2+3"], // a sum, though it begins like a number
  ["\t=1+1", "'\t=1+1"], // some spreadsheets take blanks off first
  ["\r=1+1", "'\r=1+1"],
  ["\n=1+1", "'\n=1+1"], // what the parser makes of the one before
  ["-3", "-3"], // a number below zero is a fault of its own, told as it stands
  ["-1,234.5%", "-1,234.5%"],
  ["-", "'-"], // how some write none
  ["caf-completed", "caf-completed"], // a minus within
  ["'tis the season", "'tis the season"], // the sender's own apostrophe
  ["''=a", "''=a"],
  ["", ""],
])("%j goes back as %j", (cell, back) => {
  expect(marked(cell)).toBe(back);
});

test.each([
  ["'=a", "=a"],
  ["'-3", "-3"], // Excel's own way to keep a number as text
  ["''=a", "''=a"], // not one that this put there
  ["'tis the season", "'tis the season"],
  ["'", "'"],
])("%j is read as %j", (cell, read) => {
  expect(unmarked(cell)).toBe(read);
});

const cell = fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n3.,% a") });

test("sent again it reads as it did the first time, however often it went back", () => {
  fc.assert(
    fc.property(cell, (sent) => {
      expect(unmarked(marked(sent))).toBe(unmarked(sent));
      expect(marked(marked(sent))).toBe(marked(sent));
    }),
  );
});

test("nothing goes back that a spreadsheet would run", () => {
  fc.assert(
    fc.property(cell, (sent) => {
      expect(marked(sent)).toMatch(/^(?![=+@\t\r\n])(?!-(?![\d.,]+%?$))/);
    }),
  );
});
