// Who a figure is about, in words.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";

/** Health, 0 to 4; Everyone where there are no members. A member that has left the catalogue goes by its id. */
export function membersText(members: Members, catalogue: Catalogue): string {
  const titles = Object.entries(members).map(
    ([dimension, id]) =>
      catalogue.dimensions.get(dimension)?.members.find((member) => member.id === id)?.title ?? id,
  );
  return titles.length === 0 ? "Everyone" : titles.join(", ");
}
