// What an invitation wants.
import { expect, test } from "vitest";
import { faultsOf, NOBODY } from "./invitation.ts";

const given = { ...NOBODY, name: "Ann Lee", email: "ann@trust.example", role: "board" } as const;

test.each([
  [given, []],
  [NOBODY, ["invite-name", "invite-email", "invite-role-board"]], // everything at once, not one after the other
  [{ ...given, name: "   " }, ["invite-name"]], // the server trims it away
  [{ ...given, name: "a".repeat(200) }, []],
  [{ ...given, name: "a".repeat(201) }, ["invite-name"]],
  [{ ...given, email: "ann" }, ["invite-email"]],
  [{ ...given, email: "ann@trust" }, ["invite-email"]],
  [{ ...given, email: "ann lee@trust.example" }, ["invite-email"]],
  [{ ...given, email: " ann@trust.example " }, []], // pasted with its spaces
])("%j wants %j", (invitation, wanted) => {
  expect(faultsOf(invitation).map(({ at }) => at)).toEqual(wanted);
});
