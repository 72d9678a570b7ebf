// Why a proportion changed between two spans of time, or differs between an area and the trust: what each member contributed.
import { z } from "zod";
import { By, CutQuery } from "./cut-query.ts";
import { endpoint } from "./endpoint.ts";
import { AreaRef, NamedRef, Value } from "./values.ts";
import { Members } from "./vocabulary.ts";

const Side = z.object({
  title: z.string().describe("August to October 2026, or Peterborough"),
  value: Value,
});

export const ChangePart = z.object({
  members: Members,
  title: z.string().describe("Health in Stanground"),
  hidden: z.boolean().describe("All members together that are hidden from this reader"),
  before: Value.nullable(),
  after: Value.nullable(),
  rate: z.number().nullable().describe("Points of the change that come from its own rate; null where hidden"),
  mix: z.number().nullable().describe("Points that come from its share of the cases"),
  total: z.number().describe("rate + mix; the parts of all members sum to the change"),
  share: z
    .number()
    .nullable()
    .describe("Of the whole change, 0.66 is two thirds; null where the whole hardly moved"),
  interval: z
    .object({ low: z.number(), high: z.number() })
    .nullable()
    .describe("95% interval of `rate`; null where hidden"),
  chance: z.boolean().nullable().describe("True: what its own rate did is within chance"),
  says: z.string(),
});
export type ChangePart = z.infer<typeof ChangePart>;

export const ChangePage = z.object({
  indicator: NamedRef.extend({ unit: z.string(), decimals: z.int() }),
  area: AreaRef,
  by: z.array(z.string()),
  byText: z.string().describe("cluster and agency"),
  compares: z.enum(["periods", "areas"]),
  before: Side,
  after: Side,
  change: z
    .number()
    .nullable()
    .describe("after minus before, in points, unrounded; null where either is not there"),
  changeText: z.string().describe("Fell by 8.4 points"),
  chance: z.boolean().nullable().describe("True: the whole change is within chance"),
  parts: z
    .array(ChangePart)
    .describe("Largest first, the hidden together last; empty where nothing can be told"),
  rate: z.number().nullable(),
  mix: z.number().nullable(),
  sentence: z.string().describe("Two thirds of the fall comes from health-led assessments in Stanground."),
  notes: z.array(z.string()),
  method: z.string(),
  axes: z.array(NamedRef).describe("Axes that can be asked for"),
  suggestions: z
    .array(z.object({ by: z.string(), text: z.string() }))
    .describe("Other cuts that explain more of it, best first"),
  illustrative: z.boolean(),
  source: z.string(),
  todayText: z.string(),
  asAt: z.string().nullable(),
  may: z.object({ export: z.boolean() }),
});
export type ChangePage = z.infer<typeof ChangePage>;

export const getChange = endpoint({
  method: "get",
  path: "/api/v1/indicators/:id/change",
  summary:
    "What drove the change of a proportion between two spans, or the difference of an area from the trust",
  permission: "view-figures",
  params: z.object({ id: z.string() }),
  query: CutQuery.extend({
    by: By.optional().describe("Left out: the cut that explains most of it"),
    periods: z.coerce
      .number()
      .int()
      .min(1)
      .max(12)
      .optional()
      .describe(
        "Length of both spans: the first begins with `from`, the second ends with `to`. Left out: three months, or one longer period",
      ),
    against: z
      .string()
      .max(100)
      .optional()
      .describe("An area to compare with over the span up to `to`, instead of an earlier span"),
  }),
  output: ChangePage,
});
