// One indicator as a line of a list.
import type { IndicatorLine } from "#api/contract/indicator-line.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod, periodKey } from "#api/domain/periods.ts";
import type { SafePoint, SafeSeries } from "#api/domain/series.ts";
import { isSmall, presentDifference, presentTarget, presentValue } from "./value.ts";
import { verdict } from "./verdict.ts";
import { measured } from "./words.ts";

const SPARK_PERIODS = 24;

export function presentLine(
  series: SafeSeries,
  catalogue: Catalogue,
  said: readonly Commentary[],
  /** What the board agreed about it, while that is in force. */
  agreed: string | null = null,
): IndicatorLine {
  const { indicator, judged, points } = series;
  const safe = judged?.safe ?? null;
  const owner = catalogue.ownerOf(indicator);
  const lastShown = points.findLast(({ safe: { value } }) => value.kind === "shown");
  const spark = points.slice(-SPARK_PERIODS);
  const comment = judged && currentComment(series, judged, said);
  return {
    id: indicator.id,
    title: indicator.title,
    reference: indicator.reference ?? null,
    aim: aimRef(catalogue, indicator.aims[0] ?? ""),
    period: judged ? formatPeriod(judged.period) : "",
    periodText: judged ? periodLabel(judged.period) : "no period yet",
    status: safe?.status ?? "not-due",
    value: presentValue(safe?.value ?? { kind: "missing", reason: "not-due" }, indicator),
    lastShown: safe?.value.kind === "shown" || !lastShown ? null : shownText(lastShown, series),
    target: presentTarget(safe?.target ?? null, indicator),
    difference: presentDifference(series.difference, safe?.target ?? null, indicator),
    verdict: verdict(series),
    direction: series.direction,
    variation: series.variation,
    assurance: series.assurance,
    agreed: agreed === null ? null : { text: agreed },
    spark: spark.map(({ period, safe: { value } }) => ({
      period: formatPeriod(period),
      value: value.kind === "shown" ? value.value : null,
    })),
    illustrative: spark.some(
      ({ safe: { value } }) => value.kind === "shown" && value.flag === "illustrative",
    ),
    small: [...spark, ...(lastShown ? [lastShown] : [])].some(({ safe }) => isSmall(safe.value)),
    owner: { name: owner.name, job: owner.job },
    commentary: comment ? firstSentence(comment.body) : null,
    received: judged?.receipt?.first ?? null,
  };
}

export function aimRef(catalogue: Catalogue, id: string): { id: string; title: string } {
  return { id, title: catalogue.aims.get(id)?.title ?? id };
}

const shownText = ({ period, safe: { value } }: SafePoint, { indicator }: SafeSeries) => ({
  periodText: periodLabel(period),
  text: value.kind === "shown" ? measured(value.value, indicator) : "",
  ...(isSmall(value) ? { small: true as const } : {}),
});

export function currentComment(
  { indicator, area }: SafeSeries,
  { period }: SafePoint,
  said: readonly Commentary[],
): Commentary | undefined {
  const key = periodKey(period);
  return said.find(
    (row) => row.current && row.indicator === indicator.id && row.area === area.code && row.period === key,
  );
}

const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });
/** A first sentence shorter than this, such as "27.2%.", says too little alone. */
const ENOUGH = 40;

export function firstSentence(text: string): string {
  let taken = "";
  for (const { segment } of sentences.segment(text)) {
    taken += segment;
    if (taken.trim().length >= ENOUGH) break;
  }
  return taken.trim();
}
