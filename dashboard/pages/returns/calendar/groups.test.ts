// The order of the returns calendar.
import { expect, test } from "vitest";
import type { Return } from "#api/contract/returns.ts";
import { byNeed, byOwner, EVERYBODY, MINE, ownersOf, returnsOf, whose } from "./groups.ts";

const OWNERS = {
  ann: { id: "ann", name: "Ann Abel", job: "Manager" },
  bob: { id: "bob", name: "Bob Baker", job: "Coordinator" },
  cy: { id: "cy", name: "Cy Cole", job: "Nurse" },
};

const one = (title: string, state: Return["state"], owner: keyof typeof OWNERS = "ann"): Return => ({
  indicator: { id: title, title, reference: null },
  owner: OWNERS[owner],
  period: "2026-10",
  periodText: "October 2026",
  due: "2026-11-13",
  state,
  daysLate: 0,
  received: null,
  corrected: null,
  submission: null,
  // Ann is the viewer.
  mine: owner === "ann",
});

const names = (groups: ReturnType<typeof byNeed>) =>
  groups.map(({ id, returns }) => [id, ...returns.map(({ indicator }) => indicator.title)].join(" "));

test.each([
  [[], []], // a month before the first return
  [[one("a", "received")], ["received a"]], // no empty groups above it
  [
    [one("a", "missing"), one("b", "late"), one("c", "due"), one("d", "not-due"), one("e", "corrected")],
    ["overdue a b", "due c", "not-due d", "received e"],
  ],
  [[one("b", "late"), one("a", "missing")], ["overdue b a"]], // the server's order is kept
])("by need: %#", (returns, groups) => {
  expect(names(byNeed(returns))).toEqual(groups);
});

test.each([
  [
    [one("a", "received", "ann"), one("b", "late", "bob")],
    ["bob b", "ann a"], // overdue goes before the alphabet
  ],
  [
    [one("a", "received", "ann"), one("b", "received", "bob"), one("c", "due", "cy")],
    ["cy c", "ann a", "bob b"], // something to send goes before all done
  ],
  [
    [one("a", "received", "ann"), one("b", "late", "ann"), one("c", "due", "bob")],
    ["ann b a", "bob c"], // within an owner, what needs doing first
  ],
])("by owner: %#", (returns, groups) => {
  expect(names(byOwner(returns))).toEqual(groups);
});

test("each owner is offered once, by name", () => {
  const returns = [one("a", "due", "cy"), one("b", "due", "ann"), one("c", "due", "cy")];
  expect(ownersOf(returns).map(({ id }) => id)).toEqual(["ann", "cy"]);
});

test.each([
  [null, "ann", MINE], // an owner begins with what is theirs
  [MINE, "ann", MINE],
  [EVERYBODY, "ann", EVERYBODY], // the way out of that
  ["bob", "ann", "bob"], // a link to one owner's returns
  [null, "bob", EVERYBODY], // whoever answers for nothing in the month sees all of it
  [MINE, "bob", EVERYBODY], // a link that an owner passed on to somebody who is none
] as const)("asked for %s, with returns of %s: %s", (asked, owner, shown) => {
  expect(whose(asked, [one("a", "due", owner)])).toBe(shown);
});

test.each([
  [MINE, ["a"]],
  [EVERYBODY, ["a", "b"]],
  ["bob", ["b"]],
  ["cy", []], // nothing of theirs in this month
])("the returns of %s", (who, titles) => {
  const returns = [one("a", "due", "ann"), one("b", "due", "bob")];
  expect(returnsOf(who, returns).map(({ indicator }) => indicator.title)).toEqual(titles);
});
