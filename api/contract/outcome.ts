// One outcome: its aims, their indicators, and the partnership that answers for it.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { IndicatorLine } from "./indicator-line.ts";
import { OutcomeSummary, Returns } from "./overview.ts";
import { PageQuery } from "./page-query.ts";
import { RiskArea } from "./risk-areas.ts";
import { NamedRef } from "./values.ts";
import { PeriodText } from "./vocabulary.ts";

export const OutcomePage = OutcomeSummary.omit({ indicators: true }).extend({
  summary: z.string(),
  period: PeriodText,
  periodText: z.string(),
  asAt: z.string().nullable(),
  partnership: z.object({ title: z.string(), chair: z.string(), contract: z.string() }),
  returns: Returns,
  riskAreas: z.array(RiskArea),
  aims: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      type: z.enum(["aim", "parents"]),
      indicators: z.array(IndicatorLine).describe("Worst first; empty where nothing measures the aim"),
    }),
  ),
  ended: z.array(
    NamedRef.extend({
      reference: z.string().nullable(),
      lastPeriodText: z.string(),
      reason: z.string(),
      hasData: z.boolean(),
    }),
  ),
});
export type OutcomePage = z.infer<typeof OutcomePage>;

export const getOutcome = endpoint({
  method: "get",
  path: "/api/v1/outcomes/:id",
  summary: "One outcome: aims, indicators, partnership",
  permission: "view-figures",
  params: z.object({ id: z.string() }),
  query: PageQuery,
  output: OutcomePage,
});
