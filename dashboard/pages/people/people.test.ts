// Who is on the list of people, and what is said of them.
import { expect, test } from "vitest";
import { countsText, matchingPeople, STATES } from "./people.ts";

type Sought = Parameters<typeof matchingPeople>[0][number];

const zoe: Sought = {
  name: "Zoë Birtwistle",
  email: "z.birtwistle@trust.example",
  role: "owner",
  roleText: "Indicator owner",
  state: "active",
  lastSignIn: "2026-06-07T08:05:00Z",
  localities: [],
  indicators: [{ id: "caf-completed", title: "Common assessments completed" }],
};
const invited: Sought = {
  ...zoe,
  name: "Ann Lee",
  email: "ann@trust.example",
  role: "analyst",
  roleText: "Analyst",
  state: "invited",
  lastSignIn: null,
  localities: [{ code: "south", name: "South" }],
  indicators: [],
};
const gone: Sought = { ...invited, name: "Bo Old", email: "bo@trust.example", state: "deactivated" };
const waiting: Sought = { ...invited, name: "Cy New", email: "cy@trust.example", state: "active" };
const people = [zoe, invited, gone, waiting];

test.each([
  ["", "", "", ["Zoë Birtwistle", "Ann Lee", "Bo Old", "Cy New"]], // nothing asked, everybody shown
  ["zoe", "", "", ["Zoë Birtwistle"]], // without the accent
  ["birtwistle z", "", "", ["Zoë Birtwistle"]], // any order
  ["@trust.example", "", "", ["Zoë Birtwistle", "Ann Lee", "Bo Old", "Cy New"]],
  ["common assess", "", "", ["Zoë Birtwistle"]], // by an indicator that somebody answers for
  ["south", "", "", ["Ann Lee", "Bo Old", "Cy New"]], // by locality
  ["zoe south", "", "", []], // both words in one person
  ["", "not-signed-in", "", ["Ann Lee", "Cy New"]], // let in and never came counts; deactivated needs nothing
  ["", "deactivated", "", ["Bo Old"]],
  ["", "invited", "analyst", ["Ann Lee"]], // state and role together
  ["", "", "board", []],
  ["", "no-such-state", "", []], // typed into the address by hand
])("%j in state %j with role %j finds %j", (words, state, role, names) => {
  expect(matchingPeople(people, { words, state, role }).map(({ name }) => name)).toEqual(names);
});

test("everybody is in one of the states", () => {
  const found = ["active", "invited", "deactivated"].flatMap((state) => people.filter(STATES[state]!.holds));
  expect(new Set(found).size).toBe(people.length);
});

test.each([
  [{ active: 4, invited: 0, deactivated: 0 }, 0, "4 people can sign in."],
  [
    { active: 1, invited: 1, deactivated: 1 },
    1,
    "1 person can sign in, 1 of them has not yet, 1 is invited, 1 is deactivated.",
  ],
  [{ active: 1200, invited: 0, deactivated: 2 }, 0, "1,200 people can sign in, 2 are deactivated."], // nothing is said of none
])("%j, of whom %d never came, reads %j", (counts, never, text) => {
  expect(countsText(counts, never)).toBe(text);
});
