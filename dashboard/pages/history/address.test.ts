// Where the history of a figure is found.
import { expect, test } from "vitest";
import { historyAddress } from "./address.ts";

test.each([
  [{ period: "2026-10", area: "south" }, "/indicators/caf-completed/history?period=2026-10&area=south"],
  [{ period: "2026-10", area: "peterborough" }, "/indicators/caf-completed/history?period=2026-10"], // as on the indicator's page
  [{ period: "2026/27 Q1", area: "peterborough" }, "/indicators/caf-completed/history?period=2026%2F27+Q1"],
])("%o", (figure, expected) => {
  expect(historyAddress({ indicator: "caf-completed", ...figure }, "peterborough")).toBe(expected);
});
