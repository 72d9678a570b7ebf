// Solution Centre cases: persistent under-performance taken on for twelve weeks by a team across partners.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { CaseInShort, CaseTest, Standing } from "./risk-areas.ts";
import { SeriesPoint } from "./series-point.ts";
import { AreaRef, NamedRef } from "./values.ts";
import { IsoDate, Kind, Polarity } from "./vocabulary.ts";

/** How a case ended. */
export const CaseOutcome = z.enum([
  "recovered", // the exit test is passed
  "improving", // better, and not there yet
  "no-change",
  "stopped", // given up before its end
]);
export type CaseOutcome = z.infer<typeof CaseOutcome>;
export const CASE_OUTCOME_WORDS: Record<CaseOutcome, string> = {
  recovered: "On target again",
  improving: "Improving, not on target yet",
  "no-change": "No change",
  stopped: "Stopped before its end",
};

const Name = z.string().trim().min(2).max(120);
const Words = z.string().trim().min(3).max(1500);

export const TeamMember = z.object({
  name: Name,
  organisation: Name.describe("The partner they come from"),
  part: z.string().trim().max(200).describe("What they do in it"),
});

export const CaseStep = z.object({ week: z.int().min(1).max(12), action: z.string().trim().min(3).max(300) });

const Checkpoint = z.object({
  held: IsoDate,
  heldText: z.string(),
  standing: Standing,
  standingText: z.string(),
  text: z.string(),
  next: z.string(),
  by: z.string(),
});

export const SolutionCase = z.object({
  id: z.string(),
  short: CaseInShort,
  risk: z.object({ id: z.string(), indicator: NamedRef, area: AreaRef, outcome: NamedRef }),
  problem: z.string(),
  lead: z.string(),
  team: z.array(TeamMember),
  starts: IsoDate,
  startsText: z.string(),
  ends: IsoDate.describe("Twelve weeks later"),
  endsText: z.string(),
  week: z.int().nullable().describe("The week it is in; null before it starts and after it ends"),
  entry: z.array(CaseTest).describe("As it stood when the case was opened"),
  weeks: z.array(
    z.object({
      week: z.int(),
      from: IsoDate,
      fromText: z.string(),
      action: z.string().nullable().describe("What the plan has for it"),
      state: z.enum(["held", "due", "missed", "to-come"]).describe("Of its checkpoint"),
      checkpoint: Checkpoint.nullable(),
    }),
  ),
  exit: z.object({ passed: z.boolean(), tests: z.array(CaseTest), text: z.string() }),
  outcome: CaseOutcome.nullable(),
  outcomeText: z.string().nullable(),
  learned: z.string().nullable().describe("What came of it, in words"),
  opened: z.object({ by: z.string(), at: z.string(), dayText: z.string() }),
  closed: z.object({ by: z.string(), at: z.string(), dayText: z.string() }).nullable(),
  measured: z.object({ kind: Kind, unit: z.string(), decimals: z.int(), polarity: Polarity }),
  series: z.array(SeriesPoint).describe("From half a year before it started"),
  axis: z.object({ low: z.number(), high: z.number() }),
  may: z.object({ checkpoint: z.boolean(), close: z.boolean() }),
  attribution: z.array(z.string()),
});
export type SolutionCase = z.infer<typeof SolutionCase>;

export const listCases = endpoint({
  method: "get",
  path: "/api/v1/cases",
  summary: "Solution Centre cases, open ones first",
  permission: "view-figures",
  query: z.object({
    state: z.enum(["open", "closed"]).optional(),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    cases: z.array(
      SolutionCase.pick({
        id: true,
        short: true,
        risk: true,
        problem: true,
        lead: true,
        startsText: true,
        endsText: true,
        outcomeText: true,
      }),
    ),
    next: z.string().nullable(),
  }),
});

const params = z.object({ id: z.string() });

export const getCase = endpoint({
  method: "get",
  path: "/api/v1/cases/:id",
  summary: "One case: problem, team, plan, checkpoints, exit test, outcome",
  permission: "view-figures",
  params,
  output: SolutionCase,
});

export const openCase = endpoint({
  method: "post",
  path: "/api/v1/risk-areas/:id/case",
  summary: "Open a Solution Centre case for a risk area that passes the entry test",
  permission: "decide",
  params,
  body: z.object({
    problem: Words,
    lead: Name,
    team: z.array(TeamMember).min(2).max(20),
    starts: IsoDate,
    steps: z.array(CaseStep).min(1).max(12).describe("The plan: one action a week at most"),
  }),
  output: SolutionCase,
  status: 201,
});

export const holdCheckpoint = endpoint({
  method: "post",
  path: "/api/v1/cases/:id/checkpoints",
  summary: "Keep what a weekly checkpoint found. Each week has one",
  permission: "answer-risks",
  params,
  body: z.object({
    week: z.int().min(1).max(12),
    held: IsoDate,
    standing: Standing,
    text: Words,
    next: z.string().trim().max(600),
  }),
  output: SolutionCase,
});

export const closeCase = endpoint({
  method: "post",
  path: "/api/v1/cases/:id/close",
  summary: "Close a case with its outcome; recovered needs the exit test",
  permission: "decide",
  params,
  body: z.object({ outcome: CaseOutcome, learned: Words }),
  output: SolutionCase,
});
