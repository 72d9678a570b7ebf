// Asking for a pause of reminders.
import { expect, test } from "vitest";
import { EVERYBODY, emptyPause, faultsOf } from "./pause-wanted.ts";

const leave = { owner: "ann", from: "2026-12-21", until: "2027-01-02", reason: "On leave" };

test.each([
  [leave, []],
  [{ ...leave, until: leave.from }, []], // one day is a pause
  [{ ...leave, owner: EVERYBODY }, []],
  [{ ...leave, until: "2026-12-20" }, ["The last day must be the first day or after it"]],
  [{ ...leave, from: "" }, ["Enter the first day without reminders"]], // and no word of an order of days
  [
    { ...leave, until: "", reason: " x " },
    ["Enter the last day without reminders", "Say why, such as “On leave”"],
  ],
  [{ ...leave, reason: "a".repeat(301) }, ["Say why in 300 characters or fewer"]],
  [emptyPause([{ id: "ann" }, { id: "bob" }], "2026-12-21").owner, ["Choose whose reminders stop"]],
])("%#", (wanted, faults) => {
  const asked = typeof wanted === "string" ? { ...leave, owner: wanted } : wanted;
  expect(faultsOf(asked).map(({ text }) => text)).toEqual(faults);
});

test("whoever may stop their own alone need not say whose", () => {
  expect(emptyPause([{ id: "ann" }], "2026-12-21")).toEqual({
    owner: "ann",
    from: "2026-12-21",
    until: "",
    reason: "",
  });
});
