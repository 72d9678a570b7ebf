// An indicator cut by area level or dimension, over time.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { NamedRef, Target, Value } from "./values.ts";
import { AskedPeriod, Instant, Members, PeriodText, Status } from "./vocabulary.ts";

export const Breakdown = z.object({
  indicator: NamedRef,
  area: z.object({ code: z.string(), name: z.string() }),
  by: z.array(z.string()),
  where: Members,
  axes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      members: z.array(NamedRef).describe("In their own order"),
    }),
  ),
  periods: z.array(z.object({ period: PeriodText, periodText: z.string(), shortText: z.string() })),
  cells: z.array(
    z.object({
      period: PeriodText,
      members: Members.describe('By axis: {"area.locality": "south", "agency": "health"}'),
      value: Value,
      status: Status,
      target: Target.nullable(),
    }),
  ),
  notes: z
    .array(z.string())
    .describe("What a reader must know: hidden cells, parts that do not add up, illustrative figures"),
});
export type Breakdown = z.infer<typeof Breakdown>;

export const getBreakdown = endpoint({
  method: "get",
  path: "/api/v1/indicators/:id/breakdown",
  summary: "An indicator by period and by area level, dimension, or both",
  permission: "view-figures",
  params: z.object({ id: z.string() }),
  query: z.object({
    by: z
      .string()
      .max(300)
      .describe(
        "Axes, comma-separated: area.locality, area.cluster, area.school, area.centre, or a dimension",
      ),
    from: AskedPeriod.optional(),
    to: AskedPeriod.optional(),
    area: z.string().max(100).optional().describe("Area to look within; the trust when left out"),
    where: z
      .union([z.string().max(300), z.array(z.string().max(300)).max(20)])
      .optional()
      .describe("age_band:0-4; may be repeated"),
    as_at: Instant.optional(),
  }),
  output: Breakdown,
  also: ["text/csv"],
});
