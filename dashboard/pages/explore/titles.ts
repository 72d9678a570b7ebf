// What each view says, in ten words or fewer, from what its reader may see.
import type { ExplorerCell, ExplorerPage } from "#api/contract/explorer.ts";
import { sentenceCase } from "#dashboard/charts/value-words.ts";
import { wholeName } from "./cells.ts";
import type { Axis } from "./drill.ts";

const isJudged = ({ status }: ExplorerCell) => status === "met" || status === "near" || status === "missed";
const isMissed = ({ status }: ExplorerCell) => status === "missed";

const MOST_WORDS = 10;

/** The first that is short enough; the last is short in any case. */
const briefest = (...titles: string[]): string =>
  titles.find((title) => title.split(/\s+/).length <= MOST_WORDS) ?? titles.at(-1) ?? "";

const UNITS: Record<ExplorerPage["indicator"]["frequency"], [one: string, many: string]> = {
  month: ["month", "months"],
  quarter: ["quarter", "quarters"],
  "financial-year": ["year", "years"],
  "academic-year": ["year", "years"],
  term: ["term", "terms"],
  "calendar-year": ["year", "years"],
};

const periods = (count: number, { indicator }: ExplorerPage) =>
  `${count} ${UNITS[indicator.frequency][count === 1 ? 0 : 1]}`;

/** The whole over time: since when it is off target, or how often it was, or from where to where it went. */
export function trendTitle(page: ExplorerPage): string {
  const judged = page.whole.filter(isJudged);
  const name = wholeName(page);
  const shown = page.whole.filter(({ value }) => value.kind === "shown");
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return briefest(`${name}: no figure can be shown`, "No figure can be shown");
  if (judged.length === 0) {
    const course = `from ${first.value.text} to ${last.value.text}`;
    return briefest(`${name}: ${course}`, sentenceCase(course), "The course of the figures in view");
  }
  const said = sinceWhen(page, judged);
  return briefest(`${name}: ${said}`, sentenceCase(said));
}

function sinceWhen(page: ExplorerPage, judged: readonly ExplorerCell[]): string {
  const missed = judged.filter(isMissed).length;
  if (missed === 0) return `never off target in ${periods(judged.length, page)}`;
  if (missed === judged.length) return oftenText(missed, missed, page);
  const before = judged.findLastIndex((cell) => !isMissed(cell));
  const began = judged[before + 1];
  if (judged.length - 1 - before < RUN || !began) return oftenText(missed, judged.length, page);
  const start = page.periods.findIndex(({ period }) => period === began.period);
  // A month that is hidden or late may have been on target: "since" would claim to know.
  const whole = page.periods.length - start === judged.length - 1 - before;
  return `off target ${whole ? "" : "whenever judged "}since ${page.periods[start]?.periodText ?? began.period}`;
}

/** Where few can be judged, "14 of 14" would sound like more than is known. */
const every = (count: number, page: ExplorerPage) =>
  count === 1
    ? `the only ${UNITS[page.indicator.frequency][0]} judged`
    : `all ${periods(count, page)} judged`;

const oftenText = (missed: number, judged: number, page: ExplorerPage) =>
  `off target in ${missed === judged ? every(judged, page) : `${missed} of ${periods(judged, page)}`}`;

/** Two in a row begin nothing yet. */
const RUN = 3;

/** Members over time: whose figures were most often off target. */
export function heatTitle(page: ExplorerPage): string {
  const [axis] = page.axes;
  if (!axis || axis.members.length === 0) return trendTitle(page);
  if (page.cells.every(({ value }) => value.kind !== "shown")) return "No figure of these can be shown";
  const often = axis.members.map(({ id, title }) => {
    const judged = page.cells.filter((cell) => cell.members[axis.id] === id && isJudged(cell));
    return { title, judged: judged.length, missed: judged.filter(isMissed).length };
  });
  const judged = often.filter((one) => one.judged > 0);
  if (judged.length === 0) return highestTitle(page, axis);
  const most = Math.max(...judged.map(({ missed }) => missed));
  const named = judged.filter(({ missed }) => missed === most);
  const [only] = named;
  if (most === 0) {
    const who = judged.length < axis.members.length ? "None of those judged" : "None";
    return `${who} was off target in ${periods(page.periods.length, page)}`;
  }
  if (named.length === 1 && only)
    return briefest(
      `${only.title}: ${oftenText(only.missed, only.judged, page)}`,
      `${only.title}: most often off target`,
      `One is off target most often: in ${periods(most, page)}`,
    );
  return `${named.length} are off target most often: in ${periods(most, page)}`;
}

/** Where nothing is judged: who is highest in most periods. Of a hidden figure nothing is known. */
function highestTitle(page: ExplorerPage, axis: Axis): string {
  const firsts = page.periods.flatMap(({ period }) => {
    const shown = page.cells.flatMap(({ period: own, value, members }) =>
      own === period && value.kind === "shown" ? [{ member: members[axis.id], value: value.value }] : [],
    );
    return shown.length === 0
      ? []
      : [shown.reduce((most, one) => (one.value > most.value ? one : most)).member];
  });
  const times = new Map([...Map.groupBy(firsts, (member) => member)].map(([id, all]) => [id, all.length]));
  const most = Math.max(...times.values());
  const first = axis.members.find(({ id }) => times.get(id) === most);
  const known = page.cells.some(({ value }) => value.kind === "suppressed") ? "highest shown" : "highest";
  const often = `${known} in ${most} of ${periods(firsts.length, page)}`;
  return briefest(`${first?.title}: ${often}`, `${first?.title}: most often ${known}`, `One is ${often}`);
}

/** Every pair of members in one period: how many are off target, and the only one by name. */
export function cellsTitle(page: ExplorerPage, at: string): string {
  const period = page.periods.find((one) => one.period === at)?.periodText ?? at;
  const cells = page.axes.length === 0 ? page.whole : page.cells;
  const now = cells.filter((cell) => cell.period === at);
  if (now.every(({ value }) => value.kind !== "shown")) return `No figure can be shown for ${period}`;
  const judged = now.filter(isJudged);
  const missed = judged.filter(isMissed);
  if (judged.length === 0) return `Figures of ${period}`;
  const none = judged.length < now.length ? "None of those judged" : "None";
  if (missed.length === 0) return `${none} is off target in ${period}`;
  const [only] = missed;
  if (missed.length === 1 && only)
    return briefest(
      `${memberNames(page, only) || wholeName(page)}: off target in ${period}`,
      `1 of ${judged.length} is off target in ${period}`,
    );
  return `${missed.length} of ${judged.length} are off target in ${period}`;
}

/** @example "Health in South", or "South" */
export function memberNames(
  { axes }: Pick<ExplorerPage, "axes">,
  { members }: Pick<ExplorerCell, "members">,
) {
  const names = axes.flatMap((axis) => {
    const title = axis.members.find(({ id }) => id === members[axis.id])?.title;
    return title === undefined ? [] : [{ title, area: axis.level !== null }];
  });
  const [first, second] = names;
  if (!first || !second) return first?.title ?? "";
  if (first.area) return `${second.title} in ${first.title}`;
  return second.area ? `${first.title} in ${second.title}` : `${first.title}, ${second.title}`;
}
