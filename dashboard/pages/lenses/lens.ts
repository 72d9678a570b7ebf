// What a lens for a group and a lens for an area have in common.
import type { AreaLens, GroupLens } from "#api/contract/lenses.ts";

export type Lens = Omit<GroupLens, "group" | "groups"> & Omit<AreaLens, "area" | "areas">;
export type OutcomeOfLens = Lens["outcomes"][number];
