// Names of a waterfall on a phone and on a desk.
import { expect, test } from "vitest";
import { nameLines, stepMiddle, waterfallLayout } from "./waterfall-layout.ts";

const end = { name: "August to October 2024", kind: "end" };
const long = { name: "Early years setting in City Centre", kind: "part" };

test("on a phone of 375 pixels, 345 for the chart, no name is cut short, and none runs into its step", () => {
  const layout = waterfallLayout(345, [end, long]);
  expect(nameLines(end, layout.nameRoom).join(" ")).toBe(end.name);
  expect(nameLines(long, layout.nameRoom)).toHaveLength(2);
  // The second line ends 42 pixels below the top of its row; a step is 18 pixels high.
  expect(stepMiddle(layout, 0) - 9).toBeGreaterThan(42);
  expect(layout.height).toBe(28 + 2 * layout.row);
});

test("rows are as low as one line where that is enough", () => {
  expect(waterfallLayout(345, [end]).row).toBeLessThan(waterfallLayout(345, [end, long]).row);
});

test("beside the steps there is room for two lines in any case", () => {
  expect(waterfallLayout(1200, [long]).row).toBe(waterfallLayout(1200, [end]).row);
});
