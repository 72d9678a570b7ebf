// What was changed on the page and waits to be sent.
import { expect, test } from "vitest";
import { cellKey, drafted, leaveKey, mendsOf } from "./draft.ts";

test.each([
  ["nothing was changed", {}, []],
  ["a cell", { "5:3": "41" }, [{ row: 5, column: 3, text: "41" }]],
  ["a cell that is emptied", { "5:0": "" }, [{ row: 5, column: 0, text: "" }]],
  [
    "a row that is left out, and one taken in again",
    { "9:out": "yes", "7:out": "no" },
    [
      { row: 7, leaveOut: false },
      { row: 9, leaveOut: true },
    ],
  ],
  // A message about line 10 should not stand before one about line 9.
  [
    "lines in the order of the file",
    { "10:1": "b", "9:1": "a" },
    [
      { row: 9, column: 1, text: "a" },
      { row: 10, column: 1, text: "b" },
    ],
  ],
])("%s", (_why, draft, mends) => {
  expect(mendsOf(draft)).toEqual(mends);
});

test.each([
  ["a change is noted", {}, "41", { "5:3": "41" }],
  ["the newest counts", { "5:3": "4" }, "41", { "5:3": "41" }],
  ["written back to what stands there it is no change", { "5:3": "41" }, "1l", {}],
  ["others stay", { "6:out": "yes" }, "41", { "6:out": "yes", "5:3": "41" }],
])("%s", (_why, draft, text, after) => {
  expect(drafted(draft, cellKey(5, 3), text, "1l")).toEqual(after);
});

test("a row's name is not that of a cell", () => {
  expect(leaveKey(5)).toBe("5:out");
});
