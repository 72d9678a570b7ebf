// Text of a file as it is quoted: whatever it was, PostgreSQL keeps it.
import { expect, test } from "vitest";
import { quoted } from "./finding.ts";

test.each([
  ["short", "as it is", "as it is"],
  ["cut", "abcdefghijk", "abcdefghij…"],
  ["cut between the halves of a character", "abcdefghi😀k", "abcdefghi\ufffd…"],
  ["with half of one", "a\ud800b", "a\ufffdb"],
  ["on several lines", "a\r\nb\0c", "a  b c"],
])("text %s", (_, text, expected) => {
  expect(quoted(text, 10)).toBe(expected);
});
