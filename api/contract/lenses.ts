// Lenses: everything re-cut for one vulnerable group beside all children, or for one locality or cluster against the rest.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { PageQuery } from "./page-query.ts";
import { AreaRef, NamedRef, Target, Value } from "./values.ts";
import { AreaLevel, PeriodText, Status } from "./vocabulary.ts";

export const LensPoint = z.object({
  period: PeriodText,
  periodText: z.string(),
  own: Value,
  other: Value,
  gap: z
    .number()
    .nullable()
    .describe("own minus other, at the published precision; null where either is not there"),
  gapText: z.string().describe("+1.2; −9.4; empty where there is none"),
});

export const LensLine = z.object({
  indicator: NamedRef.extend({ unit: z.string() }),
  aim: NamedRef,
  period: PeriodText.nullable(),
  periodText: z.string(),
  own: Value.describe("The group's, or the area's"),
  ownStatus: Status,
  other: Value.describe("All children's, or the rest's"),
  compared: z.boolean().describe("False: about the group alone, and nobody stands beside it"),
  target: Target.nullable(),
  gap: z
    .object({
      value: z.number(),
      text: z.string().describe("12.4 points worse than all children"),
      better: z.boolean().nullable(),
      chance: z.boolean().nullable().describe("True: no more than chance; null where it cannot be told"),
      chanceText: z.string().describe("More than chance"),
    })
    .nullable(),
  trend: z
    .object({ direction: z.enum(["closing", "widening", "steady"]), text: z.string() })
    .nullable()
    .describe("The gap over the last 12 figures; null without enough of them"),
  points: z.array(LensPoint).describe("Up to 24 periods, oldest first"),
  illustrative: z.boolean(),
  note: z.string().nullable().describe("Why there is no gap, or what it is measured against instead"),
  explore: z.string().describe("Address of the same cut in the explorer"),
});
export type LensLine = z.infer<typeof LensLine>;

const Lens = z.object({
  period: PeriodText,
  periodText: z.string(),
  asAt: z.string().nullable(),
  title: z.string(),
  partnership: NamedRef.nullable().describe("Who leads for the group"),
  otherTitle: z.string().describe("All children, or The rest of South"),
  headline: z.string(),
  outcomes: z.array(
    NamedRef.extend({
      lines: z.array(LensLine),
      without: z
        .array(NamedRef.extend({ wanted: z.boolean().describe("Named in the catalogue as mattering to it") }))
        .describe("Indicators that are not returned for it"),
    }),
  ),
  notes: z.array(z.string()),
  illustrative: z.boolean(),
  source: z.string(),
  todayText: z.string(),
  may: z.object({ export: z.boolean() }),
});

export const GroupLens = Lens.extend({ group: NamedRef, groups: z.array(NamedRef) });
export type GroupLens = z.infer<typeof GroupLens>;

export const AreaLens = Lens.extend({
  area: AreaRef.extend({ level: AreaLevel, path: z.array(AreaRef) }),
  areas: z
    .array(AreaRef.extend({ level: AreaLevel, depth: z.int() }))
    .describe("Localities and clusters, in order"),
});
export type AreaLens = z.infer<typeof AreaLens>;

export const listLenses = endpoint({
  method: "get",
  path: "/api/v1/lenses",
  summary: "Vulnerable groups, localities and clusters that everything can be re-cut for",
  permission: "view-figures",
  output: z.object({
    groups: z.array(
      NamedRef.extend({ partnership: NamedRef, count: z.int().describe("Indicators cut by it") }),
    ),
    areas: z.array(AreaRef.extend({ level: AreaLevel, depth: z.int() })),
  }),
});

export const getGroupLens = endpoint({
  method: "get",
  path: "/api/v1/lenses/groups/:id",
  summary: "A vulnerable group beside all children, across the five outcomes",
  permission: "view-figures",
  params: z.object({ id: z.string() }),
  query: PageQuery,
  output: GroupLens,
});

export const getAreaLens = endpoint({
  method: "get",
  path: "/api/v1/lenses/areas/:code",
  summary: "A locality or cluster against the rest, across the five outcomes",
  permission: "view-figures",
  params: z.object({ code: z.string() }),
  query: PageQuery,
  output: AreaLens,
});
