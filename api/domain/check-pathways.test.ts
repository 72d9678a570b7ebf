// Every fault between a pathway and the indicators of its steps is told with its place and a sentence.
import { expect, test } from "vitest";
import type { IndicatorConfig } from "#indicators/schema.ts";
import { CAF, SHARED } from "#scripts/testing/small-catalogue.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import type { CatalogueConfigs } from "./catalogue-configs.ts";

type Step = CatalogueConfigs["pathways"]["pathways"][number]["steps"][number];

const { reference: _reference, ...PLAIN } = CAF;
const COUNT: IndicatorConfig = (({ denominator: _denominator, ...rest }) => ({
  ...rest,
  id: "started",
  kind: "count" as const,
}))(PLAIN);
const START: Step = { indicator: "started", title: "Started", says: "It is started" };
const DONE: Step = {
  indicator: "caf-completed",
  title: "Completed",
  says: "It is completed",
  of: "assessments due",
  lost: { one: "was not completed", many: "were not completed" },
};

const built = (steps: Step[], change: Partial<IndicatorConfig> = {}, more: Partial<CatalogueConfigs> = {}) =>
  buildCatalogue({
    ...SHARED,
    indicators: [COUNT, { ...PLAIN, ...change }].map((config) => ({
      file: `stay-safe/${config.id}.yaml`,
      config,
    })),
    pathways: { pathways: [{ id: "caf", title: "Pathway", about: "What it is", steps }] },
    ...more,
  });

test("a whole pathway is found by its id", () => {
  const result = built([START, DONE]);
  expect(result).toHaveProperty("catalogue");
  if ("catalogue" in result)
    expect(result.catalogue.pathways.get("caf")?.steps.map(({ indicator }) => indicator)).toEqual([
      "started",
      "caf-completed",
    ]);
});

const { of: _of, ...WITHOUT_OF } = DONE;
test.each<[string, Step[], Partial<IndicatorConfig>, (string | number)[], string]>([
  [
    "an indicator that is not there",
    [START, { ...DONE, indicator: "caf-complete" }],
    {},
    [1, "indicator"],
    'there is no indicator "caf-complete" in this folder; did you mean "caf-completed"?',
  ],
  [
    "one indicator for two steps",
    [DONE, DONE],
    {},
    [1, "indicator"],
    'two steps of a pathway are called "caf-completed"',
  ],
  [
    "a share of nobody",
    [START, WITHOUT_OF],
    {},
    [1, "indicator"],
    "say in of whom the share of caf-completed is of",
  ],
  [
    "a count of somebody",
    [{ ...START, of: "families" }, DONE],
    {},
    [0, "of"],
    "started is not a share of anybody: leave of out",
  ],
  [
    "the lost of a share that should be low",
    [START, DONE],
    { polarity: "lower" },
    [1, "lost"],
    "nobody is lost at caf-completed: lost is for a proportion that should be high",
  ],
  [
    "a figure of a single day, which does not add up",
    [START, DONE],
    { counting: "snapshot" },
    [1, "indicator"],
    "figures of caf-completed do not add up over time: a step needs flow counts without accumulation",
  ],
])("%s", (_, steps, change, path, sentence) => {
  expect(built(steps, change)).toEqual({
    problems: [{ file: "pathways.yaml", path: ["pathways", 0, "steps", ...path], sentence }],
  });
});

test("a yearly figure cannot stand beside months", () => {
  const yearly = { frequency: "financial-year", returns: { due: 10, from: "2023/24" }, targets: [] } as const;
  const result = built([START, DONE], { ...yearly, returns: { ...yearly.returns }, targets: [] });
  expect(JSON.stringify(result)).toContain("caf-completed is not counted by month or quarter");
});

test("a step whose file cannot be read is not called a second fault", () => {
  expect(built([START, { ...DONE, indicator: "moves" }], {}, { unreadable: ["moves"] })).toHaveProperty(
    "catalogue",
  );
});
