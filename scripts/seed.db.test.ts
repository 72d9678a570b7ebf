// Loading the demonstration: in order, at its own time, once, and never over somebody's own figures.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEnv } from "#api/env.ts";
import type { Services } from "#api/http/services.ts";
import { submit } from "#api/ingest/submit.ts";
import { createServices } from "#api/services.ts";
import { seedIfEmpty } from "./seed.ts";
import { senderOf } from "./testing/returns.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

const owner = "owner@demo.example";
const head = "indicator,period,area,numerator,denominator,flag,commentary";
const may = `${head}\ncaf-completed,2026-05,,76,100,i,\n`;
const words = "Two posts are empty. Both are advertised and the teams share their work until September.";
const june = `${head}\ncaf-completed,2026-06,,70,100,i,${words}\n`;
const quiet = () => {};

let database: TestDatabase;
let services: Services;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  const env = { ...readEnv({ CATALOGUE_DIR: resolve("indicators") }), DATABASE_URL: database.url };
  services = await createServices({ env, demonstration: true, log: pino({ level: "silent" }) });
  folder = await mkdtemp(join(tmpdir(), "outcomes-seeds-"));
  await mkdir(join(folder, "returns"));
});
afterEach(async () => {
  await services.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Files in the order in which they are listed, a month apart. */
async function given(files: Record<string, string>): Promise<void> {
  const listed = Object.keys(files).map(
    (file, index) =>
      `  - { file: returns/${file}, received: "2026-0${index + 6}-10T09:00:00Z", by: ${owner} }`,
  );
  const manifest = ['clock: "2026-11-18T09:00:00Z"', "files:", ...listed].join("\n");
  await writeFile(join(folder, "manifest.yaml"), manifest);
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, "returns", file), text);
}

const submissions = () =>
  services.read
    .selectFrom("submission")
    .select(["state", "sender", "file_name", "received_at", "published_at"])
    .orderBy("id")
    .execute();
const published = async () => (await submissions()).filter(({ state }) => state === "published");

test("files are published in order, by their senders, at the moment they were received", async () => {
  await given({ "may.csv": may, "june.csv": june });
  expect(await seedIfEmpty(services, quiet, folder)).toBe(2);
  const [first, second] = ["2026-06-10T09:00:00Z", "2026-07-10T09:00:00Z"].map((time) => new Date(time));
  expect(await submissions()).toEqual([
    { state: "published", sender: owner, file_name: "may.csv", received_at: first, published_at: first },
    { state: "published", sender: owner, file_name: "june.csv", received_at: second, published_at: second },
  ]);
});

test("a second start loads nothing", async () => {
  await given({ "may.csv": may });
  await seedIfEmpty(services, quiet, folder);
  expect(await seedIfEmpty(services, quiet, folder)).toBe(0);
  expect(await published()).toHaveLength(1);
});

test("a load that was cut short goes on where it stopped", async () => {
  await given({ "may.csv": may });
  await seedIfEmpty(services, quiet, folder);
  await given({ "may.csv": may, "june.csv": june });
  expect(await seedIfEmpty(services, quiet, folder)).toBe(1);
  expect((await published()).map(({ file_name }) => file_name)).toEqual(["may.csv", "june.csv"]);
});

test("a database with anybody's own return is left alone", async () => {
  const own = { fileName: "own.csv", sender: senderOf(owner), maxBytes: 1000 };
  await submit(services, { ...own, body: Readable.from([Buffer.from(june)]) });
  await given({ "may.csv": may });
  expect(await seedIfEmpty(services, quiet, folder)).toBe(0);
  expect(await published()).toHaveLength(0);
});

test("a file with an error stops the load, and says where; mended, it is loaded", async () => {
  await given({ "may.csv": may, "june.csv": june.replace(words, "") });
  await expect(seedIfEmpty(services, quiet, folder)).rejects.toThrow(
    /seed-data\/returns\/june\.csv was not loaded: it has errors\. Found: commentary-needed \(error, 1\)\.\n {2}row 2, commentary-needed:/,
  );
  await given({ "may.csv": may, "june.csv": june });
  expect(await seedIfEmpty(services, quiet, folder)).toBe(1);
  expect(await published()).toHaveLength(2);
});

test("a warning that nobody answers stops the load", async () => {
  // 100 assessments due, and then 20: more than a third fewer.
  await given({ "may.csv": may, "june.csv": june.replace("70,100", "16,20") });
  await expect(seedIfEmpty(services, quiet, folder)).rejects.toThrow(
    /june\.csv was not loaded: .*denominator-jump/,
  );
});

test("a file that is listed and not there is named", async () => {
  await given({ "may.csv": may });
  await rm(join(folder, "returns", "may.csv"));
  await expect(seedIfEmpty(services, quiet, folder)).rejects.toThrow(
    "seed-data/returns/may.csv is listed in manifest.yaml and cannot be read.",
  );
});

/** Off target in June, which is received on 10 July. */
const act = (day: string, what: string) =>
  `  - { at: "2026-07-${day}T10:00:00Z", by: ${owner}, on: { indicator: caf-completed, since: 2026-06 }, ${what} }`;
const PLAN = act("14", "plan: { action: Cover from Orton, person: Rosalind Achebe, due: 2026-09-30 }");
const REPORT = act("20", "progress: { standing: behind, text: Nobody applied }");
const actsAre = (...acts: string[]) =>
  writeFile(join(folder, "risk-acts.yaml"), ["acts:", ...acts].join("\n"));
const kept = async () => {
  const { rows } = await services.pool.query<{ at: Date; said: string }>(
    `select at, action as said from risk_plan union all select at, said from risk_progress order by at`,
  );
  return rows.map(({ at, said }) => [at.toISOString().slice(0, 10), said]);
};

test("what people did is done among the returns, once, and goes on where it stopped", async () => {
  await given({ "may.csv": may, "june.csv": june });
  await actsAre(PLAN);
  await seedIfEmpty(services, quiet, folder);
  expect(await kept()).toEqual([["2026-07-14", "Cover from Orton"]]);
  await actsAre(REPORT, PLAN);
  for (const _ of [1, 2]) await seedIfEmpty(services, quiet, folder);
  expect(await kept()).toEqual([
    ["2026-07-14", "Cover from Orton"],
    ["2026-07-20", "Nobody applied"],
  ]);
});

test("an act that the register refuses stops the load, and says whose it was", async () => {
  await given({ "may.csv": may, "june.csv": june });
  await actsAre(REPORT);
  await expect(seedIfEmpty(services, quiet, folder)).rejects.toThrow(
    `what ${owner} did at 2026-07-20T10:00:00Z: There is no plan to report on yet.`,
  );
  // Before the return that raised it had come.
  await actsAre(PLAN.replace("2026-07-14", "2026-07-09"));
  await given({ "may.csv": may, "june.csv": june, "may-again.csv": may });
  await expect(seedIfEmpty(services, quiet, folder)).rejects.toThrow("by then no risk of caf-completed");
});

test("a demonstration that was loaded before there were acts is left as its people made it", async () => {
  await given({ "may.csv": may, "june.csv": june });
  await seedIfEmpty(services, quiet, folder);
  await actsAre(PLAN);
  expect(await seedIfEmpty(services, quiet, folder)).toBe(0);
  expect(await kept()).toEqual([]);
});
