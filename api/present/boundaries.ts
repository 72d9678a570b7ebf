// The wards, each with the areas it lies in. It holds no figure.
import type { Boundaries as BoundariesPage } from "#api/contract/boundaries.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { Boundaries } from "#api/domain/catalogue-configs.ts";

export function presentBoundaries(
  { topology, wards, attribution }: Boundaries,
  { areas }: Pick<Catalogue, "areas">,
): BoundariesPage {
  const clusterOf = new Map(
    [...areas.values()].flatMap((area) => area.wards.map((ward) => [ward, area] as const)),
  );
  return {
    topology,
    wards: wards.map(({ id, name }) => ({
      ...{ id, name },
      areas: (clusterOf.get(id)?.path ?? []).flatMap((code) => {
        const area = areas.get(code);
        return area ? [{ code, name: area.name, level: area.level }] : [];
      }),
    })),
    attribution,
  };
}
