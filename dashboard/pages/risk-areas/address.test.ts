// The register's address, there and back.
import { expect, test } from "vitest";
import { registerAddress, viewOf } from "./address.ts";

test.each([
  [{}, "/risk-areas"],
  [{ state: "open", sort: "age" }, "/risk-areas"], // what is shown anyway is not said
  [{ state: "closed" }, "/risk-areas?state=closed"],
  [{ outcome: "stay-safe", sort: "severity" }, "/risk-areas?outcome=stay-safe&sort=severity"],
  [{ kind: "", outcome: "" }, "/risk-areas"], // "all" in a select
])("%o is %s", (view, address) => {
  expect(registerAddress(view)).toBe(address);
});

test("an address is read without what belongs to every page", () => {
  const search = new URLSearchParams("state=closed&kind=&period=2026-06&as_at=2026-09-01T00:00:00Z&sort=age");
  expect(viewOf(search)).toEqual({ state: "closed" });
});
