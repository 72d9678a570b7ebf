// Effects as the stories need them: at once or slowly, always or in some months, for everybody or for some.
import { expect, test } from "vitest";
import { type Case, chanceOf, monthNumber } from "./chances.ts";
import { Chance } from "./illustration.ts";

const inStanground: Case = {
  path: ["peterborough", "south", "stanground"],
  members: { agency: ["health"], vulnerable_group: ["young-carer", "disabled"] },
};

const effects = {
  always: { by: -0.05 },
  step: { by: -0.05, from: "2025-04" },
  // Over five months, so a fifth of it each month.
  ramp: { by: -0.5, from: "2025-04", to: "2025-08" },
  season: { by: -0.1, months: [8] },
  here: { by: -0.3, where: { area: "south", agency: "health" } },
  elsewhere: { by: -0.3, where: { area: "south", agency: "school" } },
  group: { by: 0.1, where: { vulnerable_group: "disabled" } },
};

test.each([
  ["always", "2023-04", 0.75],
  ["step", "2025-03", 0.8], // the month before
  ["step", "2025-04", 0.75],
  ["step", "2026-04", 0.75], // stays
  ["ramp", "2025-03", 0.8],
  ["ramp", "2025-04", 0.7], // one month of five
  ["ramp", "2025-06", 0.5], // three of five
  ["ramp", "2025-08", 0.3], // all of it
  ["ramp", "2026-08", 0.3], // and no more
  ["season", "2025-07", 0.8],
  ["season", "2025-08", 0.7],
  ["season", "2026-08", 0.7], // every year
  ["here", "2025-08", 0.5], // an area above the case's own counts as its own
  ["elsewhere", "2025-08", 0.8], // both conditions must hold
  ["group", "2025-08", 0.9], // one of several groups is enough
] as const)("%s in %s: %d", (name, month, expected) => {
  const chance = chanceOf("test", Chance.parse({ base: 0.8, effects: [effects[name]] }));
  expect(chance(monthNumber(month), inStanground)).toBeCloseTo(expected, 10);
});

test("noise belongs to the month, not to the case", () => {
  const chance = chanceOf("noisy", Chance.parse({ base: 0.8, noise: 0.05 }));
  const june = monthNumber("2026-06");
  expect(chance(june, inStanground)).toBe(chance(june, { path: ["peterborough"], members: {} }));
  expect(chance(june, inStanground)).not.toBe(chance(june + 1, inStanground));
});
