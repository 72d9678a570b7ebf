// What a pinned address is asked for.
import { expect, test } from "vitest";
import { figureAsked, kindOf } from "./pinned.ts";

test.each([
  ["/explore/referrals", { id: "referrals", query: {} }],
  [
    "/explore/caf-completed?rows=area.cluster&cols=agency&area=south&where=agency%3Ahealth&from=2024-11&view=trend",
    // The axes would ask for every part, of which the card shows none.
    { id: "caf-completed", query: { area: "south", where: ["agency:health"], from: "2024-11" } },
  ],
  ["/indicators/caf-completed?area=south&view=history", { id: "caf-completed", query: { area: "south" } }],
  ["/explore", null], // the page to start from
  ["/indicators/caf-completed/history?period=2026-09", null], // the versions of a figure, not the figure
  ["/explore/%E0%A4%A", null], // no text
  ["/lenses/groups/young-carer", null],
])("%s is asked for as %j", (address, asked) => {
  expect(figureAsked(address)).toEqual(asked);
});

test.each([
  ["/explore/referrals?view=map", "Explorer"],
  ["/explore", "Page"],
  ["/lenses/areas/south", "Area"],
  ["/", "Page"],
])("%s is called %s", (address, kind) => {
  expect(kindOf(address)).toBe(kind);
});
