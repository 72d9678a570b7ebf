// Pinned views: each their own, none that leads away from here, and no more than a page holds.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Pin } from "#api/contract/pins.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const VIEW = "/explore/caf-completed?rows=area.locality&from=2024-11&where=agency%3Ahealth";
const pin = async (role: Role, title: string, address: string) =>
  (await app.as(role)).post("/api/v1/pins", { title, address });
const pinsOf = async (role: Role) =>
  ((await (await app.as(role)).get("/api/v1/pins")).json() as { pins: Pin[] }).pins;

test("a view is pinned, told newest first, renamed by pinning it again, and removed", async () => {
  expect(await pinsOf("analyst")).toEqual([]);
  const first = await pin("analyst", "  Completed by locality ", VIEW);
  expect(first.status, first.text).toBe(201);
  expect(first.json()).toMatchObject({
    title: "Completed by locality",
    address: VIEW,
    pinnedAt: "2026-11-18T09:00:00.000Z",
  });
  app.setClock("2026-11-18T10:00:00Z");
  await pin("analyst", "Overview", "/");
  await pin("analyst", "Where it fell", VIEW);
  const pins = await pinsOf("analyst");
  // Another title makes it no newer: it stays where its reader knows it to be.
  expect(pins.map(({ title }) => title)).toEqual(["Overview", "Where it fell"]);
  const answer = await (await app.as("analyst")).post(`/api/v1/pins/${pins[0]?.id}/remove`, {});
  expect(answer.json()).toEqual({ removed: true });
  expect((await pinsOf("analyst")).map(({ title }) => title)).toEqual(["Where it fell"]);
});

test("nobody sees or removes another's: it is as if there were none", async () => {
  const { id } = (await pin("owner", "Mine", "/returns")).json() as Pin;
  expect((await pinsOf("lead")).filter(({ title }) => title === "Mine")).toEqual([]);
  const answer = await (await app.as("lead")).post(`/api/v1/pins/${id}/remove`, {});
  expect(answer.status).toBe(404);
  expect(answer.text).toContain("There is no such view on your page.");
  expect((await pinsOf("owner")).map(({ title }) => title)).toEqual(["Mine"]);
});

test.each([
  ["0"], // no pin has it
  ["-1"],
  ["1e3"], // a number to a program, to nobody else
  ["99999999999999999999"], // more than the database counts to
  ["one"],
])("there is no view %s to remove", async (id) => {
  const answer = await (await app.as("owner")).post(`/api/v1/pins/${id}/remove`, {});
  expect(answer.status).toBe(404);
});

test.each([
  ["//evil.example/x"], // another site, with the scheme of this one
  ["/\\evil.example"], // browsers read it as the line above
  ["/\t/evil.example"], // they leave a tab out, too
  ["/a\\b"],
  ["javascript:alert(1)"],
  ["https://evil.example/"],
  ["explore"], // would be read from the page that it stands on
  ["/explore with spaces"],
  [""],
])("%j is no address of this dashboard", async (address) => {
  const answer = await pin("board", "A view", address);
  expect(answer.status).toBe(400);
  expect(await pinsOf("board")).toEqual([]);
});

test.each([
  ["no title", "  ", "/"],
  ["a title longer than anybody reads", "x".repeat(201), "/"],
  ["an address longer than any page has", "A view", `/${"x".repeat(1500)}`],
])("%s is refused", async (_, title, address) => {
  expect((await pin("board", title, address)).status).toBe(400);
});

test("a page holds a hundred; one more waits until another goes, a new title does not", async () => {
  await app.services.pool.query(
    `insert into pin (person, title, address, pinned_at)
     select id, 'View', '/view/' || number, now() from auth.person, generate_series(1, 100) as number
     where email = 'board@demo.example'`,
  );
  expect(await pinsOf("board")).toHaveLength(100);
  const full = await pin("board", "One more", "/grid");
  expect(full.status).toBe(409);
  expect(full.text).toContain("You have pinned 100 views, which is as many as your page holds. Remove one");
  expect((await pin("board", "Renamed", "/view/7")).status).toBe(201);
  const [newest] = await pinsOf("board");
  await (await app.as("board")).post(`/api/v1/pins/${newest?.id}/remove`, {});
  // Both windows want the place that is left.
  const both = await Promise.all([pin("board", "One", "/one"), pin("board", "Two", "/two")]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

test("nobody, and no machine, has a page of their own", async () => {
  expect((await app.with({}).get("/api/v1/pins")).status).toBe(401);
});
