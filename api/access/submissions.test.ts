// Who may open which return, and what each sender is called beside it.
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import type { SubmissionTies } from "#api/domain/submission-facts.ts";
import { mayDoWith, mayOpen, reachOf, senderName } from "./submissions.ts";
import type { Viewer } from "./viewer.ts";

const catalogue = loadCatalogue(join(import.meta.dirname, "..", "..", "indicators"));

const person = (role: Role, email: string, wanted = false): Viewer => ({
  kind: "person",
  id: email,
  name: email,
  email,
  role,
  localities: [],
  session: "1",
  password: true,
  secondFactor: { on: false, wanted },
  address: null,
});
const owner = person("owner", "owner@demo.example"); // of every CAF indicator
const deputy = person("owner", "caf.deputy@demo.example");
const other = person("owner", "tomasz.wilk@demo.example"); // of none of them
const lead = person("lead", "lead@demo.example");
const machine: Viewer = {
  kind: "key",
  id: "k1",
  name: "Case system",
  indicators: ["caf-completed"],
  address: null,
};

const CAF = ["caf-completed", "caf-initiated"];
const MIXED = ["caf-completed", "placement-moves"]; // the second belongs to the placements manager
const of = (
  state: SubmissionTies["state"],
  indicators: string[],
  sender = "owner@demo.example",
): SubmissionTies => ({ state, sender, indicators });

test.each<[string, Viewer, SubmissionTies, boolean]>([
  ["a lead opens what holds anything", lead, of("published", MIXED), true],
  ["a lead opens what names no indicator", lead, of("checked", []), true],
  ["an owner opens their own, also when it is published", owner, of("published", CAF), true],
  ["an owner opens their own, also when it was replaced", owner, of("superseded", CAF), true],
  ["an owner opens what a lead sent of theirs", owner, of("published", CAF, "lead@demo.example"), true],
  ["a deputy opens the owner's", deputy, of("checked", CAF), true],
  ["a deputy does not open what the owner sent of others as well", deputy, of("checked", MIXED), false],
  ["a sender opens what they may not publish, to see why", owner, of("checked", MIXED), true],
  ["a sender opens a file in which nothing was recognised", owner, of("checked", []), true],
  ["nobody else does", deputy, of("checked", []), false],
  ["once published a file with others' figures is not its sender's", owner, of("published", MIXED), false],
  ["nor when it was withdrawn", owner, of("withdrawn", MIXED), false],
  ["another owner does not open it", other, of("published", CAF), false],
  ["a published file of which nothing is known is a lead's alone", owner, of("published", []), false],
  ["an indicator that left the catalogue is nobody's", owner, of("published", [...CAF, "gone"]), false],
  ["a key opens what has its indicators alone", machine, of("published", ["caf-completed"]), true],
  ["a key does not open more than it names", machine, of("published", CAF), false],
  ["a key opens what it sent", machine, of("checked", MIXED, "key: Case system"), true],
  ["a key of another name does not", machine, of("checked", MIXED, "key: Other system"), false],
  [
    "an owner who is an analyst now opens nothing",
    person("analyst", "owner@demo.example"),
    of("checked", CAF),
    false,
  ],
  [
    "a board member who sent it once opens nothing",
    person("board", "owner@demo.example"),
    of("checked", CAF),
    false,
  ],
  [
    "a lead without the second factor that is wanted",
    person("lead", "lead@demo.example", true),
    of("checked", CAF),
    false,
  ],
  ["nobody", { kind: "nobody", address: null }, of("checked", CAF), false],
])("%s", (_, viewer, submission, opens) => {
  expect(mayOpen(reachOf(viewer, catalogue), submission)).toBe(opens);
});

test("a person is called by their address, a machine by its key", () => {
  expect([owner, machine, { kind: "nobody", address: null } as const].map(senderName)).toEqual([
    "owner@demo.example",
    "key: Case system",
    null,
  ]);
});

test.each<[string, Viewer, SubmissionTies, publishes: boolean, withdraws: boolean]>([
  ["an owner publishes their own", owner, of("checked", CAF), true, false],
  ["a deputy too, also what the owner sent", deputy, of("checked", CAF), true, false],
  ["nobody but a lead publishes what is partly another's", owner, of("checked", MIXED), false, false],
  ["a lead does, also what names no indicator", lead, of("checked", []), true, false],
  ["a key publishes what it names", machine, of("checked", ["caf-completed"]), true, false],
  ["nothing is published twice", owner, of("published", CAF), false, false],
  ["a lead withdraws what is published", lead, of("published", CAF), false, true],
  // Its words and figures may stand behind what replaced it.
  ["and what was replaced", lead, of("superseded", CAF), false, true],
  ["nothing is withdrawn twice", lead, of("withdrawn", CAF), false, false],
  ["an owner withdraws nothing", owner, of("published", CAF), false, false],
  [
    "a lead who owes a second factor does neither",
    person("lead", "l@x", true),
    of("checked", CAF),
    false,
    false,
  ],
])("%s", (_, viewer, submission, publishes, withdraws) => {
  expect(mayDoWith(viewer, submission, catalogue)).toEqual({
    publish: publishes,
    withdraw: withdraws,
    mend: submission.state === "checked", // by whoever may open it
    ask: false, // nothing here waits for a lead
  });
});
