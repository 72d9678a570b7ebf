// The one description of the files in this folder. Types are inferred from it; editors get JSON Schema made from it.

import { z } from "zod";
import {
  Accumulation,
  AreaLevel,
  Counting,
  Frequency,
  Kind,
  PeriodText,
  Polarity,
} from "#api/contract/vocabulary.ts";
import { PathwaysConfig } from "./pathways-schema.ts";
import { TrustConfig } from "./trust-schema.ts";

export { PathwaysConfig, TrustConfig };

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and single hyphens");
/** Dimension ids are CSV headings, so they use underscores: age_band. */
const Heading = z.string().regex(/^[a-z][a-z0-9_]*$/, "use lower-case letters, digits and underscores");
const Words = z.string().trim().min(3);

/** The line below which a value stops being within tolerance: so many points, or so many percent of the target. */
const Tolerance = z.union(
  [
    z.strictObject({ points: z.number().nonnegative() }),
    z.strictObject({ percent: z.number().nonnegative() }),
  ],
  "give a tolerance either in points or in percent of the target, as { points: 5 }",
);

export const TargetConfig = z.strictObject({
  from: PeriodText.describe("First period this target is in force for, in the indicator's own frequency"),
  until: PeriodText.optional().describe("Last period; left out means until the next target of the same area"),
  area: Slug.optional().describe(
    "Area the target is for; left out means the trust and every area without its own",
  ),
  goal: z.union(
    [z.number(), z.strictObject({ low: z.number(), high: z.number() })],
    "give the goal as a number, or for polarity range both its ends, as { low: 60, high: 75 }",
  ),
  tolerance: Tolerance,
  basis: z
    .enum(["published", "demonstration"])
    .describe("Where the target comes from: a published source, or set for the demonstration"),
  note: z.string().optional(),
});
export type TargetConfig = z.infer<typeof TargetConfig>;

export const IndicatorConfig = z
  .strictObject({
    id: Slug.describe("Equal to the file name"),
    title: Words.max(90),
    reference: z
      .string()
      .optional()
      .describe("National reference, such as NI 62; unique, and accepted in a return"),
    catalogue: z.string().optional().describe("Line in the researched catalogue, such as CAF2"),
    aims: z
      .array(z.string())
      .min(1)
      .describe("Aims it answers for, its home first: 2.5. They may lie under several outcomes"),
    kind: Kind,
    unit: z.string().describe("As printed after a number: %, per 10,000, score, assessments"),
    per: z.literal([1000, 10000, 100000]).optional().describe("Rates only"),
    decimals: z.int().min(0).max(3).describe("Published precision; judging happens at it"),
    polarity: Polarity,
    frequency: Frequency,
    counting: Counting.describe("Whether numerators add up over time"),
    accumulation: Accumulation,
    owner: Slug,
    partnership: Slug,
    numerator: Words,
    denominator: Words.optional().describe(
      "Left out for counts, and for scores published without their parts",
    ),
    base: Slug.optional().describe(
      "Name of the count it is out of (a count: that it is), where other indicators are out of the very same: they are hidden together",
    ),
    cases: z
      .strictObject({ one: Words.max(60), many: Words.max(60) })
      .optional()
      .describe(
        "What a numerator or a count counts, in two or three words that read well after 1 more and 15 more",
      ),
    why: Words.describe("Why it matters for children, in one or two sentences"),
    source: Words,
    caveats: z.string().optional(),
    levels: z.array(AreaLevel).min(1).describe("Area levels a return may carry"),
    dimensions: z.array(Heading).describe("Dimensions it may be cut by"),
    suppression: z
      .strictObject({
        below: z.int().min(0).describe("k: a count of 1 to k-1 is hidden; 0 hides nothing"),
        reason: z.string().optional().describe("Needed when k is 0"),
      })
      .default({ below: 6 }),
    bounds: z
      .strictObject({ low: z.number().optional(), high: z.number().optional() })
      .optional()
      .describe("Values outside are errors in a return; proportions have 0 to 100 without saying so"),
    spc: z
      .strictObject({
        run: z.int().min(6).max(8).default(6).describe("Points that make a shift or a trend"),
        steps: z
          .array(z.strictObject({ from: PeriodText, reason: Words }))
          .default([])
          .describe("Known changes, from which limits are worked out anew"),
      })
      .prefault({}),
    returns: z.strictObject({
      due: z.int().min(0).describe("Working days after the period ends"),
      from: PeriodText.describe("First period returned"),
      until: PeriodText.optional().describe("Last period returned, when collection has ended"),
      ended: z.string().optional().describe("Why it ended, in a sentence; needed with until"),
      approval: z
        .literal("required")
        .optional()
        .describe("A performance lead publishes this indicator's returns, after its owner has checked them"),
    }),
    comparators: z
      .array(Slug)
      .default([])
      .describe("Codes of comparator areas, or a whole group of them: statistical-neighbour"),
    outturn: Slug.optional().describe(
      "Indicator that carries the published annual figure and its comparators",
    ),
    priorities: z.array(Slug).default([]).describe("Plan priorities"),
    groups: z.array(Slug).default([]).describe("Vulnerable groups that it matters most to"),
    about: Slug.optional().describe(
      "Vulnerable group that everybody it counts belongs to: its figures are the group's own",
    ),
    targets: z.array(TargetConfig).default([]),
  })
  .superRefine((indicator, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if ((indicator.kind === "rate") !== (indicator.per !== undefined))
      say(["per"], "a rate needs per (1000, 10000 or 100000), and nothing else may have it");
    if (indicator.kind === "count" && indicator.denominator !== undefined)
      say(["denominator"], "a count has no denominator: leave it out, or choose another kind");
    if (indicator.polarity === "none" && indicator.targets.length > 0)
      say(["targets"], "an indicator with polarity none is context only and cannot have a target");
    if (indicator.polarity !== "none" && indicator.targets.length === 0)
      say(["targets"], "every indicator that is not context only needs a target");
    if (indicator.suppression.below === 0 && !indicator.suppression.reason)
      say(["suppression"], "say in reason why small numbers of this indicator need no hiding");
    if ((indicator.returns.until === undefined) !== (indicator.returns.ended === undefined))
      say(["returns"], "until and ended go together: the last period, and why collection ended");
    indicator.targets.forEach(({ goal }, index) => {
      const isRange = typeof goal !== "number";
      if (indicator.polarity !== "none" && isRange !== (indicator.polarity === "range"))
        say(
          ["targets", index, "goal"],
          "a range goal (low, high) goes with polarity range, and a single goal with higher or lower",
        );
      if (isRange && goal.low >= goal.high)
        say(["targets", index, "goal"], "the low end of a range goal must be below its high end");
    });
  });
export type IndicatorConfig = z.infer<typeof IndicatorConfig>;

export const OutcomesConfig = z.strictObject({
  outcomes: z.array(
    z.strictObject({
      id: Slug,
      title: Words,
      summary: Words.describe("What the outcome means for a child, in one sentence"),
      partnership: Slug,
      aims: z.array(
        z.strictObject({
          id: z
            .string()
            .regex(
              /^\d\.[1-9P]$/,
              "an aim is the outcome's number, a dot and a digit, or P for parents: 2.5",
            ),
          title: Words,
          type: z.enum(["aim", "parents"]),
        }),
      ),
    }),
  ),
  partnerships: z.array(
    z.strictObject({
      id: Slug,
      title: Words,
      chair: Words,
      contract: Words.describe("What it has promised to deliver"),
      members: z
        .array(z.email())
        .default([])
        .describe("Addresses of those who are told of its risk areas; they need accounts"),
    }),
  ),
  priorities: z.array(z.strictObject({ id: Slug, title: Words })),
  groups: z.array(
    z.strictObject({
      id: Slug,
      title: Words,
      partnership: Slug.describe("Partnership that leads for the group"),
    }),
  ),
});
export type OutcomesConfig = z.infer<typeof OutcomesConfig>;

type AreaNode = {
  code: string;
  name: string;
  level: z.infer<typeof AreaLevel>;
  gss?: string | undefined;
  wards?: string[] | undefined;
  areas?: AreaNode[] | undefined;
};
const AreaNode: z.ZodType<AreaNode> = z.strictObject({
  code: Slug,
  name: Words,
  level: AreaLevel,
  gss: z.string().optional().describe("Government Statistical Service code; accepted in a return"),
  wards: z.array(z.string()).optional().describe("GSS codes of the wards it covers"),
  get areas() {
    return z.array(AreaNode).optional();
  },
});
export const AreasConfig = z.strictObject({
  boundaries: z
    .string()
    .regex(
      /^boundaries\/[a-z0-9-]+\.json$/,
      "name a file in the folder boundaries, as boundaries/wards-2013.json",
    )
    .optional()
    .describe("Where the wards lie, as scripts/make-boundaries.ts writes it; without it there is no map"),
  trust: AreaNode,
  comparators: z.array(
    z.strictObject({
      code: Slug,
      name: Words,
      gss: z.string(),
      group: z.enum(["england", "region", "statistical-neighbour"]),
    }),
  ),
});
export type AreasConfig = z.infer<typeof AreasConfig>;

export const DimensionsConfig = z.strictObject({
  dimensions: z.array(
    z.strictObject({
      id: Heading,
      title: Words,
      partition: z
        .boolean()
        .describe("True when every case has exactly one member, so that the parts add up to the total"),
      groups: z
        .literal(true)
        .optional()
        .describe("Its members are the vulnerable groups of outcomes.yaml; one dimension at most"),
      members: z.array(z.strictObject({ id: z.string().min(1), title: Words })),
    }),
  ),
});
export type DimensionsConfig = z.infer<typeof DimensionsConfig>;

export const OwnersConfig = z.strictObject({
  owners: z.array(
    z.strictObject({
      id: Slug,
      name: Words,
      job: Words,
      email: z.email(),
      deputies: z.array(z.email()).default([]),
    }),
  ),
});
export type OwnersConfig = z.infer<typeof OwnersConfig>;

/** The schema of each kind of file, by the name of its JSON Schema. */
export const SCHEMAS = {
  areas: AreasConfig,
  dimensions: DimensionsConfig,
  indicator: IndicatorConfig,
  outcomes: OutcomesConfig,
  owners: OwnersConfig,
  pathways: PathwaysConfig,
  trust: TrustConfig,
};
