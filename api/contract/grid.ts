// Variation by assurance for the whole trust: which indicators move, and which targets can be relied on.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { IndicatorLine } from "./indicator-line.ts";
import { PageQuery } from "./page-query.ts";
import { NamedRef } from "./values.ts";
import { Assurance, VariationIcon } from "./variation.ts";
import { PeriodText } from "./vocabulary.ts";

export const GridEntry = IndicatorLine.pick({
  id: true,
  title: true,
  reference: true,
  period: true,
  periodText: true,
  status: true,
  value: true,
  target: true,
  verdict: true,
  illustrative: true,
}).extend({ outcome: NamedRef });
export type GridEntry = z.infer<typeof GridEntry>;

export const getGrid = endpoint({
  method: "get",
  path: "/api/v1/grid",
  summary: "Every indicator of the trust by variation and assurance",
  permission: "view-figures",
  query: PageQuery.extend({ outcome: z.string().max(100).optional() }),
  output: z.object({
    period: PeriodText,
    periodText: z.string(),
    asAt: z.string().nullable(),
    headline: z.string(),
    columns: z.array(z.object({ assurance: Assurance.nullable(), title: z.string() })),
    rows: z.array(
      z.object({
        variation: VariationIcon,
        title: z.string(),
        cells: z.array(
          z.object({
            assurance: Assurance.nullable().describe("Null: no target to be relied on"),
            text: z.string().describe("What an expert says of those in it"),
            indicators: z.array(GridEntry),
          }),
        ),
      }),
    ),
    unknown: z
      .array(z.object({ reason: z.string(), indicators: z.array(GridEntry) }))
      .describe("Those that cannot be placed, by why not"),
    outcomes: z.array(NamedRef.extend({ count: z.int() })),
  }),
});
export type GridPage = z.infer<typeof getGrid.output>;
