// The whole story of one figure, in words.
import type { FigureHistory, FigureVersion } from "#api/contract/history.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import type { FigureHistoryFacts, FigureVersionFacts, Someone } from "#api/domain/figure-history.ts";
import { dateLabel, periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { authorName } from "./author-name.ts";
import { presentCommentary } from "./commentary.ts";
import { presentReasons } from "./figure-reason.ts";
import { membersText } from "./members-text.ts";
import { presentTarget, presentValue } from "./value.ts";

/** @param opens whether the viewer may open a submission */
export function presentHistory(
  facts: FigureHistoryFacts,
  catalogue: Catalogue,
  opens: (submission: number) => boolean,
): FigureHistory {
  const { indicator, area, period, members, versions } = facts;
  return {
    indicator: { id: indicator.id, title: indicator.title },
    area: { code: area.code, name: area.name },
    period: formatPeriod(period),
    periodText: periodLabel(period),
    members,
    membersText: membersText(members, catalogue),
    target: presentTarget(facts.target, indicator),
    sentence: story(facts),
    versions: versions
      .map((version, index) => presentVersion(version, versions[index + 1], facts, catalogue, opens))
      .reverse(),
    commentary: facts.said.map((comment) => presentCommentary(comment, catalogue)),
  };
}

function presentVersion(
  version: FigureVersionFacts,
  next: FigureVersionFacts | undefined,
  { indicator }: FigureHistoryFacts,
  catalogue: Catalogue,
  opens: (submission: number) => boolean,
): FigureVersion {
  const name = ({ address, name }: Someone) => authorName(address, name, catalogue);
  const open = opens(version.submission);
  return {
    from: version.from.toISOString(),
    until: version.to?.toISOString() ?? null,
    value: presentValue(version.safe.value, indicator),
    status: version.safe.status,
    submission: open ? String(version.submission) : null,
    fileName: open ? version.fileName : null,
    sender: name(version.sender),
    publishedBy: name(version.publisher),
    cause: CAUSES[version.cause],
    causeText: CAUSE_TEXTS[version.cause](name(version.beganBy)),
    ended: endText(version, next, name),
    reasons: presentReasons(version.reasons, version.safe.value, catalogue),
  };
}

const CAUSES: Record<FigureVersionFacts["cause"], FigureVersion["cause"]> = {
  first: "first",
  corrected: "corrected",
  "published-again": "corrected",
  restored: "restored",
  kept: "restored",
};

const CAUSE_TEXTS: Record<FigureVersionFacts["cause"], (name: string) => string> = {
  first: (name) => `First published by ${name}`,
  corrected: (name) => `Corrected by ${name}`,
  "published-again": (name) => `Published by ${name}, after what stood before had been withdrawn`,
  restored: (name) => `Came back when ${name} withdrew the return that had replaced it`,
  kept: (name) =>
    `Stayed when ${name} withdrew the return that had brought it, because this return says the same`,
};

/** With the reason, unless a figure beside it is hidden: a reason may well say what that is. */
function endText(
  { ended, safe }: FigureVersionFacts,
  next: FigureVersionFacts | undefined,
  name: (who: Someone) => string,
): string | null {
  if (ended === null) return null;
  const hidden = [safe, next?.safe].some((each) => each?.value.kind === "suppressed");
  const given =
    ended.how === "withdrawn" ? [ended.reason] : (next?.reasons ?? []).map(({ reason }) => reason);
  const reasons = [...new Set(given)].filter((reason) => reason !== null);
  const because = hidden || reasons.length === 0 ? "" : `: ${reasons.join(" ")}`;
  const what = ended.how === "withdrawn" ? "Withdrawn by" : "Replaced by a correction from";
  return `${what} ${name(ended.by)}${because}`;
}

function story({ indicator, area, period, versions, madeFromInside }: FigureHistoryFacts): string {
  const [first, last] = [versions[0], versions.at(-1)];
  if (!first || !last) {
    const none = `No figure has been published for ${area.name} itself for ${periodLabel(period)}.`;
    return madeFromInside ? `${none} Where one is shown, it is made from the areas inside it.` : none;
  }
  const changes = versions.filter(({ differs }, index) => index > 0 && differs).length;
  const gone =
    last.to === null ? "" : ` It was withdrawn on ${day(last.to)}, and nothing stands in its place.`;
  const published = `First published on ${day(first.from)}`;
  if (changes === 0) return `${published}${last.to === null ? ", and not changed since" : ""}.${gone}`;
  return `${published}, and changed ${times(changes)} since${fromTo(first, last, indicator)}.${gone}`;
}

function fromTo(
  { safe: { value: was } }: FigureVersionFacts,
  { safe: { value: is } }: FigureVersionFacts,
  indicator: FigureHistoryFacts["indicator"],
): string {
  if (was.kind !== "shown" || is.kind !== "shown") return "";
  const [from, to] = [presentValue(was, indicator).text, presentValue(is, indicator).text];
  return from === to ? "" : `: from ${from} to ${to}`;
}

const day = (instant: Date) => dateLabel(dayOf(instant));
const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);
