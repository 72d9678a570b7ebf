// Variation by assurance for the whole trust, the way NHS boards read it: one cell for each pair, and what an expert says of it.
import type { GridEntry, GridPage } from "#api/contract/grid.ts";
import { type Assurance, FEWEST_FOR_LIMITS, type VariationIcon } from "#api/contract/variation.ts";
import type { Catalogue, Outcome } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import type { SafeSeries } from "#api/domain/series.ts";
import { presentLine } from "./line.ts";
import type { PageFacts } from "./overview.ts";
import { usedToMiss } from "./variation.ts";
import { are } from "./words.ts";

type Column = Assurance | "none";

/** What asks for most stands first: rows and columns alike. */
const COLUMNS: readonly [Column, string][] = [
  ["fails", "Target out of reach"],
  ["hit-or-miss", "Target met or missed by chance"],
  ["passes", "Target can be relied on"],
  ["none", "No target"],
];

const ROWS: readonly [VariationIcon, string, Record<Column, string>][] = [
  [
    "concern",
    "Getting worse, and not by chance",
    {
      fails: "Already out of reach, and moving further away: act on these first.",
      "hit-or-miss": "A real change for the worse: the target will be missed more and more often.",
      passes: "The target is safe for now, and will not stay so: the cheapest time to ask why.",
      none: "Something real has changed for the worse, and no target says how much is too much.",
    },
  ],
  [
    "neither",
    "Changing, and not by chance",
    {
      fails: "Something real has changed, but the target is out of reach: ask if it is the right one.",
      "hit-or-miss": "Something real has changed: see which end of the target range it is moving to.",
      passes: "Something real has changed, inside the target: find out what, so that it stays there.",
      none: "Something real has changed: it may explain what other indicators do.",
    },
  ],
  [
    "common",
    "No more than the usual swing",
    {
      fails: "Steady, and always short of the target: only a different way of working will help.",
      "hit-or-miss": "Steady, and the target is a matter of luck: mend the process, not the month.",
      passes: "Steady, and safe: leave it alone.",
      none: "Steady, and nothing to reach: it needs no attention.",
    },
  ],
  [
    "improvement",
    "Improving, and not by chance",
    {
      fails:
        "Real progress, but the usual swing does not reach the target yet: keep what works, and add to it.",
      "hit-or-miss": "Real progress, with the target in reach: hold the course.",
      passes:
        "Real progress, and the target is safe: learn from it, and ask if the target is still hard enough.",
      none: "Real progress, and no target to hold it against: ask if one is needed.",
    },
  ],
];

/** Why an indicator has no place in the grid, in the order in which they are told. */
const UNPLACED = {
  absent: "The newest figure is late or missing",
  hidden: "The newest figure is hidden, so that no child can be recognised",
  "too-few": `Fewer than ${FEWEST_FOR_LIMITS} figures: too few to tell a change from chance`,
  accumulates: "Each figure includes those before it since April",
} as const;

export function presentGrid(
  { period, asAt }: PageFacts,
  /** Of the trust: all that a board is shown, whichever outcome is asked for. */
  series: readonly SafeSeries[],
  outcome: Outcome | null,
  catalogue: Catalogue,
): GridPage {
  const shown = series.filter((one) => outcome === null || isUnder(one, outcome));
  const among = (of: readonly SafeSeries[]) => of.map((one) => entry(one, catalogue));
  const placed = shown.filter(({ variation }) => variation !== null);
  return {
    period: formatPeriod(period),
    periodText: periodLabel(period),
    asAt,
    headline: headline(placed, shown.length),
    columns: COLUMNS.map(([column, title]) => ({ assurance: assuranceOf(column), title })),
    rows: ROWS.map(([variation, title, texts]) => ({
      variation,
      title,
      cells: COLUMNS.map(([column]) => ({
        assurance: assuranceOf(column),
        text: texts[column],
        indicators: among(
          placed.filter((one) => one.variation === variation && one.assurance === assuranceOf(column)),
        ),
      })),
    })),
    unknown: Object.entries(UNPLACED).flatMap(([reason, title]) => {
      const indicators = among(shown.filter((one) => unplaced(one) === reason));
      return indicators.length > 0 ? [{ reason: title, indicators }] : [];
    }),
    outcomes: catalogue.outcomes.map((each) => ({
      id: each.id,
      title: each.title,
      count: series.filter((one) => isUnder(one, each)).length,
    })),
  };
}

const isUnder = ({ indicator }: SafeSeries, { id }: Outcome) => indicator.outcomes.includes(id);
const assuranceOf = (column: Column): Assurance | null => (column === "none" ? null : column);

function unplaced({ variation, judged, chart }: SafeSeries): keyof typeof UNPLACED | null {
  if (variation !== null) return null;
  if (judged?.safe.value.kind === "suppressed") return "hidden";
  if (judged?.safe.value.kind !== "shown") return "absent";
  return chart.none === "accumulates" ? "accumulates" : "too-few";
}

function entry(series: SafeSeries, catalogue: Catalogue): GridEntry {
  const { id, title, reference, period, periodText, status, value, target, verdict, illustrative } =
    presentLine(series, catalogue, []);
  const home = catalogue.outcomes.find((outcome) => outcome.id === series.indicator.outcomes[0]);
  return {
    ...{ id, title, reference, period, periodText, status, value, target, verdict, illustrative },
    outcome: { id: home?.id ?? "", title: home?.title ?? "" },
  };
}

function headline(placed: readonly SafeSeries[], all: number): string {
  if (placed.length === 0) return "No indicator can be told from chance yet.";
  const worse = placed.filter(({ variation }) => variation === "concern").length;
  const short = placed.filter((one) => one.assurance === "fails" && !usedToMiss(one)).length;
  const safe = placed.filter(({ assurance }) => assurance === "passes").length;
  const out = all - placed.length;
  return [
    `${are(worse, "indicator")} getting worse, and not by chance.`,
    `${short} will miss ${short === 1 ? "its target" : "their targets"} unless something changes, and ${safe} can be relied on to meet ${safe === 1 ? "its own" : "theirs"}.`,
    ...(out > 0 ? [`${out} cannot be placed.`] : []),
  ].join(" ");
}
