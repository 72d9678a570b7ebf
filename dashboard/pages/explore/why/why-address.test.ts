// Addresses of the question why, of its answer, and of the parts that it leads to.
import { expect, test } from "vitest";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { START } from "#dashboard/pages/explore/address.ts";
import { changeQuery, partAddress, whyAddress, whyAsked } from "./why-address.ts";

const trust = { code: "peterborough", name: "Peterborough" };
const page = {
  indicator: { id: "x" },
  area: { ...trust, path: [trust] },
} as unknown as Pick<ExplorerPage, "indicator" | "area">;
const nothing = { by: null, against: null, periods: null };

test.each([
  ["/explore/x?view=why", nothing, "/explore/x?view=why"],
  ["/explore/x?view=why", { ...nothing, by: "agency" }, "/explore/x?view=why&by=agency"],
  [
    "/explore/x",
    { by: "area.cluster,agency", against: "south", periods: "6" },
    "/explore/x?by=area.cluster%2Cagency&against=south&periods=6",
  ],
])("%s with %o is %s, and is read again", (address, asked, expected) => {
  const written = whyAddress(address, asked);
  expect(written).toBe(expected);
  expect(whyAsked(new URLSearchParams(written.split("?")[1] ?? ""))).toEqual(asked);
});

test("rows and columns of the other views choose nothing here", () => {
  const state = { ...START, area: "south", rows: "area.cluster", where: ["sex:male"], to: "2026-10" };
  expect(changeQuery(state, nothing)).toEqual({ area: "south", where: ["sex:male"], to: "2026-10" });
});

test.each([
  [
    { "area.cluster": "stanground", agency: "health" },
    "/explore/x?rows=none&area=stanground&where=agency%3Ahealth&view=trend",
  ],
  [{ agency: "health" }, "/explore/x?where=agency%3Ahealth&view=trend"],
  [{ "area.locality": "south" }, "/explore/x?area=south&view=trend"],
])("a part %o is looked at in %s", (members, expected) => {
  const state = { ...START, rows: "area.locality", at: "2026-10", view: "why" as const };
  expect(partAddress(page, state, members)).toBe(expected);
});
