// Which indicators answer to typed words.
import { expect, test } from "vitest";
import { matching } from "./matching.ts";

const named = (id: string, title: string) => ({ id, title });
const owner = { id: "o", name: "Rosalind Achebe", job: "Co-ordinator", email: "owner@demo.example" };
const caf = {
  id: "caf-completed",
  title: "Common assessments completed in time",
  reference: null,
  aims: [named("2.1", "Safe from maltreatment")],
  outcomes: [named("stay-safe", "Stay safe"), named("be-healthy", "Be healthy")],
  owner,
  groups: [],
  priorities: [named("early-help", "Early help")],
};
const placements = {
  ...caf,
  id: "placements",
  title: "Stability of placements",
  reference: "NI 62",
  aims: [named("2.5", "Have security, stability and are cared for")],
  outcomes: [named("stay-safe", "Stay safe")],
  owner: { ...owner, name: "Zoë Birtwistle" },
  groups: [named("looked-after", "Children in care")],
  priorities: [],
};
const both = ["caf-completed", "placements"];

test.each([
  ["", "", both], // nothing asked, everything shown
  ["   ", "", both], // spaces are not a word
  ["COMMON", "", ["caf-completed"]],
  ["time completed", "", ["caf-completed"]], // any order
  ["ni 62", "", ["placements"]],
  ["NI62", "", ["placements"]], // as people type it
  ["zoe", "", ["placements"]], // without the accent
  ["stability", "", ["placements"]], // in its title and in its aim: once
  ["in care", "", ["placements"]], // a vulnerable group
  ["early help", "", ["caf-completed"]], // a plan priority
  ["completed placements", "", []], // both words in one indicator, not one in each
  ["", "be-healthy", ["caf-completed"]], // a second outcome counts
  ["stability", "be-healthy", []], // words and outcome together
])("%j within %j finds %j", (words, outcome, ids) => {
  expect(matching([caf, placements], { words, outcome }).map(({ id }) => id)).toEqual(ids);
});
