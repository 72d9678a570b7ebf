// Everything re-cut for one vulnerable group, locality or cluster, outcome by outcome.
import type { z } from "zod";
import type { AreaLens, GroupLens, listLenses } from "#api/contract/lenses.ts";
import type { MissingReason } from "#api/contract/vocabulary.ts";
import type { Area, Catalogue, Indicator, VulnerableGroup } from "#api/domain/catalogue.ts";
import { compareLines, groupsDimension, type LensFacts, tellsOf } from "#api/domain/lens.ts";
import { dateLabel, periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";
import type { SafeValue } from "#api/domain/suppress.ts";
import { cutNotes, isIllustrative } from "./cut.ts";
import { lensHeadline } from "./lens-headline.ts";
import { type Looked, presentLensLine } from "./lens-line.ts";
import { aimRef } from "./line.ts";
import { aimUnder } from "./overview.ts";

type Page = {
  catalogue: Catalogue;
  period: Period;
  asAt: string | null;
  today: string;
  mayExport: boolean;
};

type Facts = {
  read: readonly LensFacts[];
  /** All that a board is shown, whether or not it says anything here. */
  indicators: readonly Indicator[];
};

export function presentGroupLens(page: Page, group: VulnerableGroup, facts: Facts): GroupLens {
  const { catalogue } = page;
  const partnership = catalogue.partnerships.get(group.partnership);
  const dimension = groupsDimension(catalogue)?.id ?? null;
  const looked = { of: { group, dimension }, others: "all children", whole: "all children" };
  return {
    ...presentLens(page, looked, facts),
    group: { id: group.id, title: group.title },
    groups: [...catalogue.groups.values()].map(({ id, title }) => ({ id, title })),
    title: group.title,
    partnership: partnership ? { id: partnership.id, title: partnership.title } : null,
    otherTitle: "All children",
    headline: lensHeadline(returnedOf(facts), { name: group.title, many: true, others: looked.others }),
  };
}

export function presentAreaLens(page: Page, area: Area, facts: Facts): AreaLens {
  const { catalogue } = page;
  const others = `the rest of ${catalogue.root.name}`;
  const looked = { of: { area }, others, whole: `the whole of ${catalogue.root.name}` };
  return {
    ...presentLens(page, looked, facts),
    area: {
      code: area.code,
      name: area.name,
      level: area.level,
      path: area.path
        .flatMap((code) => catalogue.areas.get(code) ?? [])
        .map(({ code, name }) => ({ code, name })),
    },
    areas: lensAreas(catalogue),
    title: area.name,
    partnership: null,
    otherTitle: `The rest of ${catalogue.root.name}`,
    headline: lensHeadline(returnedOf(facts), { name: area.name, many: false, others }),
  };
}

/** Localities and clusters. */
export const isLensArea = ({ level }: Area): boolean => level === "locality" || level === "cluster";

export const lensAreas = (catalogue: Catalogue): AreaLens["areas"] =>
  [...catalogue.areas.values()]
    .filter(isLensArea)
    .map(({ code, name, level, path }) => ({ code, name, level, depth: path.length - 2 }));

export const lensGroups = (
  catalogue: Catalogue,
  indicators: readonly Indicator[],
): z.infer<typeof listLenses.output>["groups"] =>
  [...catalogue.groups.values()].map(({ id, title, partnership }) => ({
    id,
    title,
    partnership: { id: partnership, title: catalogue.partnerships.get(partnership)?.title ?? "" },
    count: indicators.filter((indicator) => tellsOf(indicator, id, catalogue)).length,
  }));

/** Of a cut that nobody ever sends, a period whose return is late says no more than the others. */
const SILENT: readonly MissingReason[] = ["no-data", "late", "not-received", "not-due"];

const isReturned = ({ points }: LensFacts) =>
  points.some(({ own: { value } }) => value.kind !== "missing" || !SILENT.includes(value.reason));

const returnedOf = ({ read }: Facts) => read.filter(isReturned);

function presentLens({ catalogue, period, asAt, today, mayExport }: Page, looked: Looked, facts: Facts) {
  const returned = returnedOf(facts).toSorted(compareLines);
  const values = returned.flatMap(({ points }) =>
    points.flatMap(({ own, other }) => [own.value, ...(other ? [other.value] : [])]),
  );
  const known = new Set(returned.map(({ indicator }) => indicator));
  const wanted = ({ groups }: Indicator) => "group" in looked.of && groups.includes(looked.of.group.id);
  return {
    period: formatPeriod(period),
    periodText: periodLabel(period),
    asAt,
    outcomes: catalogue.outcomes.map((outcome) => {
      const under = facts.indicators.filter(({ outcomes }) => outcomes.includes(outcome.id));
      return {
        id: outcome.id,
        title: outcome.title,
        lines: returned
          .filter(({ indicator }) => under.includes(indicator))
          .map((line) =>
            presentLensLine(line, aimRef(catalogue, aimUnder(line.indicator.id, outcome, catalogue)), looked),
          ),
        without: under
          .filter((indicator) => !known.has(indicator))
          .map((indicator) => ({ id: indicator.id, title: indicator.title, wanted: wanted(indicator) }))
          .toSorted((one, other) => Number(other.wanted) - Number(one.wanted)),
      };
    }),
    notes: [
      ...methodNotes(looked),
      ...(someHidden(returned) ? [SELECTED] : []),
      ...(values.some(isIllustrative) ? [MADE_UP] : []),
      ...cutNotes(values.map(withoutFlag)),
    ],
    illustrative: values.some(isIllustrative),
    source: `Returns of the indicators' owners, and published figures, as ${catalogue.trust.name} holds them.`,
    todayText: dateLabel(today),
    may: { export: mayExport },
  };
}

const someHidden = (lines: readonly LensFacts[]) =>
  lines.some(({ points }) => points.some(({ own }) => own.value.kind === "suppressed"));

/** Said here in other words: some figures of a page are made up, and others are not. */
const MADE_UP = "Figures marked illustrative are made for the demonstration, not measured.";
const withoutFlag = (value: SafeValue): SafeValue =>
  value.kind === "shown" ? { ...value, flag: null } : value;

/** Which figures are hidden depends on what they are, so those that are left are no fair sample of them. */
const SELECTED =
  "Where some figures are hidden, those that are shown are not typical: a small group's figure is shown when none of its children, or many of them, are off the mark.";

const methodNotes = ({ of, others }: Looked): string[] => [
  "Within each outcome: gaps for the worse that are more than chance first, then other gaps for the worse, the widest first; then what is the same or better; then what cannot be compared.",
  "group" in of
    ? `A gap is the group's figure less that of all children, who include the group. Whether it is chance is told from the group against children who are not in it.`
    : `A gap is the area's figure less that of ${others}, which is the whole without the area.`,
  "More than chance: in fewer than 1 of 20 cases would a gap as wide come about if there were no difference (test of two proportions; Fisher's exact test where numbers are small). Only percentages with their counts are tested.",
  "A trend is told from the newest 6 to 12 figures, where the slope of the gap is more than chance (t-test at 95%).",
];
