// The guide's topics, in the order in which one would read them.
import type { ComponentType } from "react";
import { Chance } from "./topics/Chance.tsx";
import { Csv } from "./topics/Csv.tsx";
import { Definitions } from "./topics/Definitions.tsx";
import { FindingOutWhy } from "./topics/FindingOutWhy.tsx";
import { HiddenNumbers } from "./topics/HiddenNumbers.tsx";
import { ReadingCharts } from "./topics/ReadingCharts.tsx";
import { Statuses } from "./topics/Statuses.tsx";
import { Verdicts } from "./topics/Verdicts.tsx";

export type Topic = { id: string; title: string; about: string; Text: ComponentType };

export const TOPICS: readonly Topic[] = [
  {
    id: "statuses",
    title: "What the statuses mean",
    about: "On target, within tolerance, off target, and the words for a figure that is not there.",
    Text: Statuses,
  },
  {
    id: "reading-charts",
    title: "How to read a chart",
    about: "The line, the target, the band, gaps, hollow points and marks.",
    Text: ReadingCharts,
  },
  {
    id: "chance",
    title: "Is it chance?",
    about: "How to tell a real change from the usual ups and downs, and whether a target can be relied on.",
    Text: Chance,
  },
  {
    id: "verdicts",
    title: "What the verdicts mean",
    about: "Every sentence that can stand beside an indicator, and why.",
    Text: Verdicts,
  },
  {
    id: "finding-out-why",
    title: "Finding out why",
    about: "From a figure to its reason: parts, chance limits, what drove a change, one group or area.",
    Text: FindingOutWhy,
  },
  {
    id: "hidden-numbers",
    title: "Why some numbers are hidden",
    about: "How small counts are kept from pointing at a child, and why larger ones are hidden with them.",
    Text: HiddenNumbers,
  },
  {
    id: "csv",
    title: "The file for a return",
    about: "Headings, periods, missing figures, corrections, and the codes to use.",
    Text: Csv,
  },
  {
    id: "definitions",
    title: "What the words mean",
    about: "Outcome, aim, indicator, owner, target, tolerance and the rest.",
    Text: Definitions,
  },
];
