// Where two lines go. The box is 108 by 28: 100 by 20 inside its margin of 4.
import { expect, test } from "vitest";
import { type Pair, twoLines } from "./two-lines-rows.ts";

const BOX = { width: 108, height: 28 };
const pairs = (...given: [number | null, number | null][]): Pair[] =>
  given.map(([own, other]) => ({ own, other }));
const NONE = { lines: [], dots: [], last: null };

test.each<[string, Pair[], object]>([
  [
    "both stand on the scale of the two together",
    pairs([0, 10], [5, 20]), // 0 at the foot, 20 at the head
    {
      own: { lines: ["M4 24L104 19"], dots: [], last: [104, 19] },
      other: { lines: ["M4 14L104 4"], dots: [], last: [104, 4] },
    },
  ],
  [
    "a gap in one is none in the other",
    pairs([0, 10], [null, 10], [0, 10]),
    {
      own: {
        lines: [],
        dots: [
          [4, 24],
          [104, 24],
        ],
        last: [104, 24],
      },
      other: { lines: ["M4 4L54 4L104 4"], dots: [], last: [104, 4] },
    },
  ],
  [
    "one alone",
    pairs([3, null], [3, null]),
    { own: { lines: ["M4 14L104 14"], dots: [], last: [104, 14] }, other: NONE },
  ],
  ["nothing shown draws nothing", pairs([null, null]), { own: NONE, other: NONE }],
  ["no points draw nothing", [], { own: NONE, other: NONE }],
])("%s", (_, given, expected) => {
  expect(twoLines(given, BOX)).toEqual(expected);
});
