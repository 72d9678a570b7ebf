// What differs between two states, as the record tells it.
import { expect, test } from "vitest";
import { fieldDifferences } from "./field-differences.ts";

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

test.each([
  [{ a: 1, b: 2 }, { a: 1, b: 3 }, { b: 2 }, { b: 3 }], // what is the same is left out
  [
    { tolerance: { points: 5 } },
    { tolerance: { points: 3 } },
    { tolerance: { points: 5 } },
    { tolerance: { points: 3 } },
  ],
  [
    { tolerance: { points: 5 } },
    { tolerance: { percent: 5 } },
    { tolerance: { points: 5, percent: null } },
    { tolerance: { points: null, percent: 5 } },
  ],
  [{}, { caveats: "New." }, { caveats: null }, { caveats: "New." }], // was not there
  [{ caveats: "Old." }, {}, { caveats: "Old." }, { caveats: null }], // is there no more
  [null, { id: 1 }, null, { id: 1 }], // made
  [{ goal: 75 }, { goal: { low: 60, high: 75 } }, { goal: 75 }, { goal: { low: 60, high: 75 } }], // another kind of value
  [{ list: [1, 2] }, { list: [1, 3] }, { list: [1, 2] }, { list: [1, 3] }], // a short list is whole: what stayed is seen too
  [{ list: [1, 2] }, { list: [2, 1] }, { list: [1, 2] }, { list: [2, 1] }], // a list has an order
  [numbers(1, 21), numbers(2, 22), [1, "… and 20 that stand in both"], [22, "… and 20 that stand in both"]], // one too long
  [[], numbers(1, 22), [], [...numbers(1, 20), "… and 2 more"]],
  [{}, { constructor: 1 }, { constructor: null }, { constructor: 1 }], // a name that every object has
  ["a", "b".repeat(501), "a", `${"b".repeat(500)}… (cut: 501 characters in all)`],
  ["a", "b".repeat(500), "a", "b".repeat(500)], // just not too long
  [null, { note: ["b".repeat(501)] }, null, { note: [`${"b".repeat(500)}… (cut: 501 characters in all)`] }], // inside too
])("%j and %j", (before, after, was, is) => {
  expect(fieldDifferences(before, after)).toEqual({ before: was, after: is });
});

test.each([
  [{ a: 1 }, { a: 1 }],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ], // fields have no order
  [{ a: null }, {}], // not there is null
  [null, null],
])("%j and %j differ in nothing", (before, after) => {
  expect(fieldDifferences(before, after)).toBeNull();
});
