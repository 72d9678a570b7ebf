// What a performance lead may do to an account, and the words where they may not.
import { expect, test } from "vitest";
import type { PersonFacts } from "#api/domain/person-facts.ts";
import { mayDoTo, type PersonAct, whyNot } from "./people-policy.ts";
import type { PersonViewer } from "./viewer.ts";

const viewer: PersonViewer = {
  kind: "person",
  id: "me",
  name: "Leonora Finch",
  email: "lead@town.example",
  role: "lead",
  localities: [],
  session: "s1",
  password: true,
  secondFactor: { on: false, wanted: false },
  address: null,
};
const person = (others: Partial<PersonFacts> = {}): PersonFacts => ({
  id: "ann",
  name: "Ann Lee",
  email: "ann@town.example",
  role: "board",
  localities: [],
  invitedAt: null,
  lastSignIn: null,
  deactivatedAt: null,
  demonstration: false,
  secondFactor: false,
  taken: true,
  ...others,
});

const active = person();
const invited = person({ taken: false });
const gone = person({ deactivatedAt: new Date("2026-06-07") });
const goneLead = person({ role: "lead", deactivatedAt: new Date("2026-06-07") });
const lead = person({ role: "lead", secondFactor: true });
const own = person({ id: "me", role: "lead" });
const ownGone = person({ id: "me", role: "lead", deactivatedAt: new Date("2026-06-07") });

const OWN = "Nobody changes their own account here. Ask another performance lead.";
const GONE = "Ann Lee is deactivated. Let them in again first.";
const LAST = "Ann Lee is the only performance lead. Make somebody else one first.";
const TAKEN = "Ann Lee has signed in already. A new password can be asked for on the sign-in page.";
const HERE = "Ann Lee is not deactivated.";
const NONE = "Ann Lee has no second factor to reset.";

type Answers = Record<PersonAct, string | null>;
const answers = (
  change: string | null,
  deactivate: string | null,
  reactivate: string | null,
  invite: string | null,
  resetSecondFactor: string | null,
): Answers => ({ change, deactivate, reactivate, invite, resetSecondFactor });

const CASES: [string, PersonFacts, leads: string[], Answers][] = [
  ["somebody who signs in", active, ["me"], answers(null, null, HERE, TAKEN, NONE)],
  ["somebody invited", invited, ["me"], answers(null, null, HERE, null, NONE)],
  ["somebody deactivated", gone, ["me"], answers(GONE, GONE, null, GONE, GONE)],
  // The list of leads has those alone who may sign in.
  ["a lead who was deactivated", goneLead, ["me"], answers(GONE, GONE, null, GONE, GONE)],
  ["another lead", lead, ["ann", "me"], answers(null, null, HERE, TAKEN, null)],
  // As where the viewer was made a board member while they asked. A lost second factor is no reason to lock the last lead out.
  ["the last lead", lead, ["ann"], answers(LAST, LAST, HERE, TAKEN, null)],
  ["one's own account", own, ["me", "ann"], answers(OWN, OWN, OWN, OWN, OWN)],
  // As where somebody else deactivated it while they asked.
  ["one's own, deactivated", ownGone, ["ann"], answers(OWN, OWN, OWN, OWN, OWN)],
];

test.each(CASES)("%s", (_, whom, leads, expected) => {
  const acts = Object.keys(expected) as PersonAct[];
  expect(Object.fromEntries(acts.map((act) => [act, whyNot(viewer, whom, leads, act)]))).toEqual(expected);
  const { change, deactivate, reactivate, invite } = expected;
  expect(mayDoTo(viewer, whom, leads)).toEqual({
    change: change === null,
    deactivate: deactivate === null,
    reactivate: reactivate === null,
    invite: invite === null,
  });
});
