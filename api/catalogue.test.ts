// Every fault in a catalogue is told with its file, its line and a sentence.
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  CAF,
  type CatalogueFolder,
  createCatalogueFolder,
  FILES,
} from "#scripts/testing/catalogue-folder.ts";
import { CatalogueError, loadCatalogue } from "./catalogue.ts";

let folder: CatalogueFolder;
beforeEach(() => {
  folder = createCatalogueFolder();
});
afterEach(() => folder.remove());

function problems(): string[] {
  try {
    loadCatalogue(folder.path);
    return [];
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    return error.message.split("\n").map((line) => line.replace(`${folder.path}/`, ""));
  }
}

test("a whole catalogue is loaded, with defaults filled in", () => {
  const catalogue = loadCatalogue(folder.path);
  expect(catalogue.findIndicator("caf-completed")).toMatchObject({
    suppression: { below: 6 },
    spc: { run: 6, steps: [] },
    outcomes: ["stay-safe"],
  });
});

test("the version changes with any file, and only then", () => {
  const { version } = loadCatalogue(folder.path);
  expect(loadCatalogue(folder.path).version).toBe(version);
  folder.change("owners.yaml", "Ann Lee", "Ann Leigh");
  expect(loadCatalogue(folder.path).version).not.toBe(version);
});

test.each<[string, string, string, string, string]>([
  // spelling
  ["a key twice", CAF, "title:", "id: x\ntitle:", '2: "id" stands here twice: keep one of them'],
  ["a tab", CAF, "    goal", "\tgoal", "22: this line is indented with a tab: use spaces"],
  [
    "a colon in a text",
    CAF,
    "why: It matters",
    "why: It matters: much",
    '15: this line cannot be read: put text that has ": " in it in quotes',
  ],
  [
    "a line that stands too far left",
    CAF,
    "    goal: 75",
    "   goal: 75",
    "22: this line does not stand under the one above it: check the spaces in front of it",
  ],
  ["a quote that is not closed", CAF, 'unit: "%"', 'unit: "%', "5: a quote is opened here and never closed"],
  [
    "a list that is not closed",
    CAF,
    "[trust]",
    "[trust",
    "18: the brackets that are opened above are not closed",
  ],
  [
    "a sign that begins no text",
    CAF,
    "source: Records",
    "source: @records",
    "16: text that begins with @ must be in quotes",
  ],
  ["an empty file", "owners.yaml", FILES["owners.yaml"] ?? "", "# nothing\n", "1: the file is empty"],
  // fields
  [
    "a mistyped field",
    CAF,
    "polarity:",
    "plarity:",
    '7: "plarity" is not a field here; did you mean "polarity"?',
  ],
  [
    "a field of another file",
    CAF,
    "{ points: 5 }\n",
    "{ points: 5 }\n    chair: Ann\n",
    '24: "chair" is not a field here; the fields are from, until, area, goal, tolerance, basis and note',
  ],
  [
    "a field inside an area",
    "areas.yaml",
    "      name: South",
    "      nmae: South",
    '7: "nmae" is not a field here; did you mean "name"?',
  ],
  [
    "no reason why",
    CAF,
    "why: It matters\n",
    "",
    "1: why is missing: why it matters for children, in one or two sentences",
  ],
  [
    "a target without its basis",
    CAF,
    "    basis: demonstration\n",
    "",
    "21: basis is missing: use published or demonstration",
  ],
  [
    "a frequency that there is not",
    CAF,
    "frequency: month",
    "frequency: monthly",
    '8: frequency cannot be "monthly": use month, quarter, financial-year, academic-year, term or calendar-year; did you mean "month"?',
  ],
  [
    "a year without quotes",
    CAF,
    "from: 2023-04\n",
    "from: 2023\n",
    "21: from must be text: put 2023 in quotes",
  ],
  ["an aim without quotes", CAF, '["2.1"]', "[2.1]", "3: item 1 of aims must be text: put 2.1 in quotes"],
  ["a number in words", CAF, "decimals: 1", "decimals: one", '6: decimals must be a number, and not "one"'],
  ["a list in one word", CAF, "[agency]", "agency", '18: dimensions must be a list, and not "agency"'],
  ["an empty list", CAF, "[trust]", "[]", "17: levels must not be an empty list"],
  ["a field left blank", CAF, "source: Records", "source:", "16: source must be text, and not empty"],
  [
    "a text too short to say anything",
    CAF,
    "why: It matters",
    "why: It",
    "15: why is too short: write at least 3 letters",
  ],
  ["too many decimals", CAF, "decimals: 1", "decimals: 4", "6: decimals must be 3 or less"],
  [
    "an id with capitals",
    CAF,
    "owner: coordinator",
    "owner: Coordinator",
    '11: owner cannot be "Coordinator": use lower-case letters, digits and single hyphens',
  ],
  [
    "an address that is none",
    "owners.yaml",
    "ann@demo.example",
    "ann",
    '2: email must be an e-mail address, and not "ann"',
  ],
  [
    "a goal in words",
    CAF,
    "goal: 75",
    "goal: most",
    "22: give the goal as a number, or for polarity range both its ends, as { low: 60, high: 75 }",
  ],
  [
    "a tolerance without its measure",
    CAF,
    "{ points: 5 }",
    "5",
    "23: give a tolerance either in points or in percent of the target, as { points: 5 }",
  ],
  // fields that do not go together
  [
    "a rate of nothing",
    CAF,
    "kind: proportion",
    "kind: rate",
    "1: a rate needs per (1000, 10000 or 100000), and nothing else may have it",
  ],
  [
    "a count out of something",
    CAF,
    "kind: proportion",
    "kind: count",
    "14: a count has no denominator: leave it out, or choose another kind",
  ],
  [
    "a target for context",
    CAF,
    "polarity: higher",
    "polarity: none",
    "20: an indicator with polarity none is context only and cannot have a target",
  ],
  [
    "one goal for a range",
    CAF,
    "polarity: higher",
    "polarity: range",
    "22: a range goal (low, high) goes with polarity range, and a single goal with higher or lower",
  ],
  [
    "small numbers shown for no reason",
    CAF,
    "returns:",
    "suppression: { below: 0 }\nreturns:",
    "19: say in reason why small numbers of this indicator need no hiding",
  ],
  [
    "an end without a reason",
    CAF,
    "from: 2023-04 }",
    "from: 2023-04, until: 2024-03 }",
    "19: until and ended go together: the last period, and why collection ended",
  ],
  // roles from single sign-on
  [
    "a claim with a space",
    "trust.yaml",
    "demonstration:",
    "signIn: { claim: my groups, roles: [{ value: x, role: lead }] }\ndemonstration:",
    '5: claim cannot be "my groups": write the name of the claim as the provider writes it, without spaces',
  ],
  [
    "a role that there is not",
    "trust.yaml",
    "demonstration:",
    "signIn:\n  claim: groups\n  roles:\n    - { value: x, role: leader }\ndemonstration:",
    '8: role cannot be "leader": use board, owner, analyst or lead; did you mean "lead"?',
  ],
  [
    "no roles at all, so that everybody would be refused",
    "trust.yaml",
    "demonstration:",
    "signIn: { claim: groups, roles: [] }\ndemonstration:",
    "5: roles must not be an empty list",
  ],
  [
    "one group with two roles",
    "trust.yaml",
    "demonstration:",
    "signIn:\n  claim: groups\n  roles:\n    - { value: x, role: lead }\n    - { value: x, role: board }\ndemonstration:",
    '9: "x" stands here twice, and only the first counts: keep one',
  ],
  [
    "a board member limited to a locality",
    "trust.yaml",
    "demonstration:",
    "signIn:\n  claim: groups\n  roles:\n    - { value: x, role: board, localities: [south] }\ndemonstration:",
    "8: only an analyst can be limited to localities: leave them out",
  ],
  [
    "a locality that is not there",
    "trust.yaml",
    "demonstration:",
    "signIn:\n  claim: groups\n  roles:\n    - { value: x, role: analyst, localities: [south, suoth] }\ndemonstration:",
    '8: there is no locality "suoth" in areas.yaml; did you mean "south"?',
  ],
  [
    "the trust as a locality",
    "trust.yaml",
    "demonstration:",
    "signIn:\n  claim: groups\n  roles:\n    - { value: x, role: analyst, localities: [town] }\ndemonstration:",
    '8: there is no locality "town" in areas.yaml',
  ],
  // one file against another
  [
    "an owner whom nobody knows",
    CAF,
    "owner: coordinator",
    "owner: cordinator",
    '11: there is no owner "cordinator" in owners.yaml; did you mean "coordinator"?',
  ],
  [
    "a quarter for a monthly indicator",
    CAF,
    "- from: 2023-04",
    "- from: 2023/24 Q1",
    '21: "2023/24 Q1" is not a month, the frequency of this indicator',
  ],
  [
    "a locality inside a locality",
    "areas.yaml",
    "comparators: []",
    "      areas: [{ code: east, name: East, level: locality }]\ncomparators: []",
    "9: a locality cannot stand directly under a locality",
  ],
])("%s", (_, file, from, to, problem) => {
  folder.change(file, from, to);
  expect(problems()).toEqual([`${file}:${problem}`]);
});

test("all problems are told at once, in the order of files and lines", () => {
  folder.change("owners.yaml", "ann@demo.example", "ann");
  folder.write(CAF, (FILES[CAF] ?? "").replace("decimals: 1", "decimals: 9").replace("unit:", "unti:"));
  expect(problems()).toEqual([
    'owners.yaml:2: email must be an e-mail address, and not "ann"',
    'stay-safe/caf-completed.yaml:5: "unti" is not a field here; did you mean "unit"?',
    "stay-safe/caf-completed.yaml:6: decimals must be 3 or less",
  ]);
});

test("a broken indicator does not hide what is wrong in another", () => {
  folder.write("stay-safe/caf-late.yaml", (FILES[CAF] ?? "").replace("decimals: 1", "decimals: 9"));
  folder.change(CAF, "owner: coordinator", "owner: nobody\noutturn: caf-late");
  expect(problems()).toEqual([
    'stay-safe/caf-completed.yaml:11: there is no owner "nobody" in owners.yaml',
    "stay-safe/caf-late.yaml:6: decimals must be 3 or less",
  ]);
});

test.each<[string, () => void, string]>([
  [
    "a missing shared file",
    () => rmSync(join(folder.path, "trust.yaml")),
    "trust.yaml:1: the file is missing or cannot be opened",
  ],
  [
    "an indicator outside the folders",
    () => folder.write("caf-late.yaml", FILES[CAF] ?? ""),
    "caf-late.yaml:1: an indicator belongs in the folder of its home outcome, named <id>.yaml",
  ],
  [
    "the other ending",
    () => renameSync(join(folder.path, CAF), join(folder.path, "stay-safe/caf-completed.yml")),
    "stay-safe/caf-completed.yml:1: rename the file so that it ends in .yaml",
  ],
])("%s", (_, spoil, problem) => {
  spoil();
  expect(problems()).toEqual([problem]);
});

test("a folder that is not there is told in one sentence a file", () => {
  expect(() => loadCatalogue(join(folder.path, "nowhere"))).toThrow(
    `${folder.path}/nowhere:1: there is no such folder`,
  );
});
