// Names of downloaded files.
import { expect, test } from "vitest";
import { fileName } from "./download.ts";

test.each([
  [["caf-completed-south", "csv"], "caf-completed-south.csv"],
  [["caf-completed-area.locality-2009/10 Q1", "png"], "caf-completed-area-locality-2009-10-q1.png"], // a slash would be a folder
  [["North West & Rural", "csv"], "north-west-rural.csv"],
] as const)("%o is %s", ([name, ending], expected) => {
  expect(fileName(name, ending)).toBe(expected);
});
