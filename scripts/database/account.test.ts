// Reading the machine's accounts.
import { expect, test } from "vitest";
import { parsePasswd } from "./account.ts";

test.each([
  [
    "nobody:x:65534:65534:nobody:/nonexistent:/sbin/nologin",
    [{ name: "nobody", uid: 65534, gid: 65534 }],
    "usual",
  ],
  ["root:x:0:0:root:/root:/bin/bash", [], "root is what PostgreSQL will not run as"],
  ["nobody:x:65534:0::/:", [], "nor in root's own group"],
  ["nobody:*:-2:-2:Unprivileged:/:/usr/bin/false", [], "macOS writes a number that no call takes"],
  ["# a comment\n\n", [], "lines that are no account"],
])("%j", (text, expected, _reason) => {
  expect(parsePasswd(text)).toEqual(expected);
});
