// Back-test: what a proposed target, tolerance or run length would have raised in the past.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { AreaRef, NamedRef, Target, Value } from "./values.ts";
import { VariationIcon } from "./variation.ts";
import { Instant, Kind, PeriodText, Polarity, Status } from "./vocabulary.ts";

/** A form sends its empty boxes too: nothing in one asks for nothing, and not for nought. */
const orEmpty = <Given extends z.ZodType>(given: Given) =>
  z
    .preprocess(
      (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
      given.optional(),
    )
    .optional();
const number = z.coerce.number().min(-1e9).max(1e9);

export const BacktestResult = z.object({
  target: Target.nullable().describe("In force at the newest period; those before may have had others"),
  run: z.int(),
  judged: z.int().describe("Periods that could be judged"),
  missed: z.int(),
  near: z.int(),
  met: z.int(),
  risks: z.int().describe("Risks that would have been raised"),
  warnings: z.int().describe("Warnings that would have been raised"),
  alertsPerYear: z.number().describe("Risks and warnings raised, by year of the history, to one decimal"),
  byThemselves: z
    .int()
    .describe(
      "Risks that were over before a second period was missed, and warnings that were gone by the next figure",
    ),
  text: z.string(),
});
export type BacktestResult = z.infer<typeof BacktestResult>;

const Judged = z.object({
  status: Status,
  targetText: z.string().nullable(),
  variation: VariationIcon.nullable(),
  raised: z.enum(["risk", "warning"]).nullable().describe("What would have been raised in this period"),
});

export const Backtest = z.object({
  indicator: NamedRef,
  area: AreaRef,
  measured: z.object({ kind: Kind, unit: z.string(), decimals: z.int(), polarity: Polarity }),
  spanText: z.string(),
  years: z.number(),
  asked: z.object({
    goal: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    tolerance: z.number().nullable(),
    in: z.enum(["points", "percent"]),
    run: z.int(),
  }),
  current: BacktestResult,
  proposed: BacktestResult,
  text: z.string().describe("The comparison in words"),
  doubts: z
    .array(z.string())
    .describe("What is implausible about the proposal, as check:indicators would say it"),
  periods: z.array(
    z.object({ period: PeriodText, periodText: z.string(), value: Value, current: Judged, proposed: Judged }),
  ),
  axis: z.object({ low: z.number(), high: z.number() }),
});
export type Backtest = z.infer<typeof Backtest>;

export const getBacktest = endpoint({
  method: "get",
  path: "/api/v1/indicators/:id/backtest",
  summary: "What a proposed target, tolerance or run length would have raised, beside what is in force",
  permission: "view-figures",
  params: z.object({ id: z.string() }),
  query: z.object({
    area: z.string().max(100).optional(),
    goal: orEmpty(number).describe("Left out or empty: the targets as they are"),
    low: orEmpty(number).describe("Of a range, with high"),
    high: orEmpty(number),
    tolerance: orEmpty(z.coerce.number().min(0).max(1e9)),
    in: z.enum(["points", "percent"]).default("points"),
    run: orEmpty(z.coerce.number().int().min(6).max(8)).describe("Points that make a shift or a trend"),
    as_at: Instant.optional(),
  }),
  output: Backtest,
});

export const TargetDoubt = z.object({
  indicator: NamedRef,
  area: AreaRef,
  owner: z.object({ name: z.string(), job: z.string() }),
  targetText: z.string(),
  from: PeriodText,
  fromText: z.string(),
  rule: z.enum(["outside-bounds", "far-from-history", "wide-tolerance"]),
  text: z.string().describe("What is implausible, with its numbers, and what to do"),
});
export type TargetDoubt = z.infer<typeof TargetDoubt>;

export const listTargetDoubts = endpoint({
  method: "get",
  path: "/api/v1/targets/doubts",
  summary: "Targets that are implausible by their indicator's own history",
  permission: "oversee-returns",
  output: z.object({ doubts: z.array(TargetDoubt), judged: z.int().describe("Targets that were looked at") }),
});
