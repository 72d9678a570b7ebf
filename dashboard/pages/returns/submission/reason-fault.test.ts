// Reasons that will do, and those that will not.
import { expect, test } from "vitest";
import { reasonFault } from "./reason-fault.ts";

test.each([
  [undefined, "Say why this is right: value jump"],
  ["  \n", "Say why this is right: value jump"], // the server trims before it judges
  ["x", null], // short is for a reader to judge
  ["x".repeat(1500), null],
  [` ${"x".repeat(1500)} `, null], // blanks around it do not count
  ["x".repeat(1501), "Shorten the reason to 1,500 characters: value jump"],
])("%j", (reason, fault) => {
  expect(reasonFault(reason, "Value jump")).toBe(fault);
});
