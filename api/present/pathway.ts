// A pathway: its steps with who was lost there and who differs, and the sentence that says where to look first.
import type { PathwayPage, PathwayStep } from "#api/contract/pathway.ts";
import type { Members } from "#api/contract/vocabulary.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dimensionAxes, levelAxes } from "#api/domain/cut-axis.ts";
import { cutsOfAll, lostAt, type PathwayFacts, type StepFacts } from "#api/domain/pathway.ts";
import { dateLabel, periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";
import type { SafeResult } from "#api/domain/suppress.ts";
import { isIllustrative, presentCell, presentPeriod, presentWhere } from "./cut.ts";
import { pathwayHeadline, pathwayNotes } from "./pathway-headline.ts";
import { lostText, mostLost, periodsText, shortOf, shortText, valuesOf } from "./pathway-words.ts";

type Standing = {
  catalogue: Catalogue;
  /** Months that can be asked for, oldest first. */
  askable: readonly Period[];
  today: string;
  asAt: string | null;
  may: PathwayPage["may"];
};

export function presentPathway(facts: PathwayFacts, standing: Standing): PathwayPage {
  const { pathway, area, axis, where, months, steps } = facts;
  const { catalogue, askable, today, asAt, may } = standing;
  const { id, title, about } = pathway;
  const cuts = cutsOfAll(steps.map(({ indicator }) => indicator));
  const dimensions = dimensionAxes(cuts, catalogue).filter((one) => !(one.id in where));
  const areaRef = ({ code, name }: { code: string; name: string }) => ({ code, name });
  return {
    ...{ id, title, about },
    area: {
      ...areaRef(area),
      level: area.level,
      path: area.path.flatMap((code) => catalogue.areas.get(code) ?? []).map(areaRef),
    },
    by: axis && refOf(axis),
    members: axis?.members.map(refOf) ?? [],
    where: presentWhere(where, catalogue),
    periods: months.map(presentPeriod),
    spanText: periodsText(months),
    months: askable.toReversed().map((month) => ({ id: formatPeriod(month), title: periodLabel(month) })),
    headline: pathwayHeadline(steps),
    worst: mostLost(steps)?.indicator.id ?? null,
    steps: steps.map((step) => presentStep(step, facts)),
    cuts: { levels: levelAxes(cuts, area, catalogue).map(refOf), dimensions: dimensions.map(refOf) },
    notes: pathwayNotes(facts, catalogue),
    illustrative: valuesOf(steps).some(isIllustrative),
    source: [...new Set(steps.map(({ indicator }) => indicator.source))].join(" "),
    asAt,
    todayText: dateLabel(today),
    may,
  };
}

const refOf = ({ id, title }: { id: string; title: string }) => ({ id, title });

function presentStep(facts: StepFacts, { axis }: PathwayFacts): PathwayStep {
  const { step, indicator, periods, span, series, members } = facts;
  const last = periods.at(-1) ?? indicator.returns.from;
  const present = (safe: SafeResult, of: Members = {}, whole: SafeResult | null = null) =>
    presentCell({ period: last, members: of, safe }, whole?.value ?? null, indicator);
  const cells = members.map((member) => present(member.safe, member.members, span));
  const lost = lostAt(step, span.value);
  const short = shortOf(facts);
  return {
    indicator: refOf(indicator),
    title: step.title,
    says: step.says,
    counts: indicator.kind === "count",
    of: step.of ?? null,
    frequency: indicator.frequency,
    periods: periods.map(presentPeriod),
    spanText: periodsText(periods),
    span: present(span),
    series: series.map(({ period, safe }) => presentCell({ period, members: {}, safe }, null, indicator)),
    members: cells,
    lost: lost && { count: lost.count, text: lostText(lost, step) },
    short: short && { count: short.cases, text: shortText(short, facts) },
    different: cells.flatMap(({ members: of, funnel }) => {
      const id = axis ? of[axis.id] : undefined;
      if (!axis || id === undefined || !funnel?.outside) return [];
      const title = axis.members.find((member) => member.id === id)?.title ?? id;
      return [{ id, title, text: funnel.text, better: funnel.better }];
    }),
  };
}
