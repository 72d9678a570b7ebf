// Describes seed-data/sources/illustration.yaml and deliveries.yaml: how illustrative figures are made, and how returns arrive.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const Month = z.string().regex(/^\d{4}-\d{2}$/);
const Weighting = z.record(z.string(), z.number().nonnegative());

/** Something that moves a chance: for everybody or for some, always, from a month on, or slowly between two months. */
const Effect = z.strictObject({
  by: z.number(),
  where: z.record(z.string(), z.string()).default({}),
  months: z.array(z.int().min(1).max(12)).optional(),
  from: Month.optional(),
  to: Month.optional(),
});
export const Chance = z.strictObject({
  base: z.number(),
  noise: z.number().default(0),
  effects: z.array(Effect).default([]),
});
export type Chance = z.infer<typeof Chance>;

/** Who the children are: each mix that matches is laid over the ones before it. A weight in a dimension whose parts
 * overlap is the chance of belonging to that group. */
const Mix = z.strictObject({
  match: z.string().optional().describe("A piece of the code of the area or of one above it"),
  weights: z.record(z.string(), Weighting),
});
export type Mix = z.infer<typeof Mix>;

const Volume = z.strictObject({
  monthly: z.number().positive(),
  growth: z.number().default(0).describe("Share by which a year is larger than the one before"),
  noise: z.number().default(0.05),
  season: z.record(z.string(), z.number()).default({}).describe("Month number to factor"),
  steps: z.array(z.strictObject({ from: Month, factor: z.number() })).default([]),
  published: z
    .string()
    .optional()
    .describe("Indicator whose published counts are the volume while they last"),
});
export type Volume = z.infer<typeof Volume>;

const Cohort = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("flow"),
    volume: Volume,
    areas: Weighting.optional(),
    mixes: z.array(Mix),
  }),
  z.strictObject({
    kind: z.literal("followers"),
    of: z.string().describe("Indicator whose counted cases these are"),
  }),
  z.strictObject({
    kind: z.literal("pool"),
    entering: z.number().positive().describe("Children a month"),
    stays: z.array(z.strictObject({ share: z.number(), months: z.number() })),
    ages: z.strictObject({ dimension: z.string(), from: z.int(), to: z.int(), leave: z.int() }),
    areas: Weighting.optional(),
    mixes: z.array(Mix),
  }),
]);
export type Cohort = z.infer<typeof Cohort>;
export type Pool = Extract<Cohort, { kind: "pool" }>;

const Words = z.strictObject({
  missed: z.array(z.string()).default([]),
  other: z.array(z.string()).default([]),
  on: z.record(z.string(), z.string()).default({}).describe("Period to words"),
});
export type Words = z.infer<typeof Words>;

const Illustrated = z.strictObject({
  cohort: z.string(),
  measure: z.string().optional().describe("Of the assessment pathway"),
  count: z
    .enum(["open", "entering", "leaving"])
    .optional()
    .describe("Of a pool; every case of a flow counts"),
  only: z.strictObject({ months: z.int().optional(), below: z.int().optional() }).optional(),
  chance: Chance.optional(),
  population: z
    .strictObject({ clusters: Weighting, shares: z.record(z.string(), Weighting).default({}) })
    .optional()
    .describe("Denominators of a rate: people by cluster, and their shares in each dimension"),
  dimensionsDownTo: z.enum(["trust", "locality", "cluster"]).default("locality"),
  pairs: z.array(z.array(z.string())).default([]),
  words: Words.default({ missed: [], other: [], on: {} }),
  areaWords: z.record(z.string(), Words).default({}).describe("For areas with a target of their own"),
});
export type Illustrated = z.infer<typeof Illustrated>;

export const Pathway = z.strictObject({
  volume: Volume,
  areas: Weighting.describe("By cluster"),
  mixes: z.array(Mix),
  holidays: z.strictObject({ months: z.array(z.int()), level: z.string(), factor: z.number() }),
  own: z.record(z.string(), z.string()).describe("Cases that are not a partner's: dimension to member"),
  completed: Chance,
  inTime: Chance,
  leadProfessional: Chance,
  firstMeeting: Chance,
  review: Chance,
  needsMet: Chance,
  steppedUp: Chance,
});
export type Pathway = z.infer<typeof Pathway>;

const Illustration = z.strictObject({
  first: Month,
  last: Month,
  clusters: Weighting,
  pathway: Pathway,
  cohorts: z.record(z.string(), Cohort),
  indicators: z.record(z.string(), Illustrated),
});
export type Illustration = z.infer<typeof Illustration>;

const Deliveries = z.strictObject({
  clock: z.string(),
  singleMonthsFrom: Month,
  late: z.array(z.strictObject({ owner: z.string(), days: z.int() })),
  neverCame: z.array(z.strictObject({ indicator: z.string(), period: Month })),
  missing: z.array(
    z.strictObject({ indicator: z.string(), period: Month, symbol: z.string(), commentary: z.string() }),
  ),
  corrections: z.array(
    z.strictObject({
      indicator: z.string(),
      period: Month,
      received: z.string(),
      firstReturned: z.number().describe("Share of the true numerator that the first return gave"),
      commentary: z.string(),
    }),
  ),
  shapes: z.array(
    z.strictObject({
      owner: z.string(),
      saved: z.enum(["utf-8", "windows-1252", "utf-8-semicolons", "utf-16-tabs"]).default("utf-8"),
      periods: z.enum(["2024-04", "Apr 2024", "April 2024", "04/2024", "Apr-24"]).default("2024-04"),
    }),
  ),
  reasons: z.array(
    z.strictObject({
      file: z.string().describe("A piece of the file's name"),
      rules: z.record(z.string(), z.string()).describe("Rule that warned to what the sender answered"),
    }),
  ),
});
export type Deliveries = z.infer<typeof Deliveries>;

export const readIllustration = (file: string): Illustration =>
  Illustration.parse(parse(readFileSync(file, "utf8")));
export const readDeliveries = (file: string): Deliveries =>
  Deliveries.parse(parse(readFileSync(file, "utf8")));
