// A chart that named a scale of its own would have it in development, and be drawn wrongly by what is built.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { usedScales } from "./used-scales.ts";

test("no chart asks for a scale by name", () => {
  const files = globSync("**/*.tsx", { cwd: import.meta.dirname, exclude: ["dist/**"] });
  const naming = files.filter((file) =>
    /<[XYZ]Axis[^>]*\sscale[=:]/.test(readFileSync(`${import.meta.dirname}/${file}`, "utf8")),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(naming).toEqual([]);
});

test("Recharts still has its scales from where the build answers", () => {
  const file = `${import.meta.dirname}/../node_modules/victory-vendor/es/d3-scale.js`;
  const { load } = usedScales() as { load(id: string): string | null };
  expect(readFileSync(file, "utf8")).toContain('export * from "d3-scale"');
  expect(load(file)).toBe('export { scaleBand, scaleLinear, scalePoint } from "d3-scale";');
});
