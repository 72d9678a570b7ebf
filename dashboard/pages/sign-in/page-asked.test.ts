// The page that is shown after signing in, and what is said of a failed single sign-on.
import { expect, test } from "vitest";
import { pageAsked, providerProblem } from "./page-asked.ts";

test.each([
  ["/", "", "", "/"],
  ["/", "?sign-in-error=no-role", "", "/"], // so that the person begins on their own page, not on an error
  ["/", "?period=2026-02", "", "/?period=2026-02"], // a link to the overview of a month means just that
  ["/", "?period=2026-02&sign-in-error=x", "", "/?period=2026-02"],
  [
    "/indicators/caf-completed",
    "?area=south&by=agency",
    "#commentary",
    "/indicators/caf-completed?area=south&by=agency#commentary",
  ], // a link in a letter
])("%s%s%s leads to %s", (pathname, search, hash, expected) => {
  expect(pageAsked({ pathname, search, hash })).toBe(expected);
});

test.each([
  ["", null],
  ["?period=2026-02", null],
  ["?sign-in-error=no-role", "Your account has no role here. Ask the performance lead."],
  ["?sign-in-error=deactivated", "Your account is closed. Ask the performance lead to let you in again."],
  // An address can hold anything; and what the provider calls its faults helps nobody here.
  [
    "?sign-in-error=toString",
    "You could not be signed in. Try again. If it goes on, tell the performance lead.",
  ],
  ["?sign-in-error=", "You could not be signed in. Try again. If it goes on, tell the performance lead."],
])("%s says %s", (search, sentence) => {
  expect(providerProblem(search)).toBe(sentence);
});
