// Whose reminders a viewer may stop: an owner or deputy those of the post, a performance lead anybody's and everybody's.
import type { Catalogue, Owner } from "#api/domain/catalogue.ts";
import type { PersonViewer } from "./viewer.ts";

export function ownersStoppedBy({ role, email }: PersonViewer, catalogue: Catalogue): Owner[] {
  const owners = [...catalogue.owners.values()];
  if (role === "lead") return owners;
  if (role !== "owner") return [];
  const isTheirs = (address: string) => address.toLowerCase() === email;
  return owners.filter((owner) => isTheirs(owner.email) || owner.deputies.some(isTheirs));
}

/** @param owner of the catalogue; null is everybody */
export const mayStop = (viewer: PersonViewer, owner: string | null, catalogue: Catalogue): boolean =>
  viewer.role === "lead" || ownersStoppedBy(viewer, catalogue).some(({ id }) => id === owner);
