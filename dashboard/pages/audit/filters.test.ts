// What the record is narrowed to.
import { expect, test } from "vitest";
import { dayFault, filtersOf } from "./filters.ts";

test.each([
  ["", {}],
  ["?action=&actor=++", {}], // an empty answer is no answer
  ["?action=role-changed&actor=+ann+", { action: "role-changed", actor: "ann" }],
  ["?from=2026-06-01&to=2026-06-30&period=2026-06", { from: "2026-06-01", to: "2026-06-30" }], // the period is another page's
])("%j narrows to %j", (search, filters) => {
  expect(filtersOf(new URLSearchParams(search))).toEqual(filters);
});

test.each([
  [{}, false],
  [{ from: "2026-06-02" }, false],
  [{ from: "2026-06-02", to: "2026-06-02" }, false], // one day
  [{ from: "2026-06-02", to: "2026-06-01" }, true],
])("%j is at fault: %j", (filters, fault) => {
  expect(dayFault(filters) !== null).toBe(fault);
});
