// The address of a trial, and what is wrong with one before it is asked.
import { expect, test } from "vitest";
import { askedFrom, backtestAddress, faultsOf } from "./asked.ts";

test.each([
  [{}, undefined, "/backtest/x"],
  [{ goal: "80", tolerance: "5" }, "town", "/backtest/x?goal=80&tolerance=5"], // the trust goes without saying
  [{ goal: " 80 ", tolerance: "" }, "south", "/backtest/x?area=south&goal=80"], // an empty field is no answer
  [{ tolerance: "10", in: "percent" }, undefined, "/backtest/x?tolerance=10&in=percent"],
  [{ tolerance: "10", in: "points" }, undefined, "/backtest/x?tolerance=10"], // points are what is meant
  [{ goal: "80", in: "percent" }, undefined, "/backtest/x?goal=80"], // percent of nothing
])("%j for %s", (asked, area, address) => {
  expect(backtestAddress("x", asked, area, "town")).toBe(address);
});

test("an address says what was asked, and nothing else", () => {
  expect(askedFrom(new URLSearchParams("goal=80&run=&area=south&low=%20"))).toEqual({ goal: "80" });
});

const share = { kind: "proportion", polarity: "higher" };
const range = { kind: "proportion", polarity: "range" };
test.each([
  [{ goal: "80", tolerance: "0" }, share, []],
  [{ goal: "100" }, share, []], // the end of the scale is on it
  [{ goal: "100.1" }, share, ["goal"]],
  [{ goal: "400" }, { ...share, kind: "count" }, []], // a count has no end
  [{ goal: "80%" }, share, ["goal"]],
  [{ goal: "a", tolerance: "-1" }, share, ["goal", "tolerance"]],
  [{ low: "60", high: "75" }, range, []],
  [{ low: "60" }, range, ["high"]],
  [{ high: "75" }, range, ["low"]],
  [{ low: "75", high: "75" }, range, ["low"]], // a range of nothing
  [{ tolerance: "3" }, range, []], // the ends as they are
])("%j", (asked, measured, at) => {
  expect(faultsOf(asked, measured).map((fault) => fault.at)).toEqual(at);
});
