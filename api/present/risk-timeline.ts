// The story of a risk area on one time line: figures, words, and what people did.
import type { TimelineEntry } from "#api/contract/risk-areas.ts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import { dayOf } from "#api/domain/day.ts";
import { dateLabel, periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod, type Period, periodFromKey, periodKey } from "#api/domain/periods.ts";
import { judgedStatus } from "#api/domain/risk/episodes.ts";
import { levelsOf } from "#api/domain/risk/escalation.ts";
import { hidesNothing, type SeenRisk } from "#api/domain/risk/seen-risk.ts";
import type { SafePoint } from "#api/domain/series.ts";
import { authorName } from "./author-name.ts";
import type { RiskReader } from "./risk-area.ts";
import { actMoments, bare, type Moment } from "./risk-moments.ts";
import { presentValue } from "./value.ts";
import { sentenceCase } from "./words.ts";

/** @returns newest first */
export function timelineOf(risk: SeenRisk, reader: RiskReader): TimelineEntry[] {
  const moments = [...figureMoments(risk, reader), ...wordMoments(risk, reader), ...actMoments(risk, reader)];
  return moments
    .map((moment, index) => ({ ...moment, index }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order || a.index - b.index)
    .toReversed()
    .map(({ at, entry }) => ({ ...entry, at: at.toISOString(), dayText: dateLabel(dayOf(at)) }));
}

/** Out of the figures that may be shown alone: when the register itself moved may tell of those that may not. */
function figureMoments({ seen, number, kind }: SeenRisk, { catalogue }: RiskReader): Moment[] {
  if (!seen) return [];
  const { series, episode } = seen;
  const kept = number && hidesNothing(series) && number.since === periodKey(episode.since) ? number : null;
  const levels = levelsOf(catalogue.trust);
  const found: Moment[] = [];
  let missed = 0;
  let raisedAt: Date | null = null;
  for (const point of pointsIn(series.points, episode.since, episode.recovered)) {
    const { period, safe, receipt } = point;
    if (!receipt) continue;
    const received = new Date(receipt.first);
    const say = (title: string, what: TimelineEntry["kind"], at = received) =>
      found.push({
        at: raisedAt && at < raisedAt && what !== "value" ? raisedAt : at,
        order: -1,
        entry: { ...bare, kind: what, period: formatPeriod(period), title },
      });
    found.push({ at: received, order: -1, entry: valueEntry(point, series.indicator) });
    if (period.index === episode.since.index) {
      const at = kept && kept.raisedAt > received ? kept.raisedAt : received;
      const title = kind === "risk" ? "Raised: off target in" : "Warning raised in";
      say(`${title} ${periodLabel(period)}`, "raised", at);
      raisedAt = at;
    }
    if (kind === "risk" && safe.status === "missed") {
      missed += 1;
      const level = missed > 1 ? levels.find(({ periods }) => periods === missed) : undefined;
      if (level) say(`Escalated: ${level.to}`, "escalated");
    }
    if (period.index === episode.recovered?.index) {
      const over = kind === "risk" ? "On target again in" : "No longer a warning in";
      const title = episode.ended === "became-risk" ? "Became a risk in" : over;
      const at = kept?.endedAt && kept.endedAt > received ? kept.endedAt : received;
      say(`${title} ${periodLabel(period)}`, "recovered", at);
    }
  }
  return found;
}

const pointsIn = (points: readonly SafePoint[], from: Period, to: Period | null) =>
  points.filter(({ period }) => period.index >= from.index && (to === null || period.index <= to.index));

function valueEntry(
  { period, safe }: SafePoint,
  indicator: Parameters<typeof presentValue>[1],
): Moment["entry"] {
  const judged = judgedStatus(safe.status);
  const value = presentValue(safe.value, indicator).text;
  const words = judged ? `${value}, ${STATUS_WORDS[judged].toLowerCase()}` : value;
  return {
    ...bare,
    kind: "value",
    period: formatPeriod(period),
    title: sentenceCase(`${periodLabel(period)}: ${words}`),
    status: judged ?? "other",
  };
}

function wordMoments({ seen, area, indicator }: SeenRisk, { catalogue, said }: RiskReader): Moment[] {
  if (!seen) return [];
  const { since, recovered } = seen.episode;
  const [from, to] = [periodKey(since), recovered ? periodKey(recovered) : Number.MAX_SAFE_INTEGER];
  const own = (comment: Commentary) =>
    comment.indicator === indicator.id &&
    comment.area === area.code &&
    comment.period >= from &&
    comment.period <= to;
  return said.filter(own).map((comment) => {
    const period = periodFromKey(comment.period);
    const earlier = comment.current ? "" : ", an earlier wording";
    return {
      at: comment.at,
      order: 0,
      entry: {
        ...bare,
        kind: "commentary",
        period: formatPeriod(period),
        title: `Commentary on ${periodLabel(period)}${earlier}`,
        text: comment.body,
        by: authorName(comment.author, comment.authorName, catalogue),
      },
    };
  });
}
