// When a figure off target has to be explained, and when what is said of it is enough.
import { expect, test } from "vitest";
import { buildCatalogue } from "#api/domain/build-catalogue.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { CAF, SHARED } from "#scripts/testing/small-catalogue.ts";
import { commentaryNeeded } from "./commentary-needed.ts";
import { commentaryTooShort } from "./commentary-too-short.ts";

const built = buildCatalogue({
  ...SHARED,
  indicators: [{ file: "stay-safe/caf-completed.yaml", config: CAF }],
});

/** Words of so many characters. */
const said = (length: number) => "x".repeat(length);
const NEEDED = "commentary-needed";
const SHORT = "commentary-too-short";

/** @param standing what is published, and whether it was written of this very figure */
function ruleOf(
  [value, area, month]: readonly [number, string, string],
  words: string | null,
  standing: readonly [string, boolean] | null,
) {
  if ("problems" in built) throw new Error(JSON.stringify(built.problems));
  const indicator = built.catalogue.indicators.get("caf-completed");
  const place = built.catalogue.areas.get(area);
  const period = parsePeriod(month, "month");
  if (!indicator || !place || !period) throw new RangeError(`${area} ${month} is not known`);
  const total = {
    row: 2,
    cell: 0,
    indicator,
    area: place,
    period,
    result: { kind: "number", value, numerator: null, denominator: null, flag: null } as const,
    words,
    standing: standing?.[0] ?? null,
    holds: standing?.[1] ?? false,
  };
  return (commentaryNeeded(total) ?? commentaryTooShort(total))?.rule ?? null;
}

// The target is 80, and 75 is still within tolerance. South had one of its own, of 60, from January to June 2024.
const MISSED = [70, "town", "2026-05"] as const;
test.each([
  ["off target and silent", MISSED, null, null, NEEDED],
  ["off target by a tenth", [74.9, "town", "2026-05"], null, null, NEEDED],
  ["at the edge of tolerance", [75, "town", "2026-05"], null, null, null],
  ["a word where none is wanted", [75, "town", "2026-05"], said(1), null, null],
  ["79 characters", MISSED, said(79), null, SHORT],
  ["80 characters", MISSED, said(80), null, null],
  ["79 with an emoji, which JavaScript has as two", MISSED, `${said(78)}🚸`, null, SHORT],
  ["80 with one", MISSED, `${said(79)}🚸`, null, null],
  ["published of this figure", MISSED, null, [said(80), true], null], // as before a correction that was withdrawn
  ["published of this figure, and short", MISSED, null, [said(79), true], SHORT],
  ["published of another figure", MISSED, null, [said(80), false], NEEDED], // it may explain what is no longer so
  ["the same words sent again", MISSED, said(80), [said(80), false], null],
  ["good words that give way to short ones", MISSED, said(5), [said(80), true], SHORT],
  ["a locality, under the trust's target", [10, "south", "2026-05"], null, null, null],
  ["a locality with a target of its own", [54.9, "south", "2024-03"], null, null, NEEDED],
  ["the same before that target", [54.9, "south", "2023-12"], null, null, null],
] as const)("%s", (_, figure, words, standing, rule) => {
  expect(ruleOf(figure, words, standing)).toBe(rule);
});
