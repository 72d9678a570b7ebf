// What every page needs once: the trust, today, the outcomes, areas, dimensions and periods to choose from.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { AreaRef, NamedRef } from "./values.ts";
import { AreaLevel, IsoDate, PeriodText } from "./vocabulary.ts";

export const Site = z.object({
  trust: z.string(),
  today: IsoDate,
  todayText: z.string(),
  demonstration: z.string().nullable().describe("What a reader is told when this is the demonstration"),
  outcomes: z.array(NamedRef),
  areas: z.array(AreaRef.extend({ level: AreaLevel, parent: z.string().nullable() })),
  dimensions: z.array(NamedRef.extend({ members: z.array(NamedRef) })),
  periods: z
    .array(z.object({ period: PeriodText, periodText: z.string() }))
    .describe("Months a page can look back from, newest first"),
  attribution: z.array(z.string()),
});
export type Site = z.infer<typeof Site>;

export const getSite = endpoint({
  method: "get",
  path: "/api/v1/site",
  summary: "The trust, today, outcomes, areas, dimensions, periods",
  permission: "view-figures",
  output: Site,
});
