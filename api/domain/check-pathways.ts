// Checks the pathways: their steps must be indicators whose figures can be laid side by side over a span of months.
import type { IndicatorConfig } from "#indicators/schema.ts";
import { addsOverTime } from "./aggregate.ts";
import { nameKey } from "./catalogue.ts";
import { type CatalogueConfigs, type CatalogueProblem, clashes, unknownName } from "./catalogue-configs.ts";

const FILE = "pathways.yaml";

type Step = CatalogueConfigs["pathways"]["pathways"][number]["steps"][number];

export function checkPathways({
  pathways: { pathways },
  indicators,
  unreadable,
}: CatalogueConfigs): CatalogueProblem[] {
  const configs = new Map(indicators.map(({ config }) => [config.id, config]));
  const names = pathways.map(({ id }, index) => ({
    text: id,
    path: ["pathways", index, "id"],
    thing: index,
  }));
  return [
    ...clashes(FILE, "pathways", names, nameKey),
    ...pathways.flatMap(({ steps }, pathway) => [
      ...clashes(
        FILE,
        "steps of a pathway",
        steps.map(({ indicator }, step) => ({
          text: indicator,
          path: ["pathways", pathway, "steps", step, "indicator"],
          thing: step,
        })),
        nameKey,
      ),
      ...steps.flatMap((step, index) => {
        const config = configs.get(step.indicator);
        const faults = config
          ? faultsOf(step, config)
          : unreadable.includes(step.indicator)
            ? []
            : [["indicator", unknownName("indicator", step.indicator, "this folder", configs.keys())]];
        return faults.map(([field = "", sentence = ""]) => ({
          file: FILE,
          path: ["pathways", pathway, "steps", index, field],
          sentence,
        }));
      }),
    ]),
  ];
}

/** Each with the field that it is about. */
function faultsOf(step: Step, config: IndicatorConfig): string[][] {
  const { id, kind, polarity, frequency } = config;
  const say = (fault: boolean, field: string, sentence: string) => (fault ? [[field, sentence]] : []);
  const share = kind === "proportion";
  return [
    ...say(
      !share && kind !== "count",
      "indicator",
      `${id} is a ${kind}: a step is measured by a count or a proportion`,
    ),
    ...say(
      frequency !== "month" && frequency !== "quarter",
      "indicator",
      `${id} is not counted by month or quarter, so it cannot be laid beside the other steps`,
    ),
    ...say(
      !addsOverTime(config),
      "indicator",
      `figures of ${id} do not add up over time: a step needs flow counts without accumulation`,
    ),
    ...say(share && step.of === undefined, "indicator", `say in of whom the share of ${id} is of`),
    ...say(!share && step.of !== undefined, "of", `${id} is not a share of anybody: leave of out`),
    ...say(
      step.lost !== undefined && (!share || polarity !== "higher"),
      "lost",
      `nobody is lost at ${id}: lost is for a proportion that should be high`,
    ),
  ];
}
