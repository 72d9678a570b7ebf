// What the council's provider says of somebody gives them the role that trust.yaml names, and nothing else does.
import { expect, test } from "vitest";
import { SignInConfig } from "#indicators/sign-in-schema.ts";
import { type Claims, leftOut, roleByClaims } from "./role-by-claims.ts";

const config = (otherwise: "board" | "refuse" = "refuse") =>
  SignInConfig.parse({
    claim: "groups",
    roles: [
      { value: "leads", role: "lead" },
      { value: "south", role: "analyst", localities: ["south"] },
      { value: "owners", role: "owner" },
    ],
    otherwise,
  });
const lead = { role: "lead", localities: [] };
const board = { role: "board", localities: [] };

test.each<[string, Claims, object | null]>([
  ["one group of a list", { groups: ["x", "leads"] }, lead],
  ["the first line of the file counts, not the first of the claim", { groups: ["owners", "leads"] }, lead],
  ["an analyst with localities", { groups: ["south"] }, { role: "analyst", localities: ["south"] }],
  ["a single value without a list, as some providers send it", { groups: "leads" }, lead],
  ["several in one text are one unknown value", { groups: "leads owners" }, null],
  ["another case is another group", { groups: ["Leads"] }, null],
  ["part of a name is another group", { groups: ["lead"] }, null],
  ["the right value in another claim", { roles: ["leads"] }, null],
  ["no such claim", {}, null],
  ["an empty list", { groups: [] }, null],
  ["numbers, objects and nothing say nothing", { groups: [1, null, { value: "leads" }] }, null],
  ["an object whose key is the group", { groups: { leads: true } }, null],
])("%s", (_, claims, role) => {
  expect(roleByClaims(claims, config())).toEqual(role);
  expect(roleByClaims(claims, config("board"))).toEqual(role ?? board);
});

test.each<[string, Claims, boolean]>([
  ["left out as too long (Entra ID)", { _claim_names: { groups: "src1" }, _claim_sources: {} }, true],
  ["another claim was left out", { _claim_names: { photos: "src1" } }, false],
  ["named as left out, and there all the same", { _claim_names: { groups: "src1" }, groups: ["x"] }, false],
  ["a claim that every object seems to have", { _claim_names: {} }, false],
  ["nothing left out", {}, false],
  ["not an object", { _claim_names: "groups" }, false],
])("%s", (_, claims, expected) => {
  expect(leftOut(claims, "groups")).toBe(expected);
});
