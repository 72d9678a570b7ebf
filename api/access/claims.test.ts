// Who somebody is, by what providers really send.
import { expect, test } from "vitest";
import type { Claims } from "#api/domain/role-by-claims.ts";
import { type Claimed, claimedPerson } from "./claims.ts";

const ann = { email: "ann@council.example", name: "Ann Lee" };
const none: Claimed = { refused: "NO_ADDRESS" };

test.each<[string, Claims, Claimed, string?]>([
  ["address and name, verified", { ...ann, email_verified: true }, ann],
  ["Entra ID says nothing of verification", ann, ann],
  ["the address in lower case, as accounts have it", { ...ann, email: "Ann@Council.Example" }, ann],
  [
    "an address that anybody may have typed",
    { ...ann, email_verified: false },
    { refused: "ADDRESS_NOT_VERIFIED" },
  ],
  ["the same as text (Cognito)", { ...ann, email_verified: "false" }, { refused: "ADDRESS_NOT_VERIFIED" }],
  [
    "a guest's, whose domain Entra ID does not know",
    { ...ann, xms_edov: "0" },
    { refused: "ADDRESS_NOT_VERIFIED" },
  ],
  ["a guest's, whose domain it knows", { ...ann, xms_edov: 1 }, ann],
  [
    "an unverified address does not fall back on the name that goes with it",
    { ...ann, email_verified: false, preferred_username: "ann@council.example" },
    { refused: "ADDRESS_NOT_VERIFIED" },
  ],
  [
    "no mailbox: the name to sign in with, where config says so (Entra ID)",
    { name: "Ann Lee", preferred_username: ann.email },
    ann,
    "preferred_username",
  ],
  // People choose it themselves at many providers, and could choose a performance lead's address.
  [
    "a name to sign in with, where config does not say so",
    { name: "Ann Lee", preferred_username: ann.email },
    none,
  ],
  ["an empty address does not fall back on it", { ...ann, email: "", preferred_username: ann.email }, none],
  ["nor does one that is no address", { ...ann, email: "ann", preferred_username: ann.email }, none],
  [
    "a name to sign in with that is no address",
    { ...ann, preferred_username: "alee" },
    none,
    "preferred_username",
  ],
  ["verified, as some write it", { ...ann, email_verified: "true" }, ann],
  ["neither yes nor no is not yes", { ...ann, email_verified: null }, { refused: "ADDRESS_NOT_VERIFIED" }],
  ["no, as some write it", { ...ann, email_verified: "False" }, { refused: "ADDRESS_NOT_VERIFIED" }],
  ["no in a word", { ...ann, email_verified: "no" }, { refused: "ADDRESS_NOT_VERIFIED" }],
  [
    "unverified, whichever claim is the address",
    { name: "Ann Lee", preferred_username: ann.email, email_verified: false },
    { refused: "ADDRESS_NOT_VERIFIED" },
    "preferred_username",
  ],
  ["nothing", {}, none],
  ["an address that is no text", { email: ["ann@council.example"] }, none],
  ["an address too long to keep", { email: `${"a".repeat(250)}@x.example` }, none],
  ["a name in two parts", { email: ann.email, given_name: "Ann", family_name: "Lee" }, ann],
  ["one part of a name", { email: ann.email, given_name: "Ann" }, { ...ann, name: "Ann" }],
  ["no name", { email: ann.email }, { ...ann, name: ann.email }],
  ["a blank name", { email: ann.email, name: "  " }, { ...ann, name: ann.email }],
  ["characters that the database cannot keep", { email: ann.email, name: "Ann\0\n Lee " }, ann],
])("%s", (_, claims, expected, claim = "email") => {
  expect(claimedPerson(claims, claim)).toEqual(expected);
});
