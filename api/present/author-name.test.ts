// What a reader is told of who sent something: never an address where a name is known.
import { expect, test } from "vitest";
import { buildCatalogue } from "#api/domain/build-catalogue.ts";
import { CAF, SHARED } from "#scripts/testing/small-catalogue.ts";
import { authorName } from "./author-name.ts";

const built = buildCatalogue({
  ...SHARED,
  owners: {
    owners: [
      { id: "coordinator", name: "Ann Lee", job: "Co-ordinator", email: "Ann@town.example", deputies: [] },
    ],
  },
  indicators: [{ file: "stay-safe/caf-completed.yaml", config: CAF }],
});
if (!("catalogue" in built)) throw new Error(JSON.stringify(built.problems));
const { catalogue } = built;

test.each([
  ["ann@town.example", null, "Ann Lee, Co-ordinator"], // an owner who cannot sign in yet
  ["ann@town.example", "A. Lee", "Ann Lee, Co-ordinator"], // the catalogue's name is the one on the other pages
  ["dep@town.example", "Dee Poe", "Dee Poe"],
  ["key: Case system", null, "key: Case system"],
  ["gone@town.example", null, "gone@town.example"], // nobody has this address any more
])("%s, of %s, is %s", (sender, name, expected) => {
  expect(authorName(sender, name, catalogue)).toBe(expected);
});
