// Files of the catalogue that contradict each other are refused, each fault with its place and a sentence.

import { expect, test } from "vitest";
import type { IndicatorConfig } from "#indicators/schema.ts";
import { CAF, SHARED, YEAR } from "#scripts/testing/small-catalogue.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import type { CatalogueConfigs } from "./catalogue-configs.ts";

const at = (config: IndicatorConfig, file = `stay-safe/${config.id}.yaml`) => ({ file, config });
const built = (indicators: IndicatorConfig[], shared: Partial<CatalogueConfigs> = {}) =>
  buildCatalogue({ ...SHARED, indicators: indicators.map((config) => at(config)), ...shared });

const target = { from: "2023-04", goal: 75, tolerance: { points: 5 }, basis: "demonstration" as const };
test.each<[string, Partial<IndicatorConfig>, (string | number)[], string]>([
  [
    "an aim that is not there",
    { aims: ["2.1", "2.9"] },
    ["aims", 1],
    'there is no aim "2.9" in outcomes.yaml',
  ],
  [
    "a home in another folder",
    { aims: ["1.1"] },
    ["aims", 0],
    "aim 1.1 is its home and lies under be-healthy: move the file to be-healthy/",
  ],
  [
    "a mistyped owner",
    { owner: "cordinator" },
    ["owner"],
    'there is no owner "cordinator" in owners.yaml; did you mean "coordinator"?',
  ],
  [
    "an unknown partnership",
    { partnership: "board" },
    ["partnership"],
    'there is no partnership "board" in outcomes.yaml',
  ],
  [
    "an unknown dimension",
    { dimensions: ["agency", "sex"] },
    ["dimensions", 1],
    'there is no dimension "sex" in dimensions.yaml',
  ],
  [
    "a dimension twice",
    { dimensions: ["agency", "agency"] },
    ["dimensions", 1],
    '"agency" stands here twice',
  ],
  [
    "an unknown priority",
    { priorities: ["early-hlep"] },
    ["priorities", 0],
    'there is no priority "early-hlep" in outcomes.yaml; did you mean "early-help"?',
  ],
  [
    "a group that everybody belongs to and nobody knows",
    { about: "carers" },
    ["about"],
    'there is no vulnerable group "carers" in outcomes.yaml',
  ],
  [
    "an unknown group",
    { groups: ["carers"] },
    ["groups", 0],
    'there is no vulnerable group "carers" in outcomes.yaml',
  ],
  [
    "an unknown comparator",
    { comparators: ["leeds"], levels: ["trust", "comparator"], targets: [target] },
    ["comparators", 0],
    'there is no comparator "leeds" in areas.yaml',
  ],
  [
    "comparators that no return may carry",
    { comparators: ["luton"] },
    ["comparators"],
    "comparators need the level comparator among levels, so that a return may carry them",
  ],
  [
    "an unknown outturn",
    { outturn: "caf-outturn" },
    ["outturn"],
    'there is no indicator "caf-outturn" in the catalogue',
  ],
  ["its own outturn", { outturn: "caf-completed" }, ["outturn"], "an indicator cannot be its own outturn"],
  [
    "a first return that is no month",
    { returns: { due: 10, from: "2023/24" } },
    ["returns", "from"],
    '"2023/24" is not a month, the frequency of this indicator',
  ],
  [
    "returns that end before they begin",
    { returns: { due: 10, from: "2023-04", until: "2023-03", ended: "Over" } },
    ["returns", "until"],
    "2023-03 is before 2023-04, from which it counts",
  ],
  [
    "a step at no month",
    { spc: { run: 6, steps: [{ from: "spring", reason: "New form" }] } },
    ["spc", "steps", 0, "from"],
    '"spring" is not a month, the frequency of this indicator',
  ],
  [
    "a target for an unknown area",
    { targets: [{ ...target, area: "sout" }] },
    ["targets", 0, "area"],
    'there is no area "sout" in areas.yaml; did you mean "south"?',
  ],
  [
    "a target for an area below its levels",
    { levels: ["trust"], targets: [{ ...target, area: "south" }] },
    ["targets", 0, "area"],
    '"south" is a locality, and locality is not among the levels of this indicator',
  ],
  [
    "a goal of more than everybody",
    { targets: [{ ...target, goal: 120 }] },
    ["targets", 0, "goal"],
    "the goal of a proportion lies between 0 and 100",
  ],
  [
    "targets that overlap",
    {
      targets: [
        { ...target, until: "2024-04" },
        { ...target, from: "2024-04" },
      ],
    },
    ["targets", 1, "from"],
    "2024-04 lies in the time of the target above it for the same area",
  ],
  [
    "targets out of order",
    { targets: [{ ...target, from: "2025-04" }, target] },
    ["targets", 1, "from"],
    "2023-04 lies in the time of the target above it for the same area",
  ],
])("an indicator with %s is refused", (_, change, path, sentence) => {
  expect(built([{ ...CAF, ...change }])).toEqual({
    problems: [{ file: "stay-safe/caf-completed.yaml", path, sentence }],
  });
});

test.each<[string, Parameters<typeof at>[], string, (string | number)[], string]>([
  [
    "a file that is not called by the id",
    [[CAF, "stay-safe/caf.yaml"]],
    "stay-safe/caf.yaml",
    ["id"],
    'id is "caf-completed", so the file must be called caf-completed.yaml',
  ],
  [
    "one reference for two",
    [[CAF], [{ ...YEAR, reference: "ni201" }]],
    "stay-safe/caf-year.yaml",
    ["reference"],
    '"ni201" is already the name of stay-safe/caf-completed.yaml',
  ],
  [
    "one outturn for two",
    [
      [{ ...CAF, outturn: "caf-year" }],
      [{ ...CAF, id: "caf-other", reference: "X1", outturn: "caf-year" }],
      [YEAR],
    ],
    "stay-safe/caf-other.yaml",
    ["outturn"],
    '"caf-year" is already the outturn of stay-safe/caf-completed.yaml',
  ],
])("indicators with %s are refused", (_, files, file, path, sentence) => {
  const indicators = files.map(([config, name]) => at(config, name));
  expect(buildCatalogue({ ...SHARED, indicators })).toEqual({ problems: [{ file, path, sentence }] });
});

test("a name that an unreadable file may explain is not called a fault", () => {
  expect(built([{ ...CAF, outturn: "caf-year" }], { unreadable: ["caf-year"] })).toHaveProperty("catalogue");
});

const { outcomes, areas, dimensions, owners } = SHARED;
const [locality] = areas.trust.areas ?? [];
const carrier = (id: string, members: string[]) => ({
  ...{ id, title: id, partition: false, groups: true as const },
  members: members.map((member) => ({ id: member, title: member })),
});
test.each<[string, Partial<CatalogueConfigs>, string, (string | number)[], string]>([
  [
    "an outcome whose partnership is not there",
    { outcomes: { ...outcomes, groups: [{ id: "disabled", title: "Disabled", partnership: "saef" }] } },
    "outcomes.yaml",
    ["groups", 0, "partnership"],
    'there is no partnership "saef" in outcomes.yaml; did you mean "safe"?',
  ],
  [
    "one id for two priorities",
    { outcomes: { ...outcomes, priorities: [outcomes.priorities[0]!, outcomes.priorities[0]!] } },
    "outcomes.yaml",
    ["priorities", 1, "id"],
    'two priorities are called "early-help"',
  ],
  [
    "a cluster directly under the trust",
    {
      areas: {
        ...areas,
        trust: { ...areas.trust, areas: [locality!, { code: "w", name: "West", level: "cluster" }] },
      },
    },
    "areas.yaml",
    ["trust", "areas", 1, "level"],
    "a cluster cannot stand directly under a trust",
  ],
  [
    "one name for two areas",
    {
      areas: {
        ...areas,
        comparators: [{ code: "x", name: "south", gss: "E1", group: "region" }, ...areas.comparators],
      },
    },
    "areas.yaml",
    ["comparators", 0, "name"],
    'two areas are called "south"',
  ],
  [
    "a dimension that is called like a column",
    {
      dimensions: {
        dimensions: [...dimensions.dimensions, { id: "value", title: "Value", partition: true, members: [] }],
      },
    },
    "dimensions.yaml",
    ["dimensions", 1, "id"],
    '"value" is a heading of every return and cannot be a dimension',
  ],
  [
    "a vulnerable group that is no member of the dimension that carries them",
    { dimensions: { dimensions: [carrier("group", [])] } },
    "dimensions.yaml",
    ["dimensions", 0, "members"],
    'the vulnerable group "disabled" of outcomes.yaml is not a member of group',
  ],
  [
    "a member that is no vulnerable group",
    { dimensions: { dimensions: [carrier("group", ["disabled", "disable"])] } },
    "dimensions.yaml",
    ["dimensions", 0, "members", 1, "id"],
    'there is no vulnerable group "disable" in outcomes.yaml; did you mean "disabled"?',
  ],
  [
    "two dimensions that carry the vulnerable groups",
    { dimensions: { dimensions: [carrier("group", ["disabled"]), carrier("other", ["disabled"])] } },
    "dimensions.yaml",
    ["dimensions", 1, "groups"],
    "group carries the vulnerable groups already",
  ],
  [
    "one owner twice",
    { owners: { owners: [...owners.owners, ...owners.owners] } },
    "owners.yaml",
    ["owners", 1, "id"],
    'two owners are called "coordinator"',
  ],
])("%s is refused", (_, shared, file, path, sentence) => {
  expect(built([{ ...CAF, comparators: [], dimensions: [] }], shared)).toEqual({
    problems: [{ file, path, sentence }],
  });
});
