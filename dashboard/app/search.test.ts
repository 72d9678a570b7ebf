// What a link keeps of the page it stands on.
import { expect, test } from "vitest";
import { carry } from "./search.ts";

test.each([
  ["/risk-areas", "", "/risk-areas"], // nothing to keep
  ["/risk-areas", "?period=2026-06", "/risk-areas?period=2026-06"],
  [
    "/risk-areas",
    "?period=2026-06&as_at=2026-07-01T00%3A00%3A00Z",
    "/risk-areas?period=2026-06&as_at=2026-07-01T00%3A00%3A00Z",
  ],
  ["/indicators/x?area=south", "?period=2026-06", "/indicators/x?area=south&period=2026-06"], // the link's own questions stay
  ["/?period=2026-05", "?period=2026-06", "/?period=2026-05"], // the link knows better
  ["/", "?period=2026%2F27+Q1", "/"], // a quarter of one indicator is no month of the overview
  ["/?period=", "?period=2026-06", "/"], // emptied on purpose
  ["/indicators/x#commentary", "?period=2026-06", "/indicators/x?period=2026-06#commentary"],
  ["/indicators", "?q=caf&area=south", "/indicators"], // another page's own questions are left behind
])("%s from %s leads to %s", (to, search, href) => {
  expect(carry(to, search)).toBe(href);
});
