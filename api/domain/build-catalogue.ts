// Joins the files of the catalogue into one, or says what is wrong between them.
import type { AreasConfig } from "#indicators/schema.ts";
import {
  type Aim,
  type Area,
  type Catalogue,
  type Indicator,
  type Member,
  nameKey,
  referenceKey,
  type Target,
} from "./catalogue.ts";
import type { CatalogueConfigs, CatalogueProblem } from "./catalogue-configs.ts";
import { checkIndicator, known } from "./check-indicator.ts";
import { checkPathways } from "./check-pathways.ts";
import { checkShared } from "./check-shared.ts";
import { parsePeriod } from "./parse-period.ts";
import { addPeriods, type Period } from "./periods.ts";

export type BuiltCatalogue = { catalogue: Catalogue } | { problems: CatalogueProblem[] };

export function buildCatalogue(configs: CatalogueConfigs): BuiltCatalogue {
  const names = known(configs);
  const problems = [
    ...checkShared(configs),
    ...checkPathways(configs),
    ...configs.indicators.flatMap((indicator) => checkIndicator(indicator, names)),
  ];
  return problems.length > 0 ? { problems } : { catalogue: join(configs) };
}

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** The item, which the checks above have made sure is there. */
function sure<Item>(item: Item | null | undefined): Item {
  if (item === undefined || item === null)
    throw new TypeError("the catalogue was joined without being checked");
  return item;
}

function join(configs: CatalogueConfigs): Catalogue {
  const { outcomes, partnerships, priorities, groups } = configs.outcomes;
  const areas = layOut(configs.areas);
  const root = sure(areas.get(configs.areas.trust.code));
  const aims = new Map<string, Aim>(
    outcomes.flatMap((outcome) => outcome.aims.map((aim) => [aim.id, { ...aim, outcome: outcome.id }])),
  );
  const indicators = byId(inOrder(configs, aims, areas));
  const owners = byId(configs.owners.owners);
  const dimensions = byId(configs.dimensions.dimensions);

  const indicatorNames = new Map<string, Indicator>();
  for (const indicator of indicators.values())
    for (const name of [indicator.id, indicator.reference])
      if (name !== undefined) indicatorNames.set(referenceKey(name), indicator);
  const areaNames = new Map<string, Area>();
  for (const area of areas.values())
    for (const name of [area.code, area.name, area.gss])
      if (name !== null) areaNames.set(nameKey(name), area);
  const answered = Map.groupBy(
    [...indicators.values()].flatMap((indicator) => {
      const { email, deputies } = sure(owners.get(indicator.owner));
      const addresses = new Set([email, ...deputies].map((address) => address.toLowerCase()));
      return [...addresses].map((address) => ({ address, indicator }));
    }),
    ({ address }) => address,
  );
  // A title that two share says neither.
  const titles = new Map(
    [...Map.groupBy(indicators.values(), ({ title }) => nameKey(title))].flatMap(([title, [one, another]]) =>
      one && !another ? [[title, one] as const] : [],
    ),
  );
  const memberNames = new Map<string, Map<string, Member>>();
  for (const { id, members } of dimensions.values())
    memberNames.set(
      id,
      new Map(members.flatMap((member) => [member.id, member.title].map((name) => [nameKey(name), member]))),
    );

  return {
    version: configs.version,
    trust: configs.trust,
    root,
    outcomes,
    aims,
    partnerships: byId(partnerships),
    priorities: byId(priorities),
    groups: byId(groups),
    owners,
    dimensions,
    areas,
    boundaries: configs.boundaries,
    indicators,
    pathways: byId(configs.pathways.pathways),
    findIndicator: (text) => indicatorNames.get(referenceKey(text)) ?? titles.get(nameKey(text)) ?? null,
    findArea: (text) => (text.trim() === "" ? root : (areaNames.get(nameKey(text)) ?? null)),
    findMember: (dimension, text) => memberNames.get(dimension)?.get(nameKey(text)) ?? null,
    ownerOf: (indicator) => sure(owners.get(indicator.owner)),
    indicatorsOf: (email) => answered.get(email.toLowerCase())?.map(({ indicator }) => indicator) ?? [],
    areasUnder: (code, level) =>
      [...areas.values()].filter((area) => area.level === level && area.path.includes(code)),
    indicatorsUnder: (outcome) =>
      [...indicators.values()].filter(
        (indicator) => indicator.outturnOf === null && indicator.outcomes.includes(outcome),
      ),
  };
}

function layOut({ trust, comparators }: AreasConfig): Map<string, Area> {
  const areas = new Map<string, Area>();
  const walk = (node: AreasConfig["trust"], above: readonly string[]) => {
    const path = [...above, node.code];
    areas.set(node.code, {
      code: node.code,
      name: node.name,
      level: node.level,
      gss: node.gss ?? null,
      group: null,
      parent: above.at(-1) ?? null,
      children: node.areas?.map(({ code }) => code) ?? [],
      path,
      wards: node.wards ?? [],
    });
    node.areas?.forEach((child) => {
      walk(child, path);
    });
  };
  walk(trust, []);
  for (const comparator of comparators)
    areas.set(comparator.code, {
      ...comparator,
      level: "comparator",
      parent: null,
      children: [],
      path: [comparator.code],
      wards: [],
    });
  return areas;
}

/** By home outcome and aim, then by line of the researched catalogue, each followed by its outturn. */
function inOrder(
  configs: CatalogueConfigs,
  aims: ReadonlyMap<string, Aim>,
  areas: ReadonlyMap<string, Area>,
): Indicator[] {
  const outturnOf = new Map(configs.indicators.map(({ config }) => [config.outturn, config.id]));
  const aimOrder = [...aims.keys()];
  const sortKey = ({ id, catalogue, aims: [home = ""], outturnOf: of }: Indicator) =>
    [String(aimOrder.indexOf(home)).padStart(3, "0"), catalogue ?? "~", of === null ? 0 : 1, id].join(" ");
  return configs.indicators
    .map(({ config }) => {
      const { comparators, returns, spc, targets, ...rest } = config;
      const read = (text: string): Period => sure(parsePeriod(text, config.frequency));
      return {
        ...rest,
        outcomes: [...new Set(config.aims.map((aim) => sure(aims.get(aim)).outcome))],
        comparators: [...areas.values()]
          .filter(
            ({ code, group }) => group !== null && [code, group].some((name) => comparators.includes(name)),
          )
          .map(({ code }) => code),
        outturnOf: outturnOf.get(config.id) ?? null,
        returns: {
          due: returns.due,
          from: read(returns.from),
          until: returns.until === undefined ? null : read(returns.until),
          ended: returns.ended ?? null,
          approval: returns.approval ?? null,
        },
        spc: { run: spc.run, steps: spc.steps.map(({ from, reason }) => ({ from: read(from), reason })) },
        targets: laidOutInTime(targets, read),
      };
    })
    .map((indicator) => ({ indicator, key: sortKey(indicator) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ indicator }) => indicator);
}

/** Gives each target without a last period the one before the next target of the same area. */
function laidOutInTime(
  targets: CatalogueConfigs["indicators"][number]["config"]["targets"],
  read: (text: string) => Period,
): Target[] {
  return targets
    .map((target, index) => {
      const next = targets.slice(index + 1).find(({ area }) => area === target.area);
      const last = next === undefined ? null : addPeriods(read(next.from), -1);
      return {
        from: read(target.from),
        until: target.until === undefined ? last : read(target.until),
        area: target.area ?? null,
        goal: target.goal,
        tolerance: target.tolerance,
        basis: target.basis,
        note: target.note ?? null,
      };
    })
    .sort((a, b) => a.from.index - b.from.index);
}
