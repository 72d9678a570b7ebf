// The catalogue on record: once for each change, with what it changed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  CAF,
  type CatalogueFolder,
  createCatalogueFolder,
  FILES,
} from "#scripts/testing/catalogue-folder.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { loadCatalogue } from "./catalogue.ts";
import { type Databases, openDatabases } from "./db/pool.ts";
import { searchAudit } from "./db/queries/audit.ts";
import { readEnv } from "./env.ts";
import { differences, recordCatalogue } from "./record-catalogue.ts";
import { createServices } from "./services.ts";

let folder: CatalogueFolder;
let database: TestDatabase;
let databases: Databases;
beforeEach(async () => {
  folder = createCatalogueFolder();
  database = await createTestDatabase();
  databases = openDatabases(database.url);
});
afterEach(async () => {
  await databases.close();
  await database.drop();
  folder.remove();
});

const recorded = async () => {
  const found = await searchAudit(
    databases.read,
    { action: "catalogue-changed" },
    { limit: 100, before: null },
  );
  return found.map(({ actor, before, after }) => ({
    by: actor.kind,
    before: JSON.parse(before ?? "null"),
    after: JSON.parse(after ?? "null"),
  }));
};
const recordNow = async () => {
  const catalogue = loadCatalogue(folder.path);
  await recordCatalogue(databases.pool, catalogue);
  return catalogue.version;
};

const asOwner = async (sql: string) => {
  const owner = new pg.Client(database.url);
  await owner.connect();
  await owner.query(sql);
  await owner.end();
};

test("the first is recorded once, also by processes that start together", async () => {
  const other = openDatabases(database.url);
  const catalogue = loadCatalogue(folder.path);
  await Promise.all([databases, other, databases, other].map(({ pool }) => recordCatalogue(pool, catalogue)));
  await other.close();
  const { version } = catalogue;
  expect(await recorded()).toEqual([
    {
      by: "system",
      before: null,
      after: { version, added: ["caf-completed"], removed: [], changed: [], shared: [] },
    },
  ]);
});

test("a change says what it changed; going back is a change too", async () => {
  const first = await recordNow();
  folder.change(CAF, "Assessments completed", "Assessments finished");
  folder.change("owners.yaml", "Ann Lee", "Bob Lee");
  const second = await recordNow();
  for (const file of [CAF, "owners.yaml"]) folder.write(file, FILES[file] ?? "");
  expect(await recordNow()).toBe(first);
  const changes = { added: [], removed: [], changed: ["caf-completed"], shared: ["owners.yaml"] };
  const old = {
    "caf-completed": { title: "Assessments completed" },
    "owners.yaml": { coordinator: { name: "Ann Lee" } },
  };
  const other = {
    "caf-completed": { title: "Assessments finished" },
    "owners.yaml": { coordinator: { name: "Bob Lee" } },
  };
  expect((await recorded()).slice(0, 2)).toEqual([
    {
      by: "system",
      before: { version: second, definitions: other },
      after: { version: first, ...changes, definitions: old },
    },
    {
      by: "system",
      before: { version: first, definitions: old },
      after: { version: second, ...changes, definitions: other },
    },
  ]);
});

const TOLERANCE = { points: 5 };
const TARGET = { from: "2023-04", until: null, area: null, goal: 75, tolerance: TOLERANCE };
const targets = (goal: number) => [{ ...TARGET, goal, basis: "demonstration", note: null }];
const SIGN_IN = { claim: "groups", roles: [{ value: "leads", role: "lead", localities: [] }] };

test.each([
  [
    "a target that moves",
    CAF,
    "caf-completed",
    "goal: 75",
    "goal: 70",
    [{ targets: targets(75) }, { targets: targets(70) }],
  ],
  [
    "what is hidden",
    CAF,
    "caf-completed",
    "unit:",
    "suppression: { below: 3 }\nunit:",
    [{ suppression: { below: 6 } }, { suppression: { below: 3 } }],
  ],
  [
    "who answers",
    "owners.yaml",
    "owners.yaml",
    "ann@demo.example",
    "bob@demo.example, deputies: [ann@demo.example]",
    [
      { coordinator: { email: "ann@demo.example", deputies: [] } },
      { coordinator: { email: "bob@demo.example", deputies: ["ann@demo.example"] } },
    ],
  ],
  [
    "who gets which role",
    "trust.yaml",
    "trust.yaml",
    "name: Trust",
    "name: Trust\nsignIn: { claim: groups, roles: [{ value: leads, role: lead }] }",
    [{ signIn: null }, { signIn: { ...SIGN_IN, otherwise: "refuse" } }],
  ],
  [
    "where an area lies",
    "areas.yaml",
    "areas.yaml",
    "name: South",
    "name: Southside",
    [{ south: { name: "South" } }, { south: { name: "Southside" } }],
  ],
  [
    "a member of a dimension",
    "dimensions.yaml",
    "dimensions.yaml",
    "title: Health }]",
    "title: NHS }]",
    [
      { agency: { members: [{ id: "health", title: "Health" }] } },
      { agency: { members: [{ id: "health", title: "NHS" }] } },
    ],
  ],
  [
    "what a partnership has promised",
    "outcomes.yaml",
    "outcomes.yaml",
    "contract: Promise",
    "contract: More",
    [{ partnerships: { safe: { contract: "Promise" } } }, { partnerships: { safe: { contract: "More" } } }],
  ],
] as const)("%s is told as it was and as it is", async (_what, file, name, from, to, [before, after]) => {
  await recordNow();
  folder.change(file, from, to);
  await recordNow();
  const [latest] = await recorded();
  expect([latest?.before.definitions, latest?.after.definitions]).toEqual([
    { [name]: before },
    { [name]: after },
  ]);
});

test("an indicator that comes or goes is told whole", async () => {
  await recordNow();
  folder.write("stay-safe/referrals.yaml", (FILES[CAF] ?? "").replaceAll("caf-completed", "referrals"));
  await recordNow();
  folder.remove();
  folder = createCatalogueFolder();
  await recordNow();
  const [gone, come] = await recorded();
  const whole = { id: "referrals", owner: "coordinator", targets: targets(75), returns: { from: "2023-04" } };
  expect(come?.before.definitions).toEqual({ referrals: null });
  expect(come?.after.definitions).toMatchObject({ referrals: whole });
  expect(gone?.before.definitions).toMatchObject({ referrals: whole });
  expect(gone?.after).toMatchObject({ removed: ["referrals"], definitions: { referrals: null } });
});

test("the same in another order says so", async () => {
  const two = "owners:\n  - { id: a, name: Ann, job: Head, email: a@demo.example }\n  - { id: coordinator";
  folder.change("owners.yaml", "owners:\n  - { id: coordinator", two);
  await recordNow();
  const [head, ann, other] = readFileSync(join(folder.path, "owners.yaml"), "utf8").split("\n");
  folder.write("owners.yaml", [head, other, ann, ""].join("\n"));
  await recordNow();
  expect((await recorded())[0]?.after).toMatchObject({
    shared: ["owners.yaml"],
    definitions: { "owners.yaml": "the same in another order" },
  });
});

test("a change of very many tells fifty, those that decide who may do what first", async () => {
  const write = (title: string) => {
    for (let number = 1; number <= 51; number++)
      folder.write(
        `stay-safe/n${number}.yaml`,
        (FILES[CAF] ?? "").replaceAll("caf-completed", `n${number}`).replace("Assessments", title),
      );
  };
  write("Plans");
  await recordNow();
  write("Visits");
  folder.change("owners.yaml", "Ann Lee", "Bob Lee");
  await recordNow();
  const [latest] = await recorded();
  expect(latest?.after.changed).toHaveLength(51);
  expect(Object.keys(latest?.after.definitions)).toHaveLength(50);
  expect(latest?.before.definitions["owners.yaml"]).toEqual({ coordinator: { name: "Ann Lee" } });
  expect(latest?.after.further).toBe("2 more definitions differ; the database keeps what they say");
});

test("each definition is kept whole, once for each thing it ever said, and stays", async () => {
  await recordNow();
  folder.change(CAF, "goal: 75", "goal: 70");
  await recordNow();
  folder.change(CAF, "goal: 75", "goal: 75"); // back again
  await recordNow();
  const { rows } = await databases.pool.query(
    `select name || coalesce(' ' || (definition #>> '{targets,0,goal}'), '') as kept
     from catalogue_definition order by kept`,
  );
  const shared = [
    "areas.yaml",
    "dimensions.yaml",
    "outcomes.yaml",
    "owners.yaml",
    "pathways.yaml",
    "trust.yaml",
  ];
  expect(rows.map(({ kept }) => kept)).toEqual([...shared, "caf-completed 70", "caf-completed 75"].sort());
  await expect(databases.pool.query("delete from catalogue_definition")).rejects.toThrow("permission denied");
});

test("definitions that were recorded before they were kept are kept from the next start on", async () => {
  await recordNow();
  await asOwner("alter table catalogue_definition disable trigger kept; delete from catalogue_definition");
  folder.change(CAF, "goal: 75", "goal: 70");
  await recordNow(); // what it said before is not known
  expect((await recorded())[0]).toMatchObject({
    before: { definitions: {} },
    after: { changed: ["caf-completed"], definitions: {} },
  });
  await asOwner("delete from catalogue_definition");
  await recordNow(); // nothing changed
  expect(await recorded()).toHaveLength(2);
  folder.change(CAF, "goal: 75", "goal: 65");
  await recordNow();
  expect((await recorded())[0]?.before.definitions).toMatchObject({
    "caf-completed": { targets: [{ goal: 70 }] },
  });
});

test.each([
  [{}, { a: "1", b: "1" }, { added: ["a", "b"] }, "the first of all"],
  [{ a: "1" }, { a: "1", b: "1" }, { added: ["b"] }, "a new one"],
  [{ a: "1", b: "1" }, { b: "1" }, { removed: ["a"] }, "one gone"],
  [{ a: "1", b: "1" }, { a: "2", b: "1" }, { changed: ["a"] }, "one that says something else"],
  [{ "owners.yaml": "1" }, { "owners.yaml": "2" }, { shared: ["owners.yaml"] }, "a file that all share"],
  [{ toString: "1" }, {}, { removed: ["toString"] }, "a name that every object has"],
  [{ a: "1" }, { a: "1" }, {}, "nothing but a comment in a file"],
])("from %j to %j: %j (%s)", (before, after, found, _reason) => {
  const nothing = { added: [], removed: [], changed: [], shared: [] };
  expect(differences(before, after)).toEqual({ ...nothing, ...found });
});

test("a catalogue that changes while it is served is recorded when it is taken up", async () => {
  await recordNow();
  const env = {
    ...readEnv({ CATALOGUE_DIR: folder.path }),
    DATABASE_URL: database.url,
    SECRET: "s".repeat(32),
  };
  const services = await createServices({ env, demonstration: false, log: pino({ level: "silent" }) });
  try {
    folder.change(CAF, "Assessments completed", "Assessments finished");
    await vi.waitFor(async () => expect(await recorded()).toHaveLength(2), 5000);
    expect((await recorded())[0]?.after).toMatchObject({ changed: ["caf-completed"] });
  } finally {
    await services.close();
  }
});
