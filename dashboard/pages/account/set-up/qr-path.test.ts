// A grid of squares as the path that draws it.
import { expect, test } from "vitest";
import { qrPath } from "./qr-path.ts";

test.each([
  ["nothing dark", ["..", ".."], ""],
  ["two that touch at a corner alone", ["#.", ".#"], "M0 0h1v1h-1zM1 1h1v1h-1z"],
  ["a run up to the edge", [".##", "...", "..."], "M1 0h2v1h-2z"],
  ["two runs in a row", ["#.#", "...", "###"], "M0 0h1v1h-1zM2 0h1v1h-1zM0 2h3v1h-3z"],
])("%s", (_, rows, path) => {
  expect(qrPath({ size: rows.length, isDark: (row, column) => rows[row]?.[column] === "#" })).toBe(path);
});
