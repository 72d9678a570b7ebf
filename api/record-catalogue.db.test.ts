// The catalogue on record: once for each change, with what it changed.
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
  expect((await recorded()).slice(0, 2)).toEqual([
    { by: "system", before: { version: second }, after: { version: first, ...changes } },
    { by: "system", before: { version: first }, after: { version: second, ...changes } },
  ]);
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
