// Indicators off target to an unacceptable degree.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { AreaRef, Commentary, Difference, NamedRef, Target, Value } from "./values.ts";
import { AskedPeriod, Instant, PeriodText } from "./vocabulary.ts";

export const RiskArea = z.object({
  indicator: NamedRef.extend({ reference: z.string().nullable() }),
  outcome: NamedRef.describe("Its home"),
  outcomes: z.array(NamedRef).describe("All that it counts towards, home first"),
  area: AreaRef,
  state: z.enum(["raised"]),
  period: PeriodText,
  periodText: z.string(),
  value: Value,
  target: Target,
  difference: Difference,
  since: PeriodText.describe("First period of the run off target that lasts until now"),
  sinceText: z.string(),
  periodsInRisk: z.int(),
  periodsText: z.string().describe("5 months"),
  timesEntered: z.int().describe("Runs off target since the target was set"),
  escalatedTo: z.string().describe("Who answers, by the number of periods off target"),
  verdict: z.string(),
  illustrative: z.boolean(),
  owner: z.object({ name: z.string(), job: z.string() }),
  commentary: Commentary.nullable(),
});
export type RiskArea = z.infer<typeof RiskArea>;

export const getRiskAreas = endpoint({
  method: "get",
  path: "/api/v1/risk-areas",
  summary: "Indicators off target beyond their tolerance, longest first",
  permission: "view-figures",
  query: z.object({
    state: z.enum(["raised"]).optional(),
    period: AskedPeriod.optional(),
    as_at: Instant.optional(),
  }),
  output: z.object({ period: PeriodText, periodText: z.string(), riskAreas: z.array(RiskArea) }),
});
export type RiskAreasPage = z.infer<typeof getRiskAreas.output>;
