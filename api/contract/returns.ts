// The returns calendar: what is due when, and what has come.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { NamedRef } from "./values.ts";
import { AskedPeriod, Instant, IsoDate, PeriodText } from "./vocabulary.ts";

export const ReturnState = z.enum(["missing", "late", "due", "not-due", "received", "corrected"]);

export const Return = z.object({
  indicator: NamedRef.extend({ reference: z.string().nullable() }),
  owner: z.object({ id: z.string(), name: z.string(), job: z.string() }),
  period: PeriodText,
  periodText: z.string(),
  due: IsoDate,
  state: ReturnState,
  daysLate: z.int().describe("Calendar days from the due date to receipt, or to today; 0 in time"),
  received: z.string().nullable(),
  corrected: z.string().nullable(),
  submission: z.string().nullable().describe("Null too for those who may not open it"),
  mine: z.boolean().describe("Whether the viewer answers for this indicator"),
});
export type Return = z.infer<typeof Return>;

export const getReturns = endpoint({
  method: "get",
  path: "/api/v1/returns",
  summary: "Returns for the periods that end in a month: due, received, late, missing",
  permission: "view-figures",
  query: z.object({ period: AskedPeriod.optional(), as_at: Instant.optional() }),
  output: z.object({
    period: PeriodText,
    periodText: z.string(),
    returns: z.array(Return),
    summary: z.object({
      due: z.int(),
      received: z.int(),
      late: z.int(),
      missing: z.int(),
      sentence: z.string(),
    }),
  }),
});
export type ReturnsPage = z.infer<typeof getReturns.output>;
