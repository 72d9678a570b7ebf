// Checks the files that all indicators share: names that are used must exist, and no name may have two meanings.
import { nameKey, referenceKey } from "./catalogue.ts";
import {
  type CatalogueConfigs,
  type CataloguePath,
  type CatalogueProblem,
  clashes,
  type Name,
  unknownName,
} from "./catalogue-configs.ts";
import { checkAreas } from "./check-areas.ts";
import { checkSignIn } from "./check-sign-in.ts";

const OUTCOMES = "outcomes.yaml";
const DIMENSIONS = "dimensions.yaml";

/** Headings that every return has: a dimension of the same name could not be told apart. */
const HEADINGS = ["indicator", "period", "area", "numerator", "denominator", "value", "flag", "commentary"];

const ids = (list: readonly { id: string }[], ...path: CataloguePath): Name[] =>
  list.map(({ id }, index) => {
    const place = [...path, index, "id"];
    return { text: id, path: place, thing: place.join(" ") };
  });

export function checkShared(configs: CatalogueConfigs): CatalogueProblem[] {
  return [
    ...checkOutcomes(configs.outcomes),
    ...checkAreas(configs.areas, configs.boundaries),
    ...checkSignIn(configs),
    ...checkDimensions(configs.dimensions.dimensions),
    ...checkGroups(configs),
    ...clashes("owners.yaml", "owners", ids(configs.owners.owners, "owners"), nameKey),
    ...checkIndicatorNames(configs),
    ...checkOutturns(configs),
  ];
}

function checkOutcomes(config: CatalogueConfigs["outcomes"]): CatalogueProblem[] {
  const { outcomes, partnerships, priorities, groups } = config;
  const aims = outcomes.flatMap((outcome, index) => ids(outcome.aims, "outcomes", index, "aims"));
  const known = partnerships.map(({ id }) => id);
  const leads = (["outcomes", "groups"] as const).flatMap((list) =>
    config[list].map(({ partnership }, index) => ({ partnership, path: [list, index, "partnership"] })),
  );
  return [
    ...clashes(OUTCOMES, "outcomes", ids(outcomes, "outcomes"), nameKey),
    ...clashes(OUTCOMES, "aims", aims, nameKey),
    ...clashes(OUTCOMES, "partnerships", ids(partnerships, "partnerships"), nameKey),
    ...clashes(OUTCOMES, "priorities", ids(priorities, "priorities"), nameKey),
    ...clashes(OUTCOMES, "groups", ids(groups, "groups"), nameKey),
    ...leads
      .filter(({ partnership }) => !known.includes(partnership))
      .map(({ partnership, path }) => ({
        file: OUTCOMES,
        path,
        sentence: unknownName("partnership", partnership, OUTCOMES, known),
      })),
  ];
}

function checkDimensions(dimensions: CatalogueConfigs["dimensions"]["dimensions"]): CatalogueProblem[] {
  const heading = (index: number) => ["dimensions", index, "id"];
  return [
    ...clashes(DIMENSIONS, "dimensions", ids(dimensions, "dimensions"), nameKey),
    ...dimensions.flatMap(({ id }, index) =>
      HEADINGS.includes(id)
        ? [
            {
              file: DIMENSIONS,
              path: heading(index),
              sentence: `"${id}" is a heading of every return and cannot be a dimension`,
            },
          ]
        : [],
    ),
    ...dimensions.flatMap(({ id, members }, index) =>
      clashes(
        DIMENSIONS,
        `members of ${id}`,
        members.flatMap((member, thing) =>
          (["id", "title"] as const).map((field) => ({
            text: member[field],
            path: ["dimensions", index, "members", thing, field],
            thing,
          })),
        ),
        nameKey,
      ),
    ),
  ];
}

/** A figure of a group is found by its member: one without the other would be a group that nothing is known of. */
function checkGroups({ outcomes, dimensions }: CatalogueConfigs): CatalogueProblem[] {
  const groups = outcomes.groups.map(({ id }) => id);
  const carriers = dimensions.dimensions.flatMap((dimension, index) =>
    dimension.groups ? [{ ...dimension, index }] : [],
  );
  return carriers.flatMap(({ id, index, members }, place) => {
    const at = (...path: CataloguePath) => ({ file: DIMENSIONS, path: ["dimensions", index, ...path] });
    const missing = groups.filter((group) => !members.some((member) => member.id === group));
    return [
      ...(place > 0
        ? [{ ...at("groups"), sentence: `${carriers[0]?.id} carries the vulnerable groups already` }]
        : []),
      ...missing.map((group) => ({
        ...at("members"),
        sentence: `the vulnerable group "${group}" of ${OUTCOMES} is not a member of ${id}`,
      })),
      ...members.flatMap((member, thing) =>
        groups.includes(member.id)
          ? []
          : [
              {
                ...at("members", thing, "id"),
                sentence: unknownName("vulnerable group", member.id, OUTCOMES, groups),
              },
            ],
      ),
    ];
  });
}

/** Ids and references are both accepted in a return, so none may stand for two indicators. */
function checkIndicatorNames({ indicators }: CatalogueConfigs): CatalogueProblem[] {
  const seen = new Map<string, string>();
  return indicators.flatMap(({ file, config }) =>
    (["id", "reference"] as const).flatMap((field) => {
      const text = config[field];
      if (text === undefined) return [];
      const first = seen.get(referenceKey(text));
      if (first === undefined) seen.set(referenceKey(text), file);
      return first === undefined || first === file
        ? []
        : [{ file, path: [field], sentence: `"${text}" is already the name of ${first}` }];
    }),
  );
}

/** An outturn stands for one indicator's year; for two, nobody could tell whose it is. */
function checkOutturns({ indicators }: CatalogueConfigs): CatalogueProblem[] {
  const seen = new Map<string, string>();
  return indicators.flatMap(({ file, config: { outturn } }) => {
    if (outturn === undefined) return [];
    const first = seen.get(outturn);
    if (first === undefined) seen.set(outturn, file);
    return first === undefined
      ? []
      : [{ file, path: ["outturn"], sentence: `"${outturn}" is already the outturn of ${first}` }];
  });
}
