// What an entry of the record holds, as rows.
import { expect, test } from "vitest";
import { changedFields, fieldText, valueText } from "./changed-fields.ts";

test.each([
  ["role", "Role"],
  ["secondFactor", "Second factor"],
  ["row-count", "Row count"],
  ["last_sign_in", "Last sign in"],
  ["caf2Completed", "Caf2 completed"], // a number ends a word too
  ["", ""], // a value that is no field of anything
])("%j reads %j", (field, text) => {
  expect(fieldText(field)).toBe(text);
});

test.each([
  ["board", "board"],
  [0, "0"], // nought is a value
  [false, "no"],
  [null, "none"],
  ["", "none"], // nothing to see would look like a fault
  [[], "none"],
  [{}, "none"],
  [["south", "north"], "south, north"],
  [{ code: "south", name: "South" }, "Code: south; Name: South"],
  [{ area: { code: "south" } }, "Area: Code: south"],
  [[{ id: 1 }, { id: 2 }], "Id: 1\nId: 2"], // each thing on a line of its own
])("%j reads %j", (value, text) => {
  expect(valueText(value)).toBe(text);
});

test.each([
  [null, null, []],
  [undefined, undefined, []],
  [{}, {}, []],
  [{ role: "board" }, { role: "owner" }, [{ field: "Role", before: "board", after: "owner" }]],
  [null, { role: "owner" }, [{ field: "Role", before: null, after: "owner" }]], // made: it was not there before
  [{ role: "board" }, null, [{ field: "Role", before: "board", after: null }]],
  [
    { role: "analyst", localities: ["south"] },
    { localities: [], role: "analyst" },
    [
      { field: "Role", before: "analyst", after: "analyst" },
      { field: "Localities", before: "south", after: "none" },
    ],
  ], // the same field in another place is one row
  ["old", "new", [{ field: "", before: "old", after: "new" }]],
  [[1, 2], null, [{ field: "", before: "1, 2", after: null }]], // a list has no fields
  [
    { owners: { ann: { email: "ann@town.example", deputies: [] } } },
    { owners: { ann: { email: "ann@city.example", deputies: [] } } },
    [
      { field: "Owners: Ann: Email", before: "ann@town.example", after: "ann@city.example" },
      { field: "Owners: Ann: Deputies", before: "none", after: "none" },
    ],
  ], // fields inside fields can be read against each other
  [
    { owners: { bob: null } },
    { owners: { bob: { job: "Head" } } },
    [{ field: "Owners: Bob: Job", before: null, after: "Head" }],
  ], // made, inside a field
  [{ reasons: {} }, null, [{ field: "Reasons", before: "none", after: null }]], // nothing inside
  [{ goal: 75 }, { goal: { low: 60 } }, [{ field: "Goal", before: "75", after: "Low: 60" }]], // only one has fields
  [{}, { constructor: 1 }, [{ field: "Constructor", before: null, after: "1" }]], // a name that every object has
])("%j and %j", (before, after, rows) => {
  expect(changedFields(before, after)).toEqual(rows);
});
