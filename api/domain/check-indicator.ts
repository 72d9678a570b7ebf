// Checks one indicator against the shared files: what it names must exist, and its periods must be of its frequency.
import type { IndicatorConfig } from "#indicators/schema.ts";
import {
  type CatalogueConfigs,
  type CataloguePath,
  type CatalogueProblem,
  type IndicatorFile,
  unknownName,
} from "./catalogue-configs.ts";
import { parsePeriod } from "./parse-period.ts";
import { formatPeriod } from "./periods.ts";

/** What an indicator may name, gathered once for all of them. */
export type Known = {
  readonly aims: ReadonlyMap<string, { outcome: string }>;
  readonly partnerships: ReadonlySet<string>;
  readonly priorities: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string>;
  /** Codes of the trust's areas, with their levels. */
  readonly areas: ReadonlyMap<string, string>;
  /** Codes of comparators, and names of groups of them. */
  readonly comparators: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
};

export const known = (configs: CatalogueConfigs): Known => {
  const set = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const areas = new Map<string, string>();
  const walk = (node: CatalogueConfigs["areas"]["trust"]) => {
    areas.set(node.code, node.level);
    node.areas?.forEach(walk);
  };
  walk(configs.areas.trust);
  return {
    aims: new Map(
      configs.outcomes.outcomes.flatMap(({ id, aims }) =>
        aims.map((aim): [string, { outcome: string }] => [aim.id, { outcome: id }]),
      ),
    ),
    partnerships: set(configs.outcomes.partnerships),
    priorities: set(configs.outcomes.priorities),
    groups: set(configs.outcomes.groups),
    owners: set(configs.owners.owners),
    dimensions: set(configs.dimensions.dimensions),
    areas,
    comparators: new Set<string>(configs.areas.comparators.flatMap(({ code, group }) => [code, group])),
    indicators: new Set([...configs.indicators.map(({ config }) => config.id), ...configs.unreadable]),
  };
};

export function checkIndicator({ file, config }: IndicatorFile, names: Known): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const say = (path: CataloguePath, sentence: string) => problems.push({ file, path, sentence });
  checkPlace(file, config, names, say);
  checkNames(config, names, say);
  checkPeriods(config, say);
  checkTargets(config, names, say);
  return problems;
}

type Say = (path: CataloguePath, sentence: string) => void;

/** The file's name and folder are the indicator's id and home. */
function checkPlace(file: string, { id, aims }: IndicatorConfig, names: Known, say: Say) {
  const [folder = "", name = ""] = file.split("/");
  if (`${id}.yaml` !== name) say(["id"], `id is "${id}", so the file must be called ${id}.yaml`);
  const home = names.aims.get(aims[0] ?? "")?.outcome;
  if (home !== undefined && home !== folder)
    say(["aims", 0], `aim ${aims[0]} is its home and lies under ${home}: move the file to ${home}/`);
}

function checkNames(config: IndicatorConfig, names: Known, say: Say) {
  const one = (path: CataloguePath, what: string, name: string, file: string, all: Iterable<string>) => {
    const list = new Set(all);
    if (!list.has(name)) say(path, unknownName(what, name, file, list));
  };
  one(["owner"], "owner", config.owner, "owners.yaml", names.owners);
  one(["partnership"], "partnership", config.partnership, "outcomes.yaml", names.partnerships);
  if (config.about !== undefined)
    one(["about"], "vulnerable group", config.about, "outcomes.yaml", names.groups);
  const lists = [
    ["aims", "aim", "outcomes.yaml", names.aims.keys()],
    ["dimensions", "dimension", "dimensions.yaml", names.dimensions],
    ["comparators", "comparator", "areas.yaml", names.comparators],
    ["priorities", "priority", "outcomes.yaml", names.priorities],
    ["groups", "vulnerable group", "outcomes.yaml", names.groups],
  ] as const;
  for (const [field, what, file, all] of lists) {
    const list = [...all];
    config[field].forEach((name, index) => {
      one([field, index], what, name, file, list);
      if (config[field].indexOf(name) < index) say([field, index], `"${name}" stands here twice`);
    });
  }
  if (config.comparators.length > 0 && !config.levels.includes("comparator"))
    say(
      ["comparators"],
      "comparators need the level comparator among levels, so that a return may carry them",
    );
  if (config.outturn === config.id) say(["outturn"], "an indicator cannot be its own outturn");
  else if (config.outturn !== undefined)
    one(["outturn"], "indicator", config.outturn, "the catalogue", names.indicators);
}

function checkPeriods({ frequency, returns, spc, targets }: IndicatorConfig, say: Say) {
  const read = (path: CataloguePath, text: string | undefined) => {
    const period = text === undefined ? null : parsePeriod(text, frequency);
    if (text !== undefined && period === null)
      say(path, `"${text}" is not a ${frequency}, the frequency of this indicator`);
    return period;
  };
  const inOrder = (path: CataloguePath, span: { from: string; until?: string | undefined }) => {
    const from = read([...path, "from"], span.from);
    const until = read([...path, "until"], span.until);
    if (from && until && until.index < from.index)
      say([...path, "until"], `${formatPeriod(until)} is before ${formatPeriod(from)}, from which it counts`);
  };
  inOrder(["returns"], returns);
  spc.steps.forEach(({ from }, index) => {
    read(["spc", "steps", index, "from"], from);
  });
  targets.forEach((target, index) => {
    inOrder(["targets", index], target);
  });
}

function checkTargets({ frequency, kind, levels, targets }: IndicatorConfig, names: Known, say: Say) {
  const latest = new Map<string, { from: number; until: number | null }>();
  targets.forEach(({ area, from, until, goal }, index) => {
    const at = (field: string) => ["targets", index, field];
    const level = area === undefined ? undefined : names.areas.get(area);
    if (area !== undefined && level === undefined)
      say(at("area"), unknownName("area", area, "areas.yaml", names.areas.keys()));
    if (level !== undefined && !levels.some((each) => each === level))
      say(at("area"), `"${area}" is a ${level}, and ${level} is not among the levels of this indicator`);
    const ends = typeof goal === "number" ? [goal] : [goal.low, goal.high];
    if (kind === "proportion" && ends.some((end) => end < 0 || end > 100))
      say(at("goal"), "the goal of a proportion lies between 0 and 100");
    const period = parsePeriod(from, frequency);
    if (!period) return;
    const before = latest.get(area ?? "");
    if (before && period.index <= (before.until ?? before.from))
      say(at("from"), `${from} lies in the time of the target above it for the same area`);
    latest.set(area ?? "", { from: period.index, until: parsePeriod(until ?? "", frequency)?.index ?? null });
  });
}
