// How the page says what was done to an account.
import { expect, test } from "vitest";
import type { Person } from "#api/contract/people.ts";
import { type Done, doneWords } from "./changes.ts";

const ann: Person = {
  id: "1",
  name: "Ann Lee",
  email: "ann@trust.example",
  role: "board",
  roleText: "Board member",
  localities: [],
  state: "active",
  stateText: "Active",
  lastSignIn: null,
  secondFactor: false,
  indicators: [],
  note: null,
  may: { change: true, deactivate: true, reactivate: false, invite: false },
};
const south = { code: "south", name: "South" };
const north = { code: "north", name: "North" };
const analyst = (...localities: Person["localities"]): Person => ({
  ...ann,
  role: "analyst",
  roleText: "Analyst",
  localities,
});

test.each<[Done, string, boolean]>([
  [
    { what: "invited", person: ann },
    "A letter to Ann Lee, at ann@trust.example, says how to sign in.", // by a link to set a password, or with single sign-on alone
    true,
  ],
  [
    { what: "invited-again", person: ann },
    "A new letter to Ann Lee, at ann@trust.example, says how to sign in. Links in earlier letters work no more.",
    true,
  ],
  [{ what: "deactivated", person: ann }, "Ann Lee has been signed out everywhere and cannot sign in.", false],
  [{ what: "reactivated", person: ann }, "Ann Lee can sign in again.", false],
  [
    { what: "role-changed", before: ann, person: analyst() },
    "Ann Lee was a board member, and is an analyst for the whole trust now.", // no locality means no limit
    false,
  ],
  [
    { what: "role-changed", before: analyst(south), person: analyst(south, north) },
    "Ann Lee was an analyst for South, and is an analyst for South and North now.", // the role is the same, its reach is not
    false,
  ],
])("%j", (done, text, letter) => {
  expect(doneWords(done)).toMatchObject({ text, letter });
});
