// How a submission stands.
import { expect, test } from "vitest";
import { changesText, standingOf, takenBackText } from "./standing.ts";

const none = { new: 0, changed: 0, unchanged: 0, commentaries: 0 };
const one = { ...none, new: 1 };
const rule = (name: string) => ({ rule: name, severity: "error" as const, count: 1, title: name });
const asked = { askedAt: "2026-11-18T09:00:00Z", askedBy: "Rosalind Achebe" };

test.each([
  [{ state: "checked", errors: 1, warnings: 4, changes: one }, "errors"], // an error stops everything, warnings can wait
  [{ state: "checked", errors: 1, warnings: 0, changes: none }, "errors"], // no row could be read: that is no "changes nothing"
  [{ state: "checked", errors: 1, warnings: 2, changes: one, rules: [rule("commentary-needed")] }, "words"], // nothing in it is wrong: something is missing
  [
    {
      state: "checked",
      errors: 2,
      warnings: 0,
      changes: one,
      rules: [rule("commentary-needed"), rule("area")],
    },
    "errors",
  ],
  [{ state: "checked", errors: 0, warnings: 2, changes: one }, "warnings"],
  [{ state: "checked", errors: 0, warnings: 2, changes: one, approval: asked }, "asked"], // its reasons are given
  [
    { state: "checked", errors: 0, warnings: 2, changes: one, approval: { askedAt: null, askedBy: null } },
    "warnings",
  ], // somebody has to ask yet
  [{ state: "published", errors: 0, warnings: 2, changes: one, approval: asked }, "published"],
  [{ state: "checked", errors: 0, warnings: 0, changes: one }, "ready"],
  [{ state: "checked", errors: 0, warnings: 0, changes: { ...none, unchanged: 9 } }, "nothing"],
  [{ state: "checked", errors: 0, warnings: 1, changes: { ...none, unchanged: 9 } }, "nothing"], // nobody need explain what changes nothing
  [
    { state: "checked", errors: 0, warnings: 0, changes: { ...none, unchanged: 9, commentaries: 1 } },
    "ready",
  ], // the same figures with new words
  [{ state: "published", errors: 0, warnings: 2, changes: one }, "published"], // what it was before no longer matters
  [{ state: "superseded", errors: 0, warnings: 0, changes: one }, "superseded"],
  [{ state: "withdrawn", errors: 0, warnings: 0, changes: one }, "withdrawn"],
] as const)("%j stands as %s", (submission, kind) => {
  expect(standingOf(submission).kind).toBe(kind);
});

test.each([
  [{ ...none, new: 1 }, "1 figure is new."],
  [{ ...none, new: 1768 }, "1,768 figures are new."],
  [{ ...none, changed: 1, unchanged: 40 }, "1 figure changes and 40 stay as they are."], // the noun is said once
  [
    { new: 3, changed: 1, unchanged: 40, commentaries: 1 },
    "3 figures are new, 1 changes and 40 stay as they are; 1 commentary is new.",
  ],
  [{ ...none, unchanged: 1, commentaries: 2 }, "1 figure stays as it is; 2 commentaries are new."],
  [none, "No figure was read."],
])("%j reads %s", (changes, text) => {
  expect(changesText(changes)).toBe(text);
});

test("what was done is told as past", () => {
  const changes = { new: 1, changed: 2, unchanged: 3, commentaries: 1 };
  expect(changesText(changes, true)).toBe(
    "1 figure was new, 2 changed and 3 stayed as they were; 1 commentary was new.",
  );
});

test.each([
  [{ ...none, changed: 2 }, "What this return had replaced is shown again."],
  [{ ...none, new: 2 }, "Its figures are no longer shown."], // nothing stood there before
  [
    { ...none, new: 2, changed: 1 },
    "Its figures are no longer shown. Where they had replaced others, those are shown again.",
  ],
  [{ ...none, commentaries: 1 }, "What this return had replaced is shown again."], // the words before
])("withdrawing %j is told as %s", (changes, text) => {
  expect(takenBackText(changes)).toBe(text);
});
