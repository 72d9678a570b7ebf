// Every fault inside one file of a catalogue is told with its line and a sentence: its spelling, its fields.
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  CAF,
  type CatalogueFolder,
  createCatalogueFolder,
  FILES,
  problemsIn,
} from "#scripts/testing/catalogue-folder.ts";

let folder: CatalogueFolder;
beforeEach(() => {
  folder = createCatalogueFolder();
});
afterEach(() => folder.remove());

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
])("%s", (_, file, from, to, problem) => {
  folder.change(file, from, to);
  expect(problemsIn(folder)).toEqual([`${file}:${problem}`]);
});
