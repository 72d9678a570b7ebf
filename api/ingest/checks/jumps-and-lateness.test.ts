// A denominator that moved by a third, a correction that comes a year late, and a figure half a year after it was due.
import { expect, test } from "vitest";
import { buildCatalogue } from "#api/domain/build-catalogue.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { periodFromKey } from "#api/domain/periods.ts";
import { CAF, SHARED, YEAR } from "#scripts/testing/small-catalogue.ts";
import { hasJumped } from "./denominator-jump.ts";
import { isLate } from "./late-correction.ts";
import { isFarFromDue } from "./period-far-from-due.ts";

test.each([
  [80, 60, "trust", false], // exactly a third more
  [81, 60, "trust", true],
  [40, 60, "trust", false], // exactly a third less
  [39, 60, "trust", true],
  [9, 4, "trust", false], // fewer than ten either way
  [10, 4, "trust", true],
  [49, 20, "locality", false], // a locality moves so by chance
  [50, 20, "locality", true],
  [900, 200, "cluster", false], // its locality's total is watched instead
  [0, 60, "trust", true], // all cases gone
] as const)("%d after %d for a %s: %j", (denominator, before, level, jumped) => {
  expect(hasJumped(denominator, before, level)).toBe(jumped);
});

test.each([
  [1_024_306, "2026-11-18", true], // July 2025 ended sixteen months before
  [1_024_309, "2026-11-18", true], // October 2025 ended on the 31st, a year and 18 days before
  [1_024_310, "2026-11-18", false], // November 2025 ended less than a year before
  [3_002_025, "2026-11-18", false], // the year 2025/26 ended last March
  [3_002_024, "2026-11-18", true], // 2024/25 ended in March of the year before
] as const)("period %d on %s: late %j", (key, today, late) => {
  expect(isLate(periodFromKey(key), today)).toBe(late);
});

const ELEVEN_DAYS = ["02", "03", "04", "05", "06", "09", "10", "11", "12", "13", "16"].map(
  (day) => `2026-02-${day}`,
);

const built = buildCatalogue({
  ...SHARED,
  indicators: [CAF, YEAR].map((config) => ({ file: `stay-safe/${config.id}.yaml`, config })),
});

// Ten working days after 30 April 2026 are 14 May, or the 15th with the bank holiday of 4 May; a hundred after 31 March 2025,
// which are twenty weeks, 18 August.
test.each([
  ["caf-completed", "2026-04", "2026-11-14", [], false], // six months to the day
  ["caf-completed", "2026-04", "2026-11-15", [], true],
  ["caf-completed", "2026-04", "2026-11-15", ["2026-05-04"], false], // due a day later
  // Eleven days without work make it due on 2 March. There is no 31 February, and 31 August is not yet six months later.
  ["caf-completed", "2026-01", "2026-08-31", ELEVEN_DAYS, false],
  ["caf-completed", "2026-01", "2026-09-03", ELEVEN_DAYS, true],
  ["caf-completed", "2025-10", "2026-11-18", [], true], // 2025 typed for 2026
  ["caf-completed", "2026-10", "2026-11-18", [], false],
  ["caf-year", "2024/25", "2026-02-18", [], false], // what is due late is not late before
  ["caf-year", "2024/25", "2026-02-19", [], true],
] as const)("%s of %s on %s, with %j off, is far from due: %j", (id, text, today, off, far) => {
  if ("problems" in built) throw new Error(JSON.stringify(built.problems));
  const indicator = built.catalogue.indicators.get(id);
  const period = indicator && parsePeriod(text, indicator.frequency);
  if (!indicator || !period) throw new RangeError(`${id} ${text} is not known`);
  const days: readonly string[] = off;
  expect(isFarFromDue(indicator, period, today, (day) => days.includes(day))).toBe(far);
});
