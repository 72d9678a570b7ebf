// Risk areas: what is off target to an unacceptable degree, or heading there; its memory; and what is being done about it.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { SeriesPoint } from "./series-point.ts";
import { AreaRef, Commentary, Difference, NamedRef, Target, Value } from "./values.ts";
import { AskedPeriod, Instant, IsoDate, Kind, PeriodText, Polarity, Status } from "./vocabulary.ts";

/** A risk: a published value missed its target. A warning: none has, but it is getting worse and not by chance, or heads for a miss. */
export const RiskKind = z.enum(["risk", "warning"]);
export type RiskKind = z.infer<typeof RiskKind>;

/** Why there is a warning. */
export const WarningGround = z.enum(["concern", "forecast"]);
export type WarningGround = z.infer<typeof WarningGround>;

export const RiskState = z.enum([
  "raised", // nobody has answered yet
  "acknowledged", // its owner has a plan
  "agreed-deviation", // the board accepts it until a day
  "closed", // on target again; of a warning: its grounds are gone, or it became a risk
  "corrected", // the figures that raised it were corrected or withdrawn
]);
export type RiskState = z.infer<typeof RiskState>;

export const RISK_STATE_WORDS: Record<RiskState, string> = {
  raised: "Not answered yet",
  acknowledged: "Plan in place",
  "agreed-deviation": "Agreed by the board",
  closed: "Closed",
  corrected: "Figures corrected since",
};

/** How work on a plan or a case goes, in the words of whoever does it. */
export const Standing = z.enum(["on-track", "behind", "done", "stopped"]);
export type Standing = z.infer<typeof Standing>;
export const STANDING_TEXT: Record<Standing, string> = {
  "on-track": "On track",
  behind: "Behind",
  done: "Done",
  stopped: "Stopped",
};

export const RiskPlan = z.object({
  id: z.string(),
  action: z.string(),
  person: z.string().describe("Who does it"),
  due: IsoDate,
  dueText: z.string(),
  overdue: z.boolean(),
  by: z.string().describe("Who acknowledged the risk with it"),
  at: z.string(),
  standing: Standing.nullable().describe("As last reported; null before any report"),
  standingText: z.string(),
  progress: z.array(
    z.object({
      standing: Standing,
      standingText: z.string(),
      text: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
});
export type RiskPlan = z.infer<typeof RiskPlan>;

export const RiskDeviation = z.object({
  id: z.string(),
  reason: z.string(),
  until: IsoDate.describe("The last day it holds"),
  untilText: z.string(),
  by: z.string(),
  at: z.string(),
  state: z.enum(["in-force", "lapsed", "ended"]),
  stateText: z.string(),
});
export type RiskDeviation = z.infer<typeof RiskDeviation>;

/** The case of a risk, in short. */
export const CaseInShort = z.object({
  id: z.string(),
  state: z.enum(["open", "overdue", "closed"]),
  text: z.string().describe("Week 5 of 12; 4 checkpoints held"),
});

export const RiskArea = z.object({
  id: z.string().nullable().describe("Its page; null where the register of that day had no number for it"),
  kind: RiskKind,
  state: RiskState,
  stateText: z
    .string()
    .describe("Agreed until March 2027; Plan in place, due 12 December 2026; Not answered yet"),
  indicator: NamedRef.extend({ reference: z.string().nullable() }),
  outcome: NamedRef.describe("Its home"),
  outcomes: z.array(NamedRef).describe("All that it counts towards, home first"),
  area: AreaRef,
  period: PeriodText.describe("Of the newest figure that can be judged"),
  periodText: z.string(),
  value: Value,
  status: Status.describe("Of that figure: a risk goes on while it is within tolerance"),
  target: Target.nullable(),
  difference: Difference.nullable(),
  newest: z
    .string()
    .nullable()
    .describe("What there is to know of a newer period without such a figure: October 2026 is late"),
  eased: z
    .string()
    .nullable()
    .describe("Of one that is within tolerance by now: since when, and that this does not end it"),
  since: PeriodText.describe("The period in which it was raised"),
  sinceText: z.string(),
  periodsInRisk: z
    .int()
    .describe("Periods judged since, off target or within tolerance: tolerance does not end it"),
  periodsMissed: z.int().describe("Those of them off target: they escalate it"),
  periodsText: z.string().describe("5 months"),
  timesEntered: z.int().describe("How often it has been raised, this time included"),
  level: z.int().describe("How far it has escalated, from 1; 0 for a warning"),
  escalatedTo: z.string().describe("Who answers, by the number of periods off target"),
  grounds: z.array(WarningGround).describe("Of a warning"),
  groundsText: z.string().nullable(),
  severity: z.number().describe("How far off target, in proportion to the target; to sort by"),
  closedText: z.string().nullable().describe("On target again in October 2026"),
  verdict: z.string(),
  illustrative: z.boolean(),
  owner: z.object({ name: z.string(), job: z.string() }),
  plan: RiskPlan.omit({ progress: true }).nullable(),
  deviation: RiskDeviation.nullable().describe("In force"),
  case: CaseInShort.nullable(),
  lastAction: z
    .object({ text: z.string(), at: z.string() })
    .nullable()
    .describe("What people last did about it"),
  commentary: Commentary.nullable(),
});
export type RiskArea = z.infer<typeof RiskArea>;

export const getRiskAreas = endpoint({
  method: "get",
  path: "/api/v1/risk-areas",
  summary: "The register of risk areas and warnings: open ones, longest first, unless asked otherwise",
  permission: "view-figures",
  query: z.object({
    state: z
      .enum(["open", ...RiskState.exclude(["corrected"]).options])
      .default("open")
      .describe("open: all that are not closed"),
    kind: RiskKind.optional(),
    outcome: z.string().max(100).optional(),
    sort: z.enum(["age", "severity", "outcome"]).default("age"),
    period: AskedPeriod.optional(),
    as_at: Instant.optional(),
  }),
  output: z.object({
    period: PeriodText,
    periodText: z.string(),
    asAt: z.string().nullable(),
    counts: z
      .object({
        risk: z.int(),
        warning: z.int(),
        raised: z.int(),
        acknowledged: z.int(),
        "agreed-deviation": z.int(),
        closed: z.int(),
        outcomes: z.record(z.string(), z.int()),
      })
      .describe(
        "Of the whole register; risk, warning and outcomes count what is open, closed what closed in the last two years",
      ),
    riskAreas: z.array(RiskArea),
  }),
});
export type RiskAreasPage = z.infer<typeof getRiskAreas.output>;

export const TimelineEntry = z.object({
  kind: z.enum([
    "value",
    "raised",
    "escalated",
    "recovered",
    "corrected",
    "commentary",
    "plan",
    "progress",
    "deviation-agreed",
    "deviation-ended",
    "deviation-lapsed",
    "decision",
    "case-opened",
    "checkpoint",
    "case-closed",
  ]),
  at: z.string().nullable().describe("Instant; a value stands at the instant it was first received"),
  dayText: z.string(),
  period: PeriodText.nullable(),
  title: z.string().describe("October 2026: 71.1%, off target; Plan: cover for the two posts"),
  text: z.string().nullable(),
  by: z.string().nullable(),
  status: z.enum(["met", "near", "missed", "other"]).nullable().describe("Of a value"),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A condition that opens or ends a case, and how it stands. */
export const CaseTest = z.object({ passed: z.boolean(), text: z.string() });

export const RiskPage = z.object({
  risk: RiskArea,
  measured: z.object({ kind: Kind, unit: z.string(), decimals: z.int(), polarity: Polarity }),
  series: z
    .array(SeriesPoint)
    .describe("Periods from half a year before it was raised, or more, up to the newest"),
  axis: z.object({ low: z.number(), high: z.number() }),
  steps: z.array(z.object({ period: PeriodText, periodText: z.string(), reason: z.string() })),
  timeline: z.array(TimelineEntry).describe("Newest first"),
  memory: z
    .string()
    .describe(
      "In risk for 5 months; raised for the second time since June 2024; last action on 3 November 2026: plan made",
    ),
  escalation: z.array(z.object({ periods: z.int(), to: z.string(), reached: z.boolean() })),
  plans: z.array(RiskPlan).describe("Newest first; the first is in force"),
  deviations: z.array(RiskDeviation).describe("Newest first"),
  decisions: z.array(
    z.object({ id: z.string(), text: z.string(), day: IsoDate, dayText: z.string(), by: z.string() }),
  ),
  cases: z.array(CaseInShort).describe("Newest first"),
  earlier: z
    .array(z.object({ id: z.string().nullable(), text: z.string() }))
    .describe("The other times that it was raised, newest first"),
  entry: z.array(CaseTest).describe("What opening a Solution Centre case asks for"),
  may: z.object({
    acknowledge: z.boolean(),
    report: z.boolean().describe("Report progress on the plan in force"),
    agreeDeviation: z.boolean(),
    endDeviation: z.boolean(),
    decide: z.boolean(),
    openCase: z.boolean().describe("Whoever asks may, and the entry test is passed"),
  }),
  attribution: z.array(z.string()),
});
export type RiskPage = z.infer<typeof RiskPage>;

export const getRiskArea = endpoint({
  method: "get",
  path: "/api/v1/risk-areas/:id",
  summary: "The story of one risk area on one time line",
  permission: "view-figures",
  params: z.object({ id: z.string() }),
  query: z.object({ as_at: Instant.optional() }),
  output: RiskPage,
});
