// Whoever asks: a person who signed in, a machine with a key, or nobody yet; and what each of them may do.
import type { Permission, Role } from "#api/contract/vocabulary.ts";
import type { Actor } from "#api/db/queries/audit.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { FULL_SIGHT, NO_SIGHT, type Sight } from "#api/domain/sight.ts";
import { PERMISSIONS } from "./permissions.ts";

export type PersonViewer = {
  kind: "person";
  id: string;
  name: string;
  /** In lower case. The catalogue names owners and deputies by it. */
  email: string;
  role: Role;
  /** Codes of the localities that an analyst is limited to; empty is the whole trust, and so it is for every other role. */
  localities: readonly string[];
  session: string;
  /** Whether this person has a password here. */
  password: boolean;
  /** `wanted` until a second factor that is required has been set up: nothing but that may be done before. */
  secondFactor: { on: boolean; wanted: boolean };
  address: string | null;
};

export type KeyViewer = {
  kind: "key";
  id: string;
  name: string;
  /** Ids of the indicators it may send. */
  indicators: readonly string[];
  address: string | null;
};

export type Nobody = { kind: "nobody"; address: string | null };

export type Viewer = PersonViewer | KeyViewer | Nobody;

export function permissionsOf(viewer: Viewer): readonly Permission[] {
  if (viewer.kind !== "person") return PERMISSIONS[viewer.kind];
  return viewer.secondFactor.wanted ? ["anyone", "own-account"] : PERMISSIONS[viewer.role];
}

export const may = (viewer: Viewer, permission: Permission): boolean =>
  permissionsOf(viewer).includes(permission);

/** Whether the viewer answers for an indicator: as its owner or a deputy in the catalogue, or by what a key names. */
export function answersFor(viewer: Viewer, indicator: Indicator, catalogue: Catalogue): boolean {
  if (viewer.kind === "key") return viewer.indicators.includes(indicator.id);
  if (viewer.kind !== "person" || viewer.role !== "owner") return false;
  return catalogue.indicatorsOf(viewer.email).some(({ id }) => id === indicator.id);
}

/** Whether the viewer may send figures for an indicator: their own, and a performance lead every one. */
export const maySend = (viewer: Viewer, indicator: Indicator, catalogue: Catalogue): boolean =>
  may(viewer, "send-returns") &&
  ((viewer.kind === "person" && viewer.role === "lead") || answersFor(viewer, indicator, catalogue));

/** Which small numbers the viewer sees, marked. An owner sees those of their own indicators,
 * which they sent; an analyst who is limited to localities sees those inside them, and outside sees what the board sees. */
export function sightOf(viewer: Viewer, catalogue: Catalogue): Sight {
  if (viewer.kind !== "person") return NO_SIGHT;
  const all = may(viewer, "view-small-numbers");
  if (all && viewer.localities.length === 0) return FULL_SIGHT;
  const own = may(viewer, "view-figures") ? [...catalogue.indicators.values()] : [];
  return {
    all: false,
    localities: all ? viewer.localities : [],
    indicators: own.filter((indicator) => answersFor(viewer, indicator, catalogue)).map(({ id }) => id),
  };
}

/** An account as the viewer it is once it signs in: for what is told to it before. */
export const asViewer = ({
  id,
  name,
  email,
  role,
  localities,
}: Pick<PersonViewer, "id" | "name" | "email" | "role" | "localities">): PersonViewer => ({
  ...{ kind: "person", id, name, email, role, localities },
  ...{ session: "", password: false, secondFactor: { on: false, wanted: false }, address: null },
});

/** Of an endpoint whose permission people alone have. */
export function personOf(viewer: Viewer): PersonViewer {
  if (viewer.kind !== "person") throw new Error(`a ${viewer.kind} was let through to what is for people`);
  return viewer;
}

/** Who did it, for the record. */
export function actorOf(viewer: Viewer): Actor {
  const { address } = viewer;
  switch (viewer.kind) {
    case "person":
      return { kind: "person", id: viewer.id, name: viewer.email, role: viewer.role, address };
    case "key":
      return { kind: "key", id: viewer.id, name: viewer.name, role: null, address };
    case "nobody":
      return { kind: "nobody", id: null, name: "nobody", role: null, address };
  }
}
