// Why an indicator changed, or differs between two areas.
import type { Router } from "express";
import { may } from "#api/access/viewer.ts";
import { getChange } from "#api/contract/change.ts";
import { addsOverTime } from "#api/domain/aggregate.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { spanBeginning, usualLength } from "#api/domain/change/spans.ts";
import { cutKey } from "#api/domain/cut.ts";
import { type CutAxis, dimensionAxes, levelAxes } from "#api/domain/cut-axis.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";
import { type AskedCut, askedCut, figureSpan } from "#api/http/asked-cut.ts";
import { askedPeriod } from "#api/http/asked-figure.ts";
import { HttpProblem } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { presentChange } from "#api/present/change.ts";
import { type ChangeAsked, readChange } from "#api/reading/read-change.ts";
import { readSpans } from "#api/reading/read-spans.ts";
import type { Viewpoint } from "#api/reading/viewpoint.ts";

export function changeRoutes(router: Router, services: Services): void {
  serve(router, getChange, async ({ params, query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue } = viewpoint;
    const indicator = findIndicator(catalogue, params.id);
    const area = findArea(catalogue, query.area);
    const other = query.against === undefined ? null : findArea(catalogue, query.against);
    if (other === area) throw new HttpProblem(400, "against is the area itself: name another one.");
    const { axes, where } = askedCut(query, { indicator, area, catalogue });
    // An area that another is held against has members of its own, which have nothing to be held against.
    const available = [
      ...(other ? [] : levelAxes(indicator, area, catalogue)),
      ...dimensionAxes(indicator, catalogue).filter((axis) => axis.partition && !(axis.id in where)),
    ];
    const overlapping = axes.find((axis) => !available.some(({ id }) => id === axis.id));
    if (overlapping) throw new HttpProblem(400, notAnAxis(overlapping, available));
    const asked = { query, viewpoint, indicator, area, where };
    const sides = other ? await askedAreas(asked, other) : await askedSpans(asked);
    return presentChange(
      await readChange(viewpoint, {
        indicator,
        where,
        axes: query.by === undefined ? null : axes,
        available,
        sides,
      }),
      { today: viewpoint.today, asAt: viewpoint.asAt, mayExport: may(viewer, "export"), catalogue, where },
    );
  });
}

function notAnAxis(axis: CutAxis, available: readonly CutAxis[]): string {
  const can =
    available.length === 0 ? "" : ` It can be explained by ${available.map(({ id }) => id).join(", ")}.`;
  return axis.level === null
    ? `The members of ${axis.id} overlap, so what they contributed would not add up.${can}`
    : `Two areas are compared by dimensions alone: the areas inside them are not the same.${can}`;
}

type Asked = {
  query: { from?: string | undefined; to?: string | undefined; periods?: number | undefined };
  viewpoint: Viewpoint;
  indicator: Indicator;
  area: Area;
  where: AskedCut["where"];
};

/** The first span begins with `from`, the second ends with `to`; what is left out is chosen among what has come. */
async function askedSpans(asked: Asked): Promise<ChangeAsked["sides"]> {
  const { area, indicator } = asked;
  const { after, before, length } = await spansFor(asked);
  const { from } = asked.query;
  const first = from === undefined ? before : spanBeginning(askedPeriod("from", from, indicator), length);
  const [start, end] = [first?.[0], first?.at(-1)];
  if (!first || !start || !end || !after[0] || end.index >= after[0].index)
    throw new HttpProblem(
      400,
      `Two spans of ${length} must not overlap, and ${described(start, after.at(-1))} is too short: choose an earlier from or a later to.`,
    );
  return { before: { area, periods: first }, after: { area, periods: after } };
}

const described = (start: Period | undefined, end: Period | undefined) =>
  [start, end].flatMap((period) => (period ? [formatPeriod(period)] : [])).join(" to ");

async function askedAreas(asked: Asked, other: Area): Promise<ChangeAsked["sides"]> {
  const { after } = await spansFor(asked);
  return { before: { area: other, periods: after }, after: { area: asked.area, periods: after } };
}

async function spansFor({ query, viewpoint, indicator, area, where }: Asked) {
  const length = query.periods ?? (addsOverTime(indicator) ? usualLength(indicator.frequency) : 1);
  if (length > 1 && !addsOverTime(indicator))
    throw new HttpProblem(400, "These figures do not add up over time: leave out periods, or give 1.");
  const { first, last } = figureSpan(viewpoint, indicator);
  const to = query.to === undefined ? null : askedPeriod("to", query.to, indicator);
  if (to && to.index < first.index)
    throw new HttpProblem(400, `to lies before the first figure, which is for ${formatPeriod(first)}.`);
  const until = to && to.index > last.index ? last : to;
  const cut = cutKey(where);
  const spans = await readSpans(viewpoint, { indicator, area, cut, length, first, last, to: until });
  return { ...spans, length };
}
