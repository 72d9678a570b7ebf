// Places kept for charts.
import { expect, test } from "vitest";
import { panelLayout } from "./plot-heights.ts";

// A panel needs 190 pixels, and 24 lie between two.
test.each([
  [1200, 9, 5, 220], // never more than five in a row: (1200 - 4 × 24) / 5 = 220.8
  [1200, 3, 3, 384], // three members share the row: (1200 - 2 × 24) / 3
  [1200, 1, 3, 384], // one does not stretch over the page
  [343, 4, 1, 343], // a phone: two would need 404
  [404, 4, 2, 190], // exactly room for two
  [100, 4, 1, 100], // narrower than a panel should be, still one
])("%d pixels and %d members: %d columns of %d", (width, count, columns, each) => {
  expect(panelLayout(width, count)).toMatchObject({ columns, width: each });
});
