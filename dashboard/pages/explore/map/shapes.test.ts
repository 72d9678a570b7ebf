// The true wards, put together and drawn into a window.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inside } from "./label-spots.ts";
import { shapesOf } from "./shapes.ts";

const topology = JSON.parse(readFileSync("indicators/boundaries/wards-2013.json", "utf8"));
/** As in areas.yaml. */
const FLETTON = new Set(["E05002176"]);
const STANGROUND = new Set(["E05002187", "E05002188"]);

test.each([[320], [960], [1216]])(
  "in a window of %d it is as wide at most, and no taller than one",
  (width) => {
    const { height, areas } = shapesOf(
      { topology },
      new Map([
        ["fletton", FLETTON],
        ["stanground", STANGROUND],
      ]),
      width,
    );
    expect(height).toBeLessThanOrEqual(568);
    for (const [x, y] of areas.flatMap(({ rings }) => rings.flat())) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  },
);

test("two wards become one area: the line between them is inside it", () => {
  const { areas, wardLines, areaLines, around } = shapesOf(
    { topology },
    new Map([["stanground", STANGROUND]]),
    600,
  );
  expect(areas.map(({ rings }) => rings.length)).toEqual([1]);
  expect(wardLines).not.toBe("");
  expect(areaLines).not.toBe("");
  expect(around).not.toBe("");
});

test("west is left and north is up: Fletton lies north-west of Stanground's middle", () => {
  const { areas } = shapesOf(
    { topology },
    new Map([
      ["fletton", FLETTON],
      ["stanground", STANGROUND],
    ]),
    800,
  );
  const middle = (code: string) => {
    const points = areas.find((area) => area.code === code)?.rings.flat() ?? [];
    const mean = (pick: 0 | 1) => points.reduce((sum, point) => sum + point[pick], 0) / points.length;
    return [mean(0), mean(1)] as const;
  };
  const [fletton, stanground] = [middle("fletton"), middle("stanground")];
  expect([fletton[0] < stanground[0], fletton[1] < stanground[1]]).toEqual([true, true]);
  // A ring wound the other way would fill all but the ward.
  expect(inside(areas[0]?.rings ?? [], fletton)).toBe(true);
});

test("an area without a ward is not drawn, and breaks nothing", () => {
  const { areas } = shapesOf(
    { topology },
    new Map([
      ["nowhere", new Set<string>()],
      ["fletton", FLETTON],
    ]),
    400,
  );
  expect(areas.map(({ code, path }) => [code, path === ""])).toEqual([
    ["nowhere", true],
    ["fletton", false],
  ]);
});
