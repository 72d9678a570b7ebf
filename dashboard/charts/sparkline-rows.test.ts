// Where a sparkline's strokes go. The box is 108 by 28: 100 by 20 inside its margin of 4.
import { expect, test } from "vitest";
import { sparkline } from "./sparkline-rows.ts";

const box = { goal: null, width: 108, height: 28 };
const points = (...values: (number | null)[]) => values.map((value) => ({ value }));

test.each([
  ["rises from foot to head", points(0, 10), ["M4 24L104 4"], [], [104, 4]],
  ["a level line runs through the middle", points(7, 7), ["M4 14L104 14"], [], [104, 14]],
  ["a gap parts the line", points(0, 10, null, 10, 0), ["M4 24L29 4", "M79 4L104 24"], [], [104, 24]],
  ["a point between gaps is a dot", points(0, 10, null, 5, null), ["M4 24L29 4"], [[79, 14]], [79, 14]],
  ["a gap at the end leaves the last point where it was", points(0, 10, null), ["M4 24L54 4"], [], [54, 4]],
  ["one point alone stands in the middle", points(5), [], [[54, 14]], [54, 14]],
  ["nothing shown draws nothing", points(null, null), [], [], null],
  ["no points draw nothing", [], [], [], null],
])("%s", (_, given, lines, dots, last) => {
  expect(sparkline(given, box)).toEqual({ lines, dots, last, goalAt: null });
});

test("the target stretches the scale so that it is in view", () => {
  // 0 to 20 over 20 units of height: 10 is half way down, the target at the head.
  const shape = sparkline(points(0, 10), { ...box, goal: 20 });
  expect(shape).toEqual({ lines: ["M4 24L104 14"], dots: [], last: [104, 14], goalAt: 4 });
});
