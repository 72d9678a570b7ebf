// What makes a return easy to begin: a file with its rows prefilled, and a form for those who have three numbers.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ReturnState } from "./returns.ts";
import { AreaRef, NamedRef, Target, Value } from "./values.ts";
import { AreaLevel, AskedPeriod, IsoDate, Kind, PeriodText } from "./vocabulary.ts";

const Which = z.object({
  level: AreaLevel.exclude(["comparator"])
    .optional()
    .describe(
      "How far down: rows for areas of this level and above; left out, for all that were returned before",
    ),
  indicator: z.string().max(100).optional().describe("One alone; left out, all that the viewer answers for"),
  period: AskedPeriod.optional().describe(
    "Of that one indicator; left out, every return that is overdue or due within a month",
  ),
  owner: z.string().max(100).optional().describe("Of the catalogue, for a performance lead"),
});

export const getTemplate = endpoint({
  method: "get",
  path: "/api/v1/returns/template.csv",
  summary: "A return to fill in: a row for each indicator, period and area that is due",
  permission: "send-returns",
  query: Which,
  output: z.string(),
  answers: "text/csv",
});

export const getTemplateWorkbook = endpoint({
  method: "get",
  path: "/api/v1/returns/template.xlsx",
  summary: "The same as a workbook",
  permission: "send-returns",
  query: Which,
  output: z.string(),
  answers: "xlsx",
});

export const ReturnForm = z.object({
  indicator: NamedRef.extend({
    kind: Kind,
    unit: z.string(),
    decimals: z.int(),
    numerator: z.string().describe("What is counted"),
    denominator: z.string().nullable().describe("Out of what"),
    asks: z.enum(["parts", "value"]).describe("Numerator and denominator, or one value"),
  }),
  period: PeriodText,
  periodText: z.string(),
  periods: z
    .array(z.object({ period: PeriodText, periodText: z.string(), state: ReturnState }))
    .describe("Those that can be entered: due or overdue first, then the twelve before, newest first"),
  due: IsoDate,
  state: ReturnState,
  target: Target.nullable(),
  rows: z
    .array(
      z.object({
        area: AreaRef.extend({ level: AreaLevel, depth: z.int() }),
        published: Value.nullable().describe("What stands now for this period"),
        before: Value.nullable().describe("What stands for the period before, to compare with"),
      }),
    )
    .describe("Areas that it is returned for, as a tree in order; the trust first"),
});
export type ReturnForm = z.infer<typeof ReturnForm>;

export const getReturnForm = endpoint({
  method: "get",
  path: "/api/v1/returns/form",
  summary: "What to type in for one return: its areas, with what stood the period before",
  permission: "send-returns",
  query: z.object({ indicator: z.string().max(100), period: AskedPeriod.optional() }),
  output: ReturnForm,
});
