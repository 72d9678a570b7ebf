// A risk or a warning as an entry of the register.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { RISK_STATE_WORDS, type RiskArea, type RiskState } from "#api/contract/risk-areas.ts";
import { type Catalogue, targetInForce } from "#api/domain/catalogue.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import { forecast } from "#api/domain/forecast/forecast.ts";
import { periodLabel, sinceLabel } from "#api/domain/period-label.ts";
import { formatPeriod, type Period, periodFromKey } from "#api/domain/periods.ts";
import type { Episode } from "#api/domain/risk/episodes.ts";
import { levelAt, levelReached } from "#api/domain/risk/escalation.ts";
import { evidenceOf, isOpen, type SeenRisk, standingOf } from "#api/domain/risk/seen-risk.ts";
import { deviationInForce, stateOf } from "#api/domain/risk/state.ts";
import { differenceOf, type SafePoint, type SafeSeries, shownFigures } from "#api/domain/series.ts";
import { presentCommentary } from "./commentary.ts";
import { currentComment } from "./line.ts";
import { agreedText, caseInShort, caseOf, lastAction, presentDeviation, presentPlan } from "./risk-acts.ts";
import { presentDifference, presentTarget, presentValue } from "./value.ts";
import { verdict } from "./verdict.ts";
import { goalText, lowerFirst, measured, periodCount, sentenceCase } from "./words.ts";

export type RiskReader = { catalogue: Catalogue; today: string; said: readonly Commentary[] };

export function presentRiskArea(risk: SeenRisk, reader: RiskReader): RiskArea {
  const { catalogue, today } = reader;
  const { indicator, area, acts, number } = risk;
  const state = stateOf(standingOf(risk), today);
  const open = isOpen(risk);
  const plan = acts.plans.at(-1);
  const shownPlan = plan ? presentPlan(plan, { open, today, catalogue }) : null;
  const deviation = deviationInForce(standingOf(risk), today);
  const found = caseOf(acts);
  const outcomes = indicator.outcomes.flatMap((id) =>
    catalogue.outcomes.filter((outcome) => outcome.id === id).map(({ title }) => ({ id, title })),
  );
  const owner = catalogue.ownerOf(indicator);
  const figures = risk.seen ? figuresOf(risk.seen, reader) : withoutFigures(risk);
  return {
    id: number ? String(number.id) : null,
    kind: risk.kind,
    state,
    stateText: stateText(state, shownPlan, deviation, figures.closedText),
    indicator: { id: indicator.id, title: indicator.title, reference: indicator.reference ?? null },
    outcome: outcomes[0] ?? { id: "", title: "" },
    outcomes,
    area: { code: area.code, name: area.name },
    ...figures,
    owner: { name: owner.name, job: owner.job },
    plan: shownPlan,
    deviation: deviation && presentDeviation(deviation, { open, today, catalogue }),
    case: found && caseInShort(found, today),
    lastAction: lastAction(acts),
  };
}

function stateText(
  state: RiskState,
  plan: RiskArea["plan"],
  deviation: { until: string } | null,
  closed: string | null,
): string {
  if (state === "agreed-deviation" && deviation) return agreedText(deviation);
  if (state === "closed" && closed) return closed;
  if (state !== "acknowledged" || !plan) return RISK_STATE_WORDS[state];
  if (plan.standing === "done") return "Plan carried out";
  if (plan.standing === "stopped") return "Plan stopped";
  return plan.overdue ? `Plan overdue since ${plan.dueText}` : `Plan in place, due ${plan.dueText}`;
}

type Figures = Omit<
  RiskArea,
  | "id"
  | "kind"
  | "state"
  | "stateText"
  | "indicator"
  | "outcome"
  | "outcomes"
  | "area"
  | "owner"
  | "plan"
  | "deviation"
  | "case"
  | "lastAction"
>;

function figuresOf(seen: NonNullable<SeenRisk["seen"]>, { catalogue, said }: RiskReader): Figures {
  const { series, episode, times } = seen;
  const { indicator } = series;
  const evidence = evidenceOf(seen);
  const safe = evidence?.safe;
  const period = evidence?.period ?? episode.since;
  const difference = safe ? presentDifference(differenceOf(indicator, safe), safe.target, indicator) : null;
  const target = presentTarget(safe?.target ?? null, indicator);
  const level = levelReached(episode, catalogue.trust);
  const comment = evidence && currentComment(series, evidence, said);
  return {
    period: formatPeriod(period),
    periodText: periodLabel(period),
    value: presentValue(safe?.value ?? { kind: "missing", reason: "no-data" }, indicator),
    status: safe?.status ?? "missing",
    target,
    difference,
    newest: episode.ended === null ? newestText(series, period) : null,
    eased: easedText(seen),
    since: formatPeriod(episode.since),
    sinceText: sinceLabel(episode.since),
    periodsInRisk: episode.periods,
    periodsMissed: episode.missed,
    periodsText: periodCount(episode.periods, indicator.frequency),
    timesEntered: times,
    level,
    escalatedTo: levelAt(Math.max(level, 1), catalogue.trust)?.to ?? "",
    grounds: [...episode.grounds],
    groundsText: episode.kind === "warning" ? groundsText(episode, series) : null,
    severity: severityOf(difference, target),
    closedText: closedText(episode),
    verdict: verdict(series),
    illustrative: safe?.value.kind === "shown" && safe.value.flag === "illustrative",
    commentary: comment ? presentCommentary(comment, catalogue) : null,
  };
}

function withoutFigures({ indicator, number, kind }: SeenRisk): Figures {
  const since = number ? periodFromKey(number.since) : null;
  return {
    period: since ? formatPeriod(since) : "",
    periodText: since ? periodLabel(since) : "",
    value: { kind: "missing", reason: "no-data", text: "Corrected since" },
    status: "missing",
    target: null,
    difference: null,
    newest: null,
    eased: null,
    since: since ? formatPeriod(since) : "",
    sinceText: since ? sinceLabel(since) : "",
    periodsInRisk: 0,
    periodsMissed: 0,
    periodsText: periodCount(0, indicator.frequency),
    timesEntered: 0,
    level: 0,
    escalatedTo: "",
    grounds: [],
    groundsText: null,
    severity: 0,
    closedText: null,
    verdict: `The figures that raised this ${kind} were corrected or withdrawn.`,
    illustrative: false,
    commentary: null,
  };
}

/** What there is to know of a period after the one that is shown. */
function newestText({ judged, indicator }: SafeSeries, shown: Period): string | null {
  if (!judged || judged.period.index <= shown.index) return null;
  return sentenceCase(`${periodLabel(judged.period)} ${gap(judged, indicator.polarity === "none")}`);
}

/** Within tolerance since the last figure off target; what is near again after a recovery belongs to no risk. */
function easedText({ series: { points }, episode }: NonNullable<SeenRisk["seen"]>): string | null {
  if (episode.kind !== "risk" || episode.ended !== null) return null;
  const missed = points.findLast(({ safe }) => safe.status === "missed");
  const since = points.find(
    ({ period, safe }) => safe.status === "near" && missed && period.index > missed.period.index,
  );
  return since
    ? `Within tolerance since ${sinceLabel(since.period)}. It stays here until it is on target.`
    : null;
}

function gap({ safe: { status, value } }: SafePoint, context: boolean): string {
  if (status === "late") return "is late";
  if (status === "suppressed") return "is hidden";
  if (status === "not-due") return "is not due yet";
  if (status === "no-target") return context ? "is for context only" : "has no target";
  return value.kind === "missing" && value.reason !== "not-received" ? "has no figure" : "is missing";
}

function closedText({ kind, ended, recovered }: Episode): string | null {
  if (ended === null) return null;
  const when = recovered ? ` in ${periodLabel(recovered)}` : "";
  if (ended === "became-risk") return `Off target${when}: it became a risk`;
  return kind === "risk" ? `On target again${when}` : `No longer a warning${when}`;
}

/** Getting worse, and not by chance; Heading for 69.1% in March 2027, where the target is 80% or more. */
function groundsText({ grounds, ended }: Episode, series: SafeSeries): string {
  const texts = grounds.map((ground) =>
    ground === "concern" ? "Getting worse, and not by chance" : headingText(ended === null ? series : null),
  );
  return sentenceCase(texts.map((text, at) => (at > 0 ? lowerFirst(text) : text)).join("; "));
}

function headingText(series: SafeSeries | null): string {
  const plain = "Heading for a miss at the end of the year";
  if (series === null) return plain;
  const { indicator, area, points, judged } = series;
  const found = forecast({
    indicator,
    points: shownFigures(points),
    targetAt: (period) => targetInForce(indicator, area, period),
    ...(judged ? { latest: judged.period } : {}),
  });
  if (found.kind !== "projected" || found.target === null) return plain;
  return `Heading for ${measured(found.value, indicator)} in ${periodLabel(found.at)}, where the target is ${goalText(found.target, indicator)}`;
}

function severityOf(difference: RiskArea["difference"], target: RiskArea["target"]): number {
  if (difference === null || target === null || difference.better) return 0;
  const { goal } = target;
  const scale = typeof goal === "number" ? goal : difference.value < 0 ? goal.low : goal.high;
  return Math.abs(difference.value) / (Math.abs(scale) || 1);
}

/** The open risk or warning of one indicator, in a line: In risk for 5 months. Not answered yet */
export function riskLink(risk: SeenRisk, reader: RiskReader): NonNullable<IndicatorPage["risk"]> {
  const {
    id,
    kind,
    state,
    stateText: how,
    periodsText,
    groundsText: grounds,
  } = presentRiskArea(risk, reader);
  const what = kind === "risk" ? `In risk for ${periodsText}` : `Warning: ${lowerFirst(grounds ?? "")}`;
  return { id, kind, state, text: `${what}. ${how}` };
}
