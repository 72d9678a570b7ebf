// One indicator: its definition, its series against target, what was said of it, and where the figures came from.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Forecast } from "./forecast.ts";
import { IndicatorLine } from "./indicator-line.ts";
import { RiskKind, RiskState } from "./risk-areas.ts";
import { SeriesPoint } from "./series-point.ts";
import { AreaRef, NamedRef, Target, Value } from "./values.ts";
import { Assurance, SpcMethod, VariationIcon } from "./variation.ts";
import { AreaLevel, Counting, Frequency, Instant, Kind, PeriodText, Polarity, Status } from "./vocabulary.ts";

export const Definition = z.object({
  id: z.string(),
  title: z.string(),
  reference: z.string().nullable(),
  outcomes: z.array(NamedRef).describe("Home first"),
  aim: NamedRef,
  aims: z.array(NamedRef),
  kind: Kind,
  unit: z.string(),
  per: z.number().nullable(),
  decimals: z.int(),
  polarity: Polarity,
  frequency: Frequency,
  counting: Counting,
  accumulation: z.enum(["none", "year-to-date", "rolling-12-months"]),
  owner: z.object({ id: z.string(), name: z.string(), job: z.string(), email: z.string() }),
  partnership: NamedRef,
  numerator: z.string(),
  denominator: z.string().nullable(),
  why: z.string(),
  source: z.string(),
  caveats: z.string().nullable(),
  suppression: z.object({ below: z.int(), text: z.string() }),
  target: Target.nullable().describe("In force now for the trust"),
  returns: z.object({ dueText: z.string(), until: PeriodText.nullable(), ended: z.string().nullable() }),
  priorities: z.array(NamedRef),
  groups: z.array(NamedRef),
  dimensions: z.array(NamedRef),
  levels: z.array(AreaLevel),
});
export type Definition = z.infer<typeof Definition>;

export const listIndicators = endpoint({
  method: "get",
  path: "/api/v1/indicators",
  summary: "The catalogue of indicators",
  permission: "view-figures",
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(100),
    cursor: z.string().max(500).optional(),
  }),
  output: z.object({ indicators: z.array(Definition), next: z.string().nullable() }),
});

const Comparator = z.object({
  area: AreaRef.extend({ group: z.enum(["trust", "england", "region", "statistical-neighbour"]) }),
  points: z.array(z.object({ period: PeriodText, value: Value })),
});

export const IndicatorPage = z.object({
  definition: Definition,
  area: AreaRef.extend({ level: AreaLevel, path: z.array(AreaRef).describe("From the trust down") }),
  areas: z
    .array(AreaRef.extend({ level: AreaLevel, depth: z.int() }))
    .describe("Areas this indicator is returned for, as a tree in order"),
  asAt: z.string().nullable(),
  line: IndicatorLine.describe("The newest judged period for this area"),
  yearSoFar: z
    .object({ periodText: z.string(), value: Value, status: Status })
    .nullable()
    .describe(
      "The financial year to date: numerators and denominators summed; null where they do not add up over time",
    ),
  headline: z.string().describe("What the chart says, in ten words or fewer"),
  summary: z.string().describe("The chart in words"),
  series: z.array(SeriesPoint).describe("Every period from the first, oldest first, gaps included"),
  variation: z
    .object({
      icon: VariationIcon.nullable().describe("Null where it cannot be told from chance; text says why"),
      text: z.string(),
      method: SpcMethod.nullable(),
      methodText: z
        .string()
        .describe("How the limits were made, for the foot of the chart; empty without limits"),
      run: z.int(),
      note: z
        .string()
        .nullable()
        .describe("What a reader must know of such figures: neighbours share eleven months"),
      axis: z
        .object({ low: z.number(), high: z.number() })
        .describe(
          "Holds the limits too, which may reach far beyond the figures; the same for areas of a level",
        ),
    })
    .describe("The newest figure against its own history"),
  assurance: z
    .object({ level: Assurance, words: z.string().describe("In short"), text: z.string() })
    .nullable()
    .describe("Whether the process can be relied on to meet the target; null without limits or target"),
  forecast: Forecast.describe("Where it is heading, beside where it stands"),
  risk: z
    .object({ id: z.string().nullable(), kind: RiskKind, state: RiskState, text: z.string() })
    .nullable()
    .describe("Its open risk or warning"),
  axis: z
    .object({ low: z.number(), high: z.number() })
    .describe("The same for every area of this one's level"),
  steps: z.array(z.object({ period: PeriodText, periodText: z.string(), reason: z.string() })),
  comparators: z
    .object({
      indicator: NamedRef.describe(
        "The indicator the comparison is made on: itself, or its published annual figure",
      ),
      periods: z.array(z.object({ period: PeriodText, periodText: z.string() })),
      rows: z.array(Comparator),
      note: z.string(),
    })
    .nullable(),
  cuts: z
    .object({ levels: z.array(NamedRef), dimensions: z.array(NamedRef) })
    .describe("What breakdown can be asked for below this area"),
  submissions: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      periods: z.string(),
      rows: z.int(),
      receivedAt: z.string(),
      sender: z.string(),
    }),
  ),
  nextReturn: z.object({ periodText: z.string(), due: z.string() }).nullable(),
  attribution: z.array(z.string()),
  may: z.object({
    send: z.boolean().describe("Send figures for it"),
    export: z.boolean().describe("Take its figures away as a file"),
  }),
});
export type IndicatorPage = z.infer<typeof IndicatorPage>;

export const getIndicator = endpoint({
  method: "get",
  path: "/api/v1/indicators/:id",
  summary: "One indicator for one area: definition, series, targets, commentary, comparators",
  permission: "view-figures",
  params: z.object({ id: z.string() }),
  query: z.object({
    area: z.string().max(100).optional().describe("Area code; the trust when left out"),
    as_at: Instant.optional(),
  }),
  output: IndicatorPage,
});
