// What a reader is told of who sent something.
import type { Catalogue } from "#api/domain/catalogue.ts";

/** Owners are known by name and job, anybody else with an account by name; the address is shown where nothing else is known.
 * @param sender the address, or the name of a key
 * @param name of whoever has that address */
export function authorName(sender: string, name: string | null, catalogue: Catalogue): string {
  const owner = [...catalogue.owners.values()].find(
    ({ email }) => email.toLowerCase() === sender.toLowerCase(),
  );
  return owner ? `${owner.name}, ${owner.job}` : (name ?? sender);
}
