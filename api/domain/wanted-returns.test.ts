// Which returns a form asks for, and for which areas, over the real catalogue's indicators.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import { parsePeriod } from "./parse-period.ts";
import { formatPeriod, type Period } from "./periods.ts";
import { returnFacts } from "./return-facts.ts";
import type { ReceiptOf } from "./returns-due.ts";
import {
  areasToFill,
  asksFor,
  downTo,
  newestToSend,
  periodsToChoose,
  wantedReturns,
} from "./wanted-returns.ts";

const catalogue = loadCatalogue(join(import.meta.dirname, "..", "..", "indicators"));
const indicatorOf = (id: string) => {
  const found = catalogue.indicators.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const monthly = indicatorOf("caf-completed");
const TODAY = "2026-11-18";
const day = { today: TODAY, isHoliday: () => false, dayOf: (instant: string) => instant.slice(0, 10) };
const received = {
  first: "2026-11-02T09:00:00Z",
  last: "2026-11-02T09:00:00Z",
  submission: 1,
  corrected: false,
  whole: true,
};
const month = (text: string): Period => {
  const period = parsePeriod(text, "month");
  if (!period) throw new Error(text);
  return period;
};
/** Everything has come but these months of caf-completed. */
const allBut =
  (...outstanding: string[]): ReceiptOf =>
  (indicator, period) =>
    indicator === monthly && outstanding.includes(formatPeriod(period)) ? undefined : received;
const nothingCame: ReceiptOf = () => undefined;

test.each([
  ["the one month that is due", allBut("2026-10"), ["2026-10"]],
  ["two that are overdue, the older first", allBut("2026-09", "2026-10"), ["2026-09", "2026-10"]],
  ["a gap of long ago", allBut("2025-11"), ["2025-11"]],
  ["where nothing is due the newest that has ended", allBut(), ["2026-10"]],
])("a template asks for %s", (_, receiptOf, periods) => {
  expect(wantedReturns([monthly], receiptOf, day).map(({ period }) => formatPeriod(period))).toEqual(periods);
});

test("what has ended and is due in more than a month is left for later, where something else is due", () => {
  // 60 working days after October lie in January; ten of them in November.
  const later = { ...monthly, id: "later", returns: { ...monthly.returns, due: 60 } };
  const wanted = (indicators: (typeof monthly)[]) =>
    wantedReturns(indicators, nothingCame, day).flatMap(({ indicator, period }) =>
      formatPeriod(period) === "2026-10" ? [indicator.id] : [],
    );
  expect(wanted([monthly, later])).toEqual(["caf-completed"]);
});

test("of years that never came the newest twelve are asked for", () => {
  const wanted = wantedReturns([monthly], nothingCame, day).map(({ period }) => formatPeriod(period));
  expect(wanted).toHaveLength(12);
  expect([wanted[0], wanted.at(-1)]).toEqual(["2025-11", "2026-10"]);
});

test("what is due of one indicator leaves out another that is not", () => {
  const wanted = wantedReturns([monthly, indicatorOf("caf-initiated")], allBut("2026-10"), day);
  expect(wanted.map(({ indicator }) => indicator.id)).toEqual(["caf-completed"]);
});

describe("the newest period that can be sent", () => {
  test.each([
    ["a month is over the day after it ends", monthly, "2026-11-01", "2026-10"],
    ["and not on its last day", monthly, "2026-10-31", "2026-09"],
    [
      "nothing before the first has ended",
      { ...monthly, returns: { ...monthly.returns, from: month("2026-11") } },
      TODAY,
      null,
    ],
    [
      "of what has ended the last that was collected",
      { ...monthly, returns: { ...monthly.returns, until: month("2026-03") } },
      TODAY,
      "2026-03",
    ],
  ])("%s", (_, indicator, today, expected) => {
    const newest = newestToSend(indicator, today);
    expect(newest && formatPeriod(newest)).toBe(expected);
  });
});

test("a form lists what is due, then what has come, newest first, and at last an older one that was asked for", () => {
  const chosen = returnFacts(monthly, month("2025-04"), () => received, day);
  const periods = periodsToChoose(chosen, allBut("2026-10", "2026-08"), day).map(({ period }) =>
    formatPeriod(period),
  );
  expect(periods).toEqual([
    "2026-10",
    "2026-08", // due
    "2026-09",
    "2026-07",
    "2026-06",
    "2026-05",
    "2026-04",
    "2026-03",
    "2026-02",
    "2026-01",
    "2025-12",
    "2025-11",
    "2025-10",
    "2025-09",
    "2025-04",
  ]);
});

test.each([
  ["a percentage", "caf-completed", "parts"],
  ["a count", "caf-initiated", "value"],
] as const)("%s is asked for as its %s", (_, id, asks) => {
  expect(asksFor(indicatorOf(id))).toBe(asks);
});

test.each([
  // Schools and centres may be sent too, and nobody fills in two hundred rows.
  [
    "the trust, its localities and clusters, where nothing came before",
    [],
    ["peterborough", "central-and-east", "city-centre", "dogsthorpe"],
  ],
  [
    "what came before, in the order of the tree",
    ["dogsthorpe", "peterborough"],
    ["peterborough", "dogsthorpe"],
  ],
  ["a school that was returned before", ["cowgate-row-primary"], ["cowgate-row-primary"]],
  ["nothing outside the trust", ["peterborough", "england"], ["peterborough"]],
])("a return is for %s", (_, returned, areas) => {
  const found = areasToFill(catalogue, monthly, new Set(returned)).map(({ code }) => code);
  expect(found.slice(0, areas.length)).toEqual(areas);
  if (returned.length > 0) expect(found).toHaveLength(areas.length);
  expect(
    areasToFill(catalogue, monthly, new Set(returned)).every(({ level }) => level !== "comparator"),
  ).toBe(true);
});

test.each([
  ["trust", ["peterborough"]],
  ["locality", ["peterborough", "south"]],
  ["cluster", ["peterborough", "south", "stanground"]],
  ["centre", ["peterborough", "south", "stanground", "millfleet-primary"]], // schools stand beside centres
  [undefined, ["peterborough", "south", "stanground", "millfleet-primary"]],
] as const)("down to %s there are rows for %j", (level, codes) => {
  const areas = ["peterborough", "south", "stanground", "millfleet-primary"].flatMap(
    (code) => catalogue.areas.get(code) ?? [],
  );
  const [facts] = wantedReturns([monthly], allBut("2026-10"), day);
  if (!facts) throw new Error("nothing is wanted");
  expect(downTo([{ facts, areas }], level)[0]?.areas.map(({ code }) => code)).toEqual(codes);
});

test("a return without an area so far up is left out", () => {
  const [facts] = wantedReturns([monthly], allBut("2026-10"), day);
  const school = catalogue.areas.get("millfleet-primary");
  if (!facts || !school) throw new Error("nothing is wanted");
  expect(downTo([{ facts, areas: [school] }], "locality")).toEqual([]);
});
