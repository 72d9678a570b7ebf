// Another catalogue judges the same figures otherwise: the register follows, once however many processes there are, and says so.

import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openDatabases } from "#api/db/pool.ts";
import { readEnv } from "#api/env.ts";
import { createServices } from "#api/services.ts";
import { CAF, createCatalogueFolder } from "#scripts/testing/catalogue-folder.ts";
import {
  catalogueWith,
  type KeptRegister,
  keepRegister,
  MONTHLY,
  OTHER,
} from "#scripts/testing/kept-register.ts";
import { takeUpRegister } from "./take-up.ts";

let register: KeptRegister;
beforeAll(async () => {
  register = await keepRegister();
});
afterEach(async () => {
  await register.empty();
  register.setCatalogue(catalogueWith());
});
afterAll(() => register.close());

const target = (goal: number, points = 5) => ({
  ...{ from: "2023-04", goal, tolerance: { points }, basis: "demonstration" as const },
});
let version = 1;
const takeUp = (change: Parameters<typeof catalogueWith>[0] = {}, others = [OTHER]) => {
  version += 1;
  register.setCatalogue(catalogueWith(change, others, String(version)));
  return takeUpRegister(register.services);
};

test("a stricter target raises, and there is news of it; with the old one again it is taken back", async () => {
  await takeUp();
  await register.put("2026-04 82", "2026-05 84");
  await takeUp({ targets: [target(90)] }); // 84 is beyond 85
  expect(await register.rows()).toEqual([
    "1 caf-completed town risk 2026-04 to 2026-05, 2 of 2 missed, level 2, open",
  ]);
  await takeUp();
  expect(await register.rows()).toEqual([
    "1 caf-completed town risk 2026-04 to 2026-05, 2 of 2 missed, level 2, corrected",
  ]);
  expect(await register.news()).toEqual(["1 raised 2026-05 level 2", "1 corrected 2026-05 level 2"]);
});

test("a wider tolerance makes near of missed: what was raised by it was never a risk", async () => {
  await register.put("2026-04 70", "2026-05 64");
  await takeUp({ targets: [target(80, 12)] });
  expect(await register.rows()).toEqual([
    "1 caf-completed town risk 2026-05 to 2026-05, 1 of 1 missed, level 1, open",
  ]);
});

test("a target that is met by what came since ends a risk", async () => {
  await register.put("2026-04 60", "2026-05 70");
  await takeUp({ targets: [target(68, 2)] });
  expect(await register.rows()).toEqual([
    "1 caf-completed town risk 2026-04 to 2026-04, 1 of 1 missed, level 1, recovered 2026-05",
  ]);
  expect(await register.news()).toEqual(["1 raised 2026-05 level 2", "1 recovered 2026-05 level 1"]);
});

test("a target that changes with the year judges each month by the one in force", async () => {
  const targets = [target(60), { ...target(80), from: "2026-04" }];
  await takeUp({ targets });
  await register.put("2026-02 70", "2026-03 70", "2026-04 70");
  expect(await register.rows()).toEqual([
    "1 caf-completed town risk 2026-04 to 2026-04, 1 of 1 missed, level 1, open",
  ]);
});

test("an area that is given a target of its own is looked at from then on, and no longer when it is taken away", async () => {
  await register.put("2026-05 82", "2026-05 north 50");
  expect(await register.rows()).toEqual([]);
  await takeUp({ targets: [...MONTHLY.targets, { ...target(60), area: "north" }] });
  expect(await register.rows()).toEqual([
    "1 caf-completed north risk 2026-05 to 2026-05, 1 of 1 missed, level 1, open",
  ]);
  await takeUp();
  expect(await register.rows()).toEqual([expect.stringContaining("corrected")]);
});

test("an indicator that leaves the catalogue leaves the register, and comes back with it under its old number", async () => {
  await register.put("other 2026-04 30");
  await takeUp({}, []);
  expect(await register.rows()).toEqual([expect.stringContaining("1 placement-moves town risk 2026-04")]);
  expect(await register.rows()).toEqual([expect.stringContaining("corrected")]);
  await takeUp();
  expect(await register.rows()).toEqual([expect.stringContaining("open")]);
});

test("figures that were there before the register: rows, and no news; what comes after is news", async () => {
  await register.put("2026-04 70");
  await register.ask("truncate risk, risk_event, register_taken_up restart identity cascade");
  await takeUp();
  expect([await register.rows(), await register.news()]).toEqual([[expect.stringContaining("open")], []]);
  await register.put("2026-05 70");
  await register.put("2026-06 85");
  expect(await register.news()).toEqual(["1 escalated 2026-05 level 2", "1 recovered 2026-06 level 2"]);
});

test("where nothing was ever raised, the first thing that is raised is news all the same", async () => {
  await takeUp();
  await register.put("2026-04 82");
  await takeUp();
  await takeUp({ targets: [target(90)] });
  expect(await register.news()).toEqual(["1 raised 2026-04 level 1"]);
});

test("by two processes at the same moment, and again at each start: once", async () => {
  const other = openDatabases(register.url);
  try {
    await takeUp();
    await register.put("2026-04 82");
    const stricter = catalogueWith({ targets: [target(90)] }, [OTHER], "stricter");
    register.setCatalogue(stricter);
    const both = [register.services, { ...register.services, ...other }];
    const done = await Promise.all(both.map(takeUpRegister));
    expect(done.map(({ raised, news }) => [raised, news]).sort()).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(await takeUpRegister(register.services)).toEqual({ raised: 0, changed: 0, corrected: 0, news: 0 });
    expect(await register.ask("select from register_taken_up where catalogue = 'stricter'")).toHaveLength(1);
  } finally {
    await other.close();
  }
});

test("a file that is changed while the server runs is enough", async () => {
  const folder = createCatalogueFolder();
  await register.ask("truncate catalogue_version restart identity cascade");
  const env = { ...readEnv({ CATALOGUE_DIR: folder.path }), DATABASE_URL: register.url };
  const services = await createServices({ env, demonstration: false, log: pino({ level: "silent" }) });
  try {
    await services.takeUpCatalogue();
    await register.put("2026-04 82");
    folder.change(CAF, "goal: 75", "goal: 95");
    await vi.waitFor(async () => expect(await register.news()).toEqual(["1 raised 2026-04 level 0"]), 8000);
  } finally {
    await services.close();
    folder.remove();
  }
});
