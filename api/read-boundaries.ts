// Reads where the wards lie, as scripts/make-boundaries.ts writes it.
import { z } from "zod";
import type { Boundaries } from "#api/domain/catalogue-configs.ts";

const TopoJson = z.looseObject({
  type: z.literal("Topology"),
  attribution: z.string().min(1),
  objects: z.looseObject({
    wards: z.looseObject({
      geometries: z
        .array(z.looseObject({ id: z.string(), properties: z.looseObject({ name: z.string() }) }))
        .min(1),
    }),
  }),
  arcs: z.array(z.array(z.array(z.number()))),
});

/** @returns null where the text is no such file */
export function readBoundaries(text: string): Boundaries | null {
  const found = TopoJson.safeParse(asJson(text));
  if (!found.success) return null;
  const { attribution, ...topology } = found.data;
  return {
    topology,
    wards: topology.objects.wards.geometries.map(({ id, properties }) => ({ id, name: properties.name })),
    attribution,
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
