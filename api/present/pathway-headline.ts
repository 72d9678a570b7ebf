// Where on a pathway to look first, in a sentence, and what must be known of its figures.
import type { Catalogue } from "#api/domain/catalogue.ts";
import { lostAt, type PathwayFacts, type StepFacts } from "#api/domain/pathway.ts";
import type { SafeResult } from "#api/domain/suppress.ts";
import { cutNotes } from "./cut.ts";
import {
  dimensionTitles,
  furthestBelow,
  lostText,
  mostLost,
  periodsText,
  shortOf,
  shortText,
  titlesText,
  valuesOf,
} from "./pathway-words.ts";

/** Most wait or drop out at “Completed”: 94 of 324 assessments due were not completed. It is also furthest below its target: … */
export function pathwayHeadline(steps: readonly StepFacts[]): string {
  const losing = steps.filter(({ step }) => step.lost !== undefined);
  const shown = losing.filter(({ step, span }) => lostAt(step, span.value) !== null);
  if (shown.length === 0)
    return losing.some(({ span }) => span.value.kind === "suppressed") ? HIDDEN : NOTHING;
  const most = mostLost(steps);
  const lost = most && lostAt(most.step, most.span.value);
  const all = shown.length === losing.length;
  if (!most || !lost)
    return all
      ? "Nobody waits or drops out."
      : "Nobody waits or drops out at the steps with a figure to show.";
  const where = all ? "Most wait or drop out" : "Of the steps with a figure to show, most wait or drop out";
  return `${where} at “${most.step.title}”: ${lostText(lost, most.step)}.${belowTarget(steps, most)}`;
}

const HIDDEN =
  "Where children wait or drop out cannot be shown here: the numbers are small. Look at a larger area, or take a filter away.";
const NOTHING =
  "There are no figures to say where children wait or drop out here. Look at a larger area, or take a filter away.";

function belowTarget(steps: readonly StepFacts[], most: StepFacts): string {
  const furthest = furthestBelow(steps);
  const short = furthest && shortOf(furthest);
  if (!furthest || !short) return "";
  const which = furthest === most ? "It is also" : `“${furthest.step.title}” is`;
  return ` ${which} furthest below its target: ${shortText(short, furthest)}.`;
}

export function pathwayNotes(
  { area, axis, where, months, steps }: PathwayFacts,
  catalogue: Catalogue,
): string[] {
  const filters = Object.keys(where);
  const covered = steps.filter(({ periods }) => periods.length > 0);
  const unreturned = covered.filter(({ span }) => isUnreturned([span]));
  const uncut = covered.filter(
    (step) => !unreturned.includes(step) && isUnreturned(step.members.map(({ safe }) => safe)),
  );
  const here = `${filters.length > 0 ? ` by ${dimensionTitles(filters, catalogue)}` : ""} for ${area.name}`;
  return [
    ...(unreturned.length > 0 ? [`${titlesText(unreturned)}: nothing has been returned${here}.`] : []),
    ...(uncut.length > 0 && axis
      ? [`${titlesText(uncut)}: nothing has been returned by ${axis.title.toLowerCase()} here.`]
      : []),
    ...otherSpans(steps, periodsText(months)),
    ...(axis && axis.level === null && !axis.partition
      ? [`${axis.title}: a child may be counted in several of these, or in none.`]
      : []),
    ...(valuesOf(steps).some((value) => value.kind === "missing" && value.reason === "incomplete")
      ? [INCOMPLETE]
      : []),
    ...cutNotes(valuesOf(steps)),
  ];
}

const isUnreturned = (figures: readonly SafeResult[]) =>
  figures.length > 0 && figures.every(({ value }) => value.kind === "missing" && value.reason === "no-data");

const INCOMPLETE =
  "Incomplete: for at least one of the months there is no figure, often because nobody was due in it. Fewer months may have all of theirs.";

/** Steps whose figures do not cover all the months in view, by what they cover. */
function otherSpans(steps: readonly StepFacts[], whole: string): string[] {
  const spans = Map.groupBy(steps, ({ periods }) => periodsText(periods));
  return [...spans].flatMap(([text, those]) => {
    if (text === whole) return [];
    const quarterly = those.every(({ indicator }) => indicator.frequency === "quarter");
    if (text === "")
      return [`${titlesText(those)}: no whole ${quarterly ? "quarter" : "month"} lies in ${whole}.`];
    return [`${titlesText(those)}: ${quarterly ? "counted by quarter, " : ""}${text}.`];
  });
}
