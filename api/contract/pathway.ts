// A pathway: the steps that a case goes through, month by month, and where on it children wait or drop out.
import { z } from "zod";
import { By, CutQuery } from "./cut-query.ts";
import { endpoint } from "./endpoint.ts";
import { ExplorerCell } from "./explorer.ts";
import { AreaRef, NamedRef } from "./values.ts";
import { AreaLevel, Frequency, PeriodText } from "./vocabulary.ts";

const PeriodRef = z.object({ period: PeriodText, periodText: z.string(), shortText: z.string() });

export const PathwayStep = z.object({
  indicator: NamedRef,
  title: z.string().describe("Completed in time"),
  says: z.string().describe("What the step asks: the assessment is finished within 15 working days"),
  counts: z.boolean().describe("A count of those who come in, not a share of those who go on"),
  of: z.string().nullable().describe("Whom the share is of: assessments due; null for a count"),
  frequency: Frequency,
  periods: z
    .array(PeriodRef)
    .describe("Its own, within the months in view: whole quarters, as far as they have come"),
  spanText: z.string().describe("January to September 2026"),
  span: ExplorerCell.describe("Its periods together, named after the last, for the area and filters"),
  series: z.array(ExplorerCell).describe("A cell for each period; quarterly steps have one a quarter"),
  members: z.array(ExplorerCell).describe("The whole span by the axis asked for, against the whole"),
  lost: z
    .object({ count: z.number(), text: z.string().describe("94 of 324 assessments were not completed") })
    .nullable()
    .describe("Who waited or dropped out here; null for a count, or where it is hidden"),
  short: z
    .object({
      count: z.number(),
      text: z.string().describe("100 more would have met the target of 80% or more"),
    })
    .nullable()
    .describe("How far the span fell short of its target, in cases; null where it did not"),
  different: z.array(
    z.object({ id: z.string(), title: z.string(), text: z.string(), better: z.boolean().nullable() }),
  ),
});
export type PathwayStep = z.infer<typeof PathwayStep>;

export const PathwayPage = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  area: AreaRef.extend({ level: AreaLevel, path: z.array(AreaRef) }),
  by: NamedRef.nullable(),
  members: z.array(NamedRef),
  where: z.array(
    z.object({ dimension: z.string(), title: z.string(), member: z.string(), memberTitle: z.string() }),
  ),
  periods: z.array(PeriodRef).describe("Months in view"),
  spanText: z.string(),
  months: z.array(NamedRef).describe("Months that can be asked for, newest first"),
  headline: z
    .string()
    .describe("Most are lost at “Completed”: 94 of 324 assessments due were not completed."),
  worst: z.string().nullable().describe("Id of the indicator of the step that most are lost at"),
  steps: z.array(PathwayStep),
  cuts: z.object({ levels: z.array(NamedRef), dimensions: z.array(NamedRef) }),
  notes: z.array(z.string()),
  illustrative: z.boolean(),
  source: z.string(),
  todayText: z.string(),
  asAt: z.string().nullable(),
  may: z.object({ export: z.boolean() }),
});
export type PathwayPage = z.infer<typeof PathwayPage>;

export const listPathways = endpoint({
  method: "get",
  path: "/api/v1/pathways",
  summary: "The pathways whose steps are measured",
  permission: "view-figures",
  output: z.object({ pathways: z.array(NamedRef.extend({ about: z.string() })) }),
});

export const getPathway = endpoint({
  method: "get",
  path: "/api/v1/pathways/:id",
  summary: "The steps of a pathway over time, by an axis, with who differs from the rest by more than chance",
  permission: "view-figures",
  params: z.object({ id: z.string() }),
  query: CutQuery.extend({ by: By.optional() }),
  output: PathwayPage,
});
