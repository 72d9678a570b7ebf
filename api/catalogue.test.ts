// A whole catalogue is loaded, and what is wrong between its files is told with file, line and a sentence.
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  CAF,
  type CatalogueFolder,
  createCatalogueFolder,
  FILES,
  problemsIn,
} from "#scripts/testing/catalogue-folder.ts";
import { loadCatalogue } from "./catalogue.ts";

let folder: CatalogueFolder;
beforeEach(() => {
  folder = createCatalogueFolder();
});
afterEach(() => folder.remove());

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
  [
    "a ward of a locality, which is the sum of its clusters",
    "areas.yaml",
    "      level: locality\n",
    "      level: locality\n      wards: [E1]\n",
    "9: only a cluster has wards: move it to the cluster",
  ],
  [
    "a ward in two clusters, so that its colour would be either's",
    "areas.yaml",
    "comparators: []",
    `      areas:
        - { code: east, name: East, level: cluster, wards: [E1] }
        - { code: west, name: West, level: cluster, wards: [E2, E1] }
comparators: []`,
    "11: the ward E1 lies in East already: a ward lies in one cluster",
  ],
  [
    "boundaries from anywhere on the disk",
    "areas.yaml",
    "trust:",
    "boundaries: ../../etc/passwd\ntrust:",
    '1: boundaries cannot be "../../etc/passwd": name a file in the folder boundaries, as boundaries/wards-2013.json',
  ],
])("%s", (_, file, from, to, problem) => {
  folder.change(file, from, to);
  expect(problemsIn(folder)).toEqual([`${file}:${problem}`]);
});

test("all problems are told at once, in the order of files and lines", () => {
  folder.change("owners.yaml", "ann@demo.example", "ann");
  folder.write(CAF, (FILES[CAF] ?? "").replace("decimals: 1", "decimals: 9").replace("unit:", "unti:"));
  expect(problemsIn(folder)).toEqual([
    'owners.yaml:2: email must be an e-mail address, and not "ann"',
    'stay-safe/caf-completed.yaml:5: "unti" is not a field here; did you mean "unit"?',
    "stay-safe/caf-completed.yaml:6: decimals must be 3 or less",
  ]);
});

test("a broken indicator does not hide what is wrong in another", () => {
  folder.write("stay-safe/caf-late.yaml", (FILES[CAF] ?? "").replace("decimals: 1", "decimals: 9"));
  folder.change(CAF, "owner: coordinator", "owner: nobody\noutturn: caf-late");
  expect(problemsIn(folder)).toEqual([
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
  expect(problemsIn(folder)).toEqual([problem]);
});

test("a folder that is not there is told in one sentence a file", () => {
  expect(() => loadCatalogue(join(folder.path, "nowhere"))).toThrow(
    `${folder.path}/nowhere:1: there is no such folder`,
  );
});

describe("a map", () => {
  const drawing = (...wards: string[]) =>
    JSON.stringify({
      ...{ type: "Topology", attribution: "Crown copyright", arcs: [] },
      objects: { wards: { geometries: wards.map((id) => ({ id, properties: { name: `Ward ${id}` } })) } },
    });
  const withClusters = (...wards: string[]) =>
    folder.change(
      "areas.yaml",
      "comparators: []",
      `      areas: [{ code: east, name: East, level: cluster, wards: [${wards}] }]
boundaries: boundaries/wards.json
comparators: []`,
    );

  test("every ward of it lies in a cluster", () => {
    folder.write("boundaries/wards.json", drawing("E1", "E2"));
    withClusters("E1", "E2");
    expect(loadCatalogue(folder.path).boundaries?.wards).toEqual([
      { id: "E1", name: "Ward E1" },
      { id: "E2", name: "Ward E2" },
    ]);
  });

  test.each([
    // a hole in the map
    [
      "a ward in no cluster",
      ["E1"],
      "areas.yaml:10: the ward E2, Ward E2, lies in no cluster: add it to the wards of one",
    ],
    // a cluster that cannot be drawn
    [
      "a ward that is not drawn",
      ["E1", "E2", "E22"],
      'areas.yaml:9: there is no ward "E22" in the boundaries',
    ],
  ])("%s", (_, wards, problem) => {
    folder.write("boundaries/wards.json", drawing("E1", "E2"));
    withClusters(...wards);
    expect(problemsIn(folder)).toEqual([problem]);
  });

  test("that is not there, or is none, is told by its file", () => {
    withClusters("E1");
    expect(problemsIn(folder)).toEqual([
      "boundaries/wards.json:1: the file is missing or cannot be opened: areas.yaml names it",
    ]);
    folder.write("boundaries/wards.json", '{"type":"FeatureCollection"}');
    expect(problemsIn(folder)).toEqual([
      "boundaries/wards.json:1: these are no boundaries: make the file anew with scripts/make-boundaries.ts",
    ]);
  });
});
