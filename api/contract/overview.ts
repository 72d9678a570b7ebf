// The board's first page.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { IndicatorLine } from "./indicator-line.ts";
import { PageQuery } from "./page-query.ts";
import { RiskArea } from "./risk-areas.ts";
import { PeriodText, Status } from "./vocabulary.ts";

export const StatusCounts = z.record(Status, z.int());

export const OutcomeSummary = z.object({
  id: z.string(),
  title: z.string(),
  counts: StatusCounts,
  total: z.int(),
  worstAim: z
    .object({ id: z.string(), title: z.string(), missed: z.int(), of: z.int() })
    .nullable()
    .describe("The aim with most of its indicators off target; null when none is"),
  direction: z.object({ better: z.int(), worse: z.int(), same: z.int() }).describe("Against a year before"),
  sentence: z.string().describe("The outcome in one line, to be read aloud"),
  indicators: z.array(IndicatorLine).describe("Worst first"),
});

export type OutcomeSummary = z.infer<typeof OutcomeSummary>;

export const Returns = z.object({
  due: z.int().describe("Returns that have fallen due for the periods on the page"),
  received: z.int(),
  late: z.int(),
  missing: z.int(),
  sentence: z.string(),
});

export type Returns = z.infer<typeof Returns>;

export const Overview = z.object({
  period: PeriodText,
  periodText: z.string(),
  asAt: z.string().nullable(),
  headline: z.string().describe("The page in one sentence"),
  returns: Returns,
  riskAreas: z
    .array(RiskArea)
    .describe(
      "Open risks: those escalated furthest first, then longest, then furthest from target; those within tolerance and agreed deviations last",
    ),
  warnings: z.int().describe("Open warnings: not off target, and heading there"),
  outcomes: z.array(OutcomeSummary),
});
export type Overview = z.infer<typeof Overview>;

export const getOverview = endpoint({
  method: "get",
  path: "/api/v1/overview",
  summary: "Performance by outcome, and what needs attention first",
  permission: "view-figures",
  query: PageQuery,
  output: Overview,
});
