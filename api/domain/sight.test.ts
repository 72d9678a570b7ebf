// Whose eyes: what a sight is called, as far as it matters for indicators that are hidden together.
import { describe, expect, test } from "vitest";
import type { Area, Indicator } from "./catalogue.ts";
import { FULL_SIGHT, NO_SIGHT, type Sight, seesSmall, sightKey, sightOfKey } from "./sight.ts";

const area = (code: string, level: Area["level"], path: string[]) =>
  ({ code, level, path }) as Partial<Area> as Area;
const areas = new Map(
  [
    area("town", "trust", ["town"]),
    area("south", "locality", ["town", "south"]),
    area("north", "locality", ["town", "north"]),
    area("quay", "school", ["town", "south", "quay"]),
  ].map((one) => [one.code, one]),
);
const indicator = (id: string, levels: string[]) => ({ id, levels }) as Partial<Indicator> as Indicator;
const everywhere = ["trust", "locality", "school"];
const [one, other] = [indicator("one", everywhere), indicator("other", everywhere)];
const sight = (localities: string[], indicators: string[] = []): Sight => ({
  all: false,
  localities,
  indicators,
});

test.each([
  [NO_SIGHT, [one, other], ""],
  [FULL_SIGHT, [one, other], ""], // nothing is hidden from it
  [sight(["south"]), [one, other], "area:south"],
  [sight(["south", "north"]), [one], "area:north area:south"], // in whatever order they were given
  [sight(["south"]), [indicator("trust-only", ["trust"])], ""], // no figure lies in it
  [sight(["elsewhere"]), [one], ""], // has left the catalogue
  [sight([], ["one"]), [one, other], "indicator:one"],
  [sight([], ["one", "third"]), [one], ""], // an owner of all of them
  [sight([], ["third"]), [one, other], ""], // of none
] as [Sight, Indicator[], string][])("%j of %j is %j", (given, together, expected) => {
  expect(sightKey(given, together, { areas })).toBe(expected);
});

describe("a sight made of its key sees the same", () => {
  test.each([NO_SIGHT, sight(["south"]), sight(["north", "south"]), sight([], ["one"])])("%j", (given) => {
    const again = sightOfKey(sightKey(given, [one, other], { areas }));
    for (const each of [one, other])
      for (const place of areas.values())
        expect(seesSmall(again, each, place), `${each.id} ${place.code}`).toBe(seesSmall(given, each, place));
  });
});

test.each([
  [sight(["south"]), "quay", true], // what lies in it
  [sight(["south"]), "town", false], // what it lies in
  [sight([], ["one"]), "town", true],
] as const)("%j sees %s: %s", (given, code, expected) => {
  expect(seesSmall(given, one, areas.get(code) as Area)).toBe(expected);
});
