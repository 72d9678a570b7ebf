// The explorer: one indicator, cut by up to two axes over time, with what is needed to go on from there.
import { z } from "zod";
import { By, CutQuery } from "./cut-query.ts";
import { endpoint } from "./endpoint.ts";
import { AreaRef, NamedRef, Target, Value } from "./values.ts";
import { AreaLevel, Frequency, Kind, Members, PeriodText, Polarity, Status } from "./vocabulary.ts";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Control limits for a share of so many cases, if it differed from the whole by chance alone. */
export const Funnel = z.object({
  low: z.number().describe("Lower limit at three standard errors, never below 0"),
  high: z.number().describe("Upper limit, never above 100"),
  outside: z.enum(["above", "below"]).nullable().describe("Null: within the limits, no more than chance"),
  better: z.boolean().nullable().describe("Whether lying outside is good; null within, or without polarity"),
  text: z.string().describe("Lower than chance allows: 46 to 94% could be expected of 26 assessments"),
});
export type Funnel = z.infer<typeof Funnel>;

export const ExplorerCell = z.object({
  period: PeriodText,
  members: Members.describe('By axis: {"area.locality": "south", "agency": "health"}; empty for the whole'),
  value: Value,
  status: Status,
  target: Target.nullable(),
  funnel: Funnel.nullable().describe("Against the whole of the same period; null where it cannot be judged"),
});
export type ExplorerCell = z.infer<typeof ExplorerCell>;

const Axis = z.object({
  id: z.string(),
  title: z.string(),
  level: AreaLevel.nullable().describe("Null for a dimension"),
  partition: z.boolean().describe("True when its members add up to the whole"),
  members: z
    .array(
      NamedRef.extend({
        within: z.string().nullable().describe("Name of the area it lies in, where that helps"),
      }),
    )
    .describe("In their own order"),
});

export const ExplorerPage = z.object({
  indicator: NamedRef.extend({
    kind: Kind,
    unit: z.string(),
    decimals: z.int(),
    polarity: Polarity,
    frequency: Frequency,
    numerator: z.string(),
    denominator: z.string().nullable(),
  }),
  area: AreaRef.extend({ level: AreaLevel, path: z.array(AreaRef).describe("From the trust down to it") }),
  by: z.array(z.string()),
  where: z.array(
    z.object({ dimension: z.string(), title: z.string(), member: z.string(), memberTitle: z.string() }),
  ),
  axes: z.array(Axis),
  periods: z.array(z.object({ period: PeriodText, periodText: z.string(), shortText: z.string() })),
  span: z
    .object({ first: PeriodText, last: PeriodText })
    .describe("First and newest period there can be a figure for"),
  whole: z.array(ExplorerCell).describe("The area and filters themselves, a cell for each period"),
  margins: z.array(ExplorerCell).describe("With two axes: each member of either alone"),
  cells: z.array(ExplorerCell).describe("In the order of the axes' members, then of periods"),
  scale: z
    .object({ low: z.number(), high: z.number() })
    .describe("Holds every figure in view that this reader may see, and the targets"),
  cuts: z
    .object({ levels: z.array(NamedRef), dimensions: z.array(NamedRef) })
    .describe("Axes that can be asked for here; those filtered on are left out"),
  disagreements: z
    .array(z.object({ period: PeriodText, members: Members, axis: z.string(), text: z.string() }))
    .describe("Where parts as submitted do not add up to their submitted total, and which is shown"),
  notes: z.array(z.string()),
  illustrative: z.boolean(),
  source: z.string(),
  asAt: z.string().nullable(),
  todayText: z.string().describe("The day it was looked at, for what is printed or taken away"),
  may: z.object({ export: z.boolean() }),
});
export type ExplorerPage = z.infer<typeof ExplorerPage>;

export const getExplorer = endpoint({
  method: "get",
  path: "/api/v1/indicators/:id/explore",
  summary:
    "An indicator cut by up to two axes over time, with totals, chance limits and where to go from there",
  permission: "view-figures",
  params: z.object({ id: z.string() }),
  query: CutQuery.extend({ by: By.optional() }),
  output: ExplorerPage,
  also: ["text/csv", XLSX],
});
