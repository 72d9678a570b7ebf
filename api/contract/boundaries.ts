// Where the wards lie, and which area each belongs to: the map is drawn from it, and holds no figure.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { AreaRef } from "./values.ts";
import { AreaLevel } from "./vocabulary.ts";

export const getBoundaries = endpoint({
  method: "get",
  path: "/api/v1/boundaries",
  summary: "Boundaries of the wards as TopoJSON, with the areas that each ward lies in",
  permission: "view-figures",
  output: z.object({
    topology: z
      .looseObject({ type: z.literal("Topology") })
      .describe("TopoJSON; its object `wards` has an id each"),
    wards: z.array(
      z.object({
        id: z.string().describe("GSS code"),
        name: z.string(),
        areas: z
          .array(AreaRef.extend({ level: AreaLevel }))
          .describe("The areas it lies in, from the trust down"),
      }),
    ),
    attribution: z.string(),
  }),
});
export type Boundaries = z.infer<typeof getBoundaries.output>;
