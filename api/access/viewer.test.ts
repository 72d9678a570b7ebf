// Who may do what: the table by role, who answers for an indicator, who may send it, and who sees its small numbers.
import { describe, expect, test } from "vitest";
import { Permission, type Role } from "#api/contract/vocabulary.ts";
import { buildCatalogue } from "#api/domain/build-catalogue.ts";
import { seesSmall } from "#api/domain/sight.ts";
import { CAF, SHARED } from "#scripts/testing/small-catalogue.ts";
import { PERMISSIONS } from "./permissions.ts";
import {
  actorOf,
  answersFor,
  type KeyViewer,
  may,
  maySend,
  type PersonViewer,
  permissionsOf,
  sightOf,
  type Viewer,
} from "./viewer.ts";

const built = buildCatalogue({
  ...SHARED,
  owners: {
    owners: [
      // As somebody may type it: addresses are compared without regard to case.
      {
        id: "coordinator",
        name: "Ann Lee",
        job: "Lead",
        email: "Ann@Town.example",
        deputies: ["DEP@town.example"],
      },
      { id: "other", name: "Bob Ray", job: "Lead", email: "bob@town.example", deputies: [] },
    ],
  },
  indicators: [
    { file: "stay-safe/caf-completed.yaml", config: CAF },
    {
      file: "stay-safe/moves.yaml",
      config: { ...CAF, id: "moves", reference: "NI 62", aims: ["2.1"], owner: "other" },
    },
  ],
});
if (!("catalogue" in built)) throw new Error(JSON.stringify(built.problems));
const { catalogue } = built;
const caf = catalogue.findIndicator("caf-completed");
const moves = catalogue.findIndicator("moves");
const areaOf = (code: string) => {
  const area = catalogue.findArea(code);
  if (!area) throw new Error(`no area ${code}`);
  return area;
};
if (!caf || !moves) throw new Error("the small catalogue has lost an indicator");

const person = (role: Role, email: string, others: Partial<PersonViewer> = {}): PersonViewer => ({
  kind: "person",
  id: "p1",
  name: "Somebody",
  email,
  role,
  localities: [],
  session: "s1",
  password: true,
  secondFactor: { on: false, wanted: false },
  address: "192.0.2.1",
  ...others,
});
const key = (...indicators: string[]): KeyViewer => ({
  kind: "key",
  id: "k1",
  name: "Case system",
  indicators,
  address: "192.0.2.2",
});
const nobody: Viewer = { kind: "nobody", address: null };

describe("the table", () => {
  // As the product's table of roles has it; written out, so that a change of one cell is seen.
  const TABLE: Record<Permission, string> = {
    anyone: "nobody key board owner analyst lead",
    "own-account": "board owner analyst lead",
    "view-figures": "board owner analyst lead", // a machine sends and does not read
    "view-small-numbers": "analyst lead",
    export: "analyst lead",
    "send-returns": "key owner lead",
    "withdraw-returns": "lead",
    "answer-risks": "owner lead", // an owner for own indicators
    decide: "board lead",
    "oversee-returns": "lead",
    "manage-people": "lead",
    "manage-keys": "lead",
    "read-audit": "lead",
    "read-mail": "lead",
  };
  test.each(Permission.options)("%s", (permission) => {
    const holders = Object.entries(PERMISSIONS)
      .filter(([, held]) => held.includes(permission))
      .map(([who]) => who);
    expect(holders).toEqual(TABLE[permission].split(" "));
  });

  test("a person has what their role has, and a key and nobody what theirs have", () => {
    expect(permissionsOf(person("analyst", "a@town.example"))).toEqual(PERMISSIONS.analyst);
    expect(permissionsOf(key("caf-completed"))).toEqual(PERMISSIONS.key);
    expect(permissionsOf(nobody)).toEqual(PERMISSIONS.nobody);
  });

  test("who owes a second factor has their own account and nothing else", () => {
    const lead = person("lead", "l@town.example", { secondFactor: { on: false, wanted: true } });
    expect(Permission.options.filter((permission) => may(lead, permission))).toEqual([
      "anyone",
      "own-account",
    ]);
  });
});

describe("answering for an indicator, and sending it", () => {
  test.each<[string, Viewer, answers: boolean, sends: boolean]>([
    ["its owner, whatever case the catalogue has", person("owner", "ann@town.example"), true, true],
    ["a deputy", person("owner", "dep@town.example"), true, true],
    ["the owner of another", person("owner", "bob@town.example"), false, false],
    ["an owner whom nothing names", person("owner", "new@town.example"), false, false],
    ["whoever the catalogue names, in another role", person("board", "ann@town.example"), false, false],
    ["the same as an analyst", person("analyst", "ann@town.example"), false, false],
    // They send what anybody owes, and answer for none: what is theirs to do stays apart.
    ["a lead", person("lead", "l@town.example"), false, true],
    [
      "a lead who owes a second factor",
      person("lead", "l@town.example", { secondFactor: { on: false, wanted: true } }),
      false,
      false,
    ],
    ["a key that names it", key("moves", "caf-completed"), true, true],
    ["a key that names another", key("moves"), false, false],
    ["a key whose indicator has left the catalogue", key("gone"), false, false],
    ["nobody", nobody, false, false],
  ])("%s", (_, viewer, answers, sends) => {
    expect([answersFor(viewer, caf, catalogue), maySend(viewer, caf, catalogue)]).toEqual([answers, sends]);
  });
});

describe("seeing small numbers", () => {
  const south = { localities: ["south"] };
  test.each<[string, Viewer, of: typeof caf, area: string, sees: boolean]>([
    ["the board sees none", person("board", "b@town.example"), caf, "town", false],
    ["an owner sees those of their own", person("owner", "ann@town.example"), caf, "king-s", true],
    ["a deputy too", person("owner", "dep@town.example"), caf, "king-s", true],
    ["an owner does not see those of another's", person("owner", "ann@town.example"), moves, "king-s", false],
    ["an analyst of the whole trust sees all", person("analyst", "a@town.example"), moves, "north", true],
    ["one of a locality sees it", person("analyst", "a@town.example", south), caf, "south", true],
    ["and a cluster inside it", person("analyst", "a@town.example", south), caf, "king-s", true],
    ["not the next one", person("analyst", "a@town.example", south), caf, "north", false],
    // The trust's small number less the locality's would be the next one's.
    ["not the whole trust", person("analyst", "a@town.example", south), caf, "town", false],
    [
      "one of two localities sees the second",
      person("analyst", "a@town.example", { localities: ["north", "south"] }),
      caf,
      "south",
      true,
    ],
    [
      "a locality that has left the catalogue opens nothing",
      person("analyst", "a@town.example", { localities: ["gone"] }),
      caf,
      "town",
      false,
    ],
    ["a lead sees all", person("lead", "l@town.example"), caf, "north", true],
    [
      "a lead who owes a second factor sees none",
      person("lead", "l@town.example", { secondFactor: { on: false, wanted: true } }),
      caf,
      "north",
      false,
    ],
    ["a machine sees none, also of what it sends", key("caf-completed"), caf, "town", false],
    ["nobody sees none", nobody, caf, "town", false],
  ])("%s", (_, viewer, indicator, area, sees) => {
    expect(seesSmall(sightOf(viewer, catalogue), indicator, areaOf(area))).toBe(sees);
  });
});

test.each<[Viewer, object]>([
  [
    person("lead", "l@town.example"),
    { kind: "person", id: "p1", name: "l@town.example", role: "lead", address: "192.0.2.1" },
  ],
  [key(), { kind: "key", id: "k1", name: "Case system", role: null, address: "192.0.2.2" }],
  [nobody, { kind: "nobody", id: null, name: "nobody", role: null, address: null }],
])("the record names $kind", (viewer, actor) => {
  expect(actorOf(viewer)).toEqual(actor);
});
