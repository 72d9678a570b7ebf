// What is hidden beside the small numbers of the demonstration, brought with it: kept where figures and rules are the same.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnv } from "#api/env.ts";
import type { Services } from "#api/http/services.ts";
import { createServices } from "#api/services.ts";
import { seedIfEmpty } from "#scripts/seed.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { linesOfWithheld } from "./withheld.ts";

const owner = "owner@demo.example";
const HEAD = "indicator,period,area,numerator,denominator,flag";
/** Two of the South's twelve are a small number; the other localities are not, and one of them has to go with it. */
const MAY = ["peterborough,82,100", "south,10,12", "central-and-east,36,44", "north-west-and-rural,36,44"];
const fileOf = (rows: readonly string[]) =>
  [HEAD, ...rows.map((row) => `caf-completed,2026-05,${row},i`)].join("\n");

const opened: { database: TestDatabase; services: Services }[] = [];
let folder: string;
let lines: string[];

async function demonstration(rows: readonly string[], withheld: readonly string[]): Promise<Services> {
  const database = await createTestDatabase();
  const env = { ...readEnv({ CATALOGUE_DIR: resolve("indicators") }), DATABASE_URL: database.url };
  const services = await createServices({ env, demonstration: true, log: pino({ level: "silent" }) });
  opened.push({ database, services });
  await writeFile(join(folder, "returns", "may.csv"), fileOf(rows));
  await writeFile(join(folder, "withheld.ndjson"), withheld.join("\n"));
  await seedIfEmpty(services, () => {}, folder);
  return services;
}
const kept = ({ read }: Services) => read.selectFrom("withheld").select(["sight", "figures"]).execute();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "outcomes-withheld-"));
  await mkdir(join(folder, "returns"));
  await writeFile(
    join(folder, "manifest.yaml"),
    `clock: "2026-11-18T09:00:00Z"\nfiles:\n  - { file: returns/may.csv, received: "2026-06-10T09:00:00Z", by: ${owner} }\n`,
  );
  await writeFile(join(folder, "risk-acts.yaml"), "acts: []\n");
  const first = await demonstration(MAY, []);
  expect(await kept(first)).toEqual([]);
  first.protection.catchUp();
  await first.protection.settled();
  lines = await linesOfWithheld(first);
});
afterAll(async () => {
  for (const { services, database } of opened) {
    await services.close();
    await database.drop();
  }
  await rm(folder, { recursive: true });
});

test("what was worked out is a line for the month, with one of the other two localities in it", () => {
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    together: "caf-completed",
    figures: { "caf-completed": [[expect.stringMatching(/^(central|north)/), "", 36, 44, null]] },
  });
});

test("the same figures take it over, and nothing is left to work out", async () => {
  const services = await demonstration(MAY, lines);
  const { figures } = JSON.parse(lines[0] ?? "") as { figures: Record<string, unknown> };
  expect(await kept(services)).toEqual([{ sight: "", figures: figures["caf-completed"] }]);
});

test.each([
  [
    "other figures in two localities",
    [...MAY.slice(0, 2), "central-and-east,37,44", "north-west-and-rural,35,44"],
    null,
  ],
  ["an area more", [...MAY, "stanground,10,12"], null],
  ["other rules", MAY, (line: string) => line.replace(/"rules":"[^"]+"/, '"rules":"of before"')],
] as const)("%s: it is left alone, to be worked out anew", async (_why, rows, changed) => {
  const services = await demonstration(rows, changed ? lines.map(changed) : lines);
  expect(await kept(services)).toEqual([]);
});
