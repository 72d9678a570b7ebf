// File sizes in words.
import { expect, test } from "vitest";
import { sizeText } from "./size-text.ts";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1 KB"],
  [82_944, "83 KB"],
  [999_499, "999 KB"],
  [999_500, "1.0 MB"], // not "1000 KB"
  [25_000_000, "25.0 MB"],
])("%d is %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
