// Where the wards lie: each in one cluster, and every part of the drawing there.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Boundaries } from "#api/contract/boundaries.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const read = async () => (await app.get("/api/v1/boundaries")).json() as Boundaries;

test("twenty-four wards, each with trust, locality and cluster", async () => {
  const { wards, attribution } = await read();
  expect(wards).toHaveLength(24);
  for (const { name, areas } of wards)
    expect(
      areas.map(({ level }) => level),
      name,
    ).toEqual(["trust", "locality", "cluster"]);
  // By hand, from areas.yaml: Stanground Central lies in Stanground, in the South.
  expect(wards.find(({ id }) => id === "E05002187")).toMatchObject({
    name: "Stanground Central",
    areas: [{ code: "peterborough" }, { code: "south" }, { code: "stanground" }],
  });
  expect(attribution).toContain("Crown copyright");
});

test("the drawing has every ward, lies where Peterborough does, and is small", async () => {
  const answer = await app.get("/api/v1/boundaries");
  const { topology, wards } = answer.json() as Boundaries & {
    topology: { bbox: number[]; objects: { wards: { geometries: { id: string }[] } } };
  };
  const drawn = topology.objects.wards.geometries.map(({ id }) => id);
  expect(drawn.toSorted()).toEqual(wards.map(({ id }) => id).toSorted());
  // Degrees: the cathedral stands at 0.24 west, 52.57 north.
  const [west = 0, south = 0, east = 0, north = 0] = topology.bbox;
  expect([west < -0.24, -0.24 < east, south < 52.57, 52.57 < north]).toEqual([true, true, true, true]);
  expect([east - west < 1, north - south < 1]).toEqual([true, true]);
  expect(answer.text.length).toBeLessThan(40 * 1024);
});

test("it is not sent again to whoever has it", async () => {
  const tag = (await app.get("/api/v1/boundaries")).headers.get("etag") ?? "";
  const asked = { "If-None-Match": tag, "Cache-Control": "max-age=0" };
  expect((await app.get("/api/v1/boundaries", asked)).status).toBe(304);
});

test("who may not see figures has no map either", async () => {
  expect((await app.with({}).get("/api/v1/boundaries")).status).toBe(401);
});
