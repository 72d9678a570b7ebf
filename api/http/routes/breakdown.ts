// An indicator by area level, dimension, or both, as JSON or CSV.

import type { Response, Router } from "express";
import { actorOf } from "#api/access/viewer.ts";
import { type Breakdown, getBreakdown } from "#api/contract/breakdown.ts";
import { AreaLevel, type Members } from "#api/contract/vocabulary.ts";
import { record } from "#api/db/queries/audit.ts";
import type { Axis } from "#api/domain/breakdown-facts.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { addPeriods, periodsBetween } from "#api/domain/periods.ts";
import { askedMembers, askedPeriod } from "#api/http/asked-figure.ts";
import { HttpProblem } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { presentBreakdown } from "#api/present/breakdown.ts";
import { breakdownCsv } from "#api/present/breakdown-csv.ts";
import { type Cut, newestPeriod, readBreakdown } from "#api/reading/read-breakdown.ts";

/** Two years of months. */
const PERIODS = 24;

export function breakdownRoutes(router: Router, services: Services): void {
  serve(
    router,
    getBreakdown,
    async ({ params, query, viewer }) => {
      const viewpoint = await viewpointOf(services, viewer, query.as_at);
      const { catalogue } = viewpoint;
      const indicator = findIndicator(catalogue, params.id);
      const area = findArea(catalogue, query.area);
      const newest = newestPeriod(viewpoint, indicator);
      const to = query.to === undefined ? newest : askedPeriod("to", query.to, indicator);
      const from =
        query.from === undefined ? addPeriods(to, 1 - PERIODS) : askedPeriod("from", query.from, indicator);
      if (from.index > to.index) throw new HttpProblem(400, "from lies after to: swap them.");
      const last = to.index < newest.index ? to : newest;
      const cut = toCut(query.by, query.where, indicator, area, catalogue);
      return presentBreakdown(
        await readBreakdown(viewpoint, indicator, area, { ...cut, periods: periodsBetween(from, last) }),
      );
    },
    {
      "text/csv": async ({ query, viewer, response }, answer) => {
        const breakdown = await answer();
        await record(services.pool, {
          actor: actorOf(viewer),
          action: "exported",
          subject: breakdown.indicator.id,
          after: query,
        });
        sendCsv(breakdown, response);
      },
    },
  );
}

function sendCsv(breakdown: Breakdown, response: Response): void {
  response
    .type("text/csv; charset=utf-8")
    .attachment(`${breakdown.indicator.id}-by-${breakdown.by.join("-")}.csv`)
    .send(breakdownCsv(breakdown));
}

function toCut(
  by: string,
  where: string | readonly string[] | undefined,
  indicator: Indicator,
  area: Area,
  catalogue: Catalogue,
): Omit<Cut, "periods"> {
  const ids = by.split(",").map((id) => id.trim());
  if (ids.includes(""))
    throw new HttpProblem(400, "by names no axis between its commas: write it as area.locality or agency.");
  if (new Set(ids).size < ids.length) throw new HttpProblem(400, "by names an axis twice.");
  const levels = ids.filter((id) => id.startsWith("area."));
  if (levels.length > 1 || ids.length > 2 || ids.length - levels.length > 2)
    throw new HttpProblem(
      400,
      "by takes one area level, one dimension or two, or an area level and a dimension.",
    );
  const filter = askedMembers(where, indicator, catalogue);
  const axes = ids.map((id) => axisOf(id, indicator, area, catalogue));
  const clash = ids.find((id) => id in filter);
  if (clash) throw new HttpProblem(400, `${clash} stands in by and in where: leave it out of one of them.`);
  const level = axes.find(({ id }) => id.startsWith("area."));
  const dimensions = axes.filter((axis) => axis !== level);
  return {
    axes,
    where: filter,
    places: level
      ? level.members.map(({ id }) => ({ area: findArea(catalogue, id), members: { [level.id]: id } }))
      : [{ area, members: {} }],
    groups: dimensions.reduce<Members[]>(
      (groups, axis) =>
        groups.flatMap((members) => axis.members.map(({ id }) => ({ ...members, [axis.id]: id }))),
      [{}],
    ),
  };
}

function axisOf(id: string, indicator: Indicator, area: Area, catalogue: Catalogue): Axis {
  const level = AreaLevel.safeParse(id.replace(/^area\./, ""));
  if (id.startsWith("area.") && level.success && indicator.levels.includes(level.data)) {
    const areas = catalogue.areasUnder(area.code, level.data);
    return { id, title: id.slice(5), members: areas.map(({ code, name }) => ({ id: code, title: name })) };
  }
  const dimension = indicator.dimensions.includes(id) ? catalogue.dimensions.get(id) : undefined;
  if (dimension) return { id, title: dimension.title, members: dimension.members };
  const known = [
    ...indicator.levels.filter((name) => name !== "comparator").map((name) => `area.${name}`),
    ...indicator.dimensions,
  ];
  throw new HttpProblem(400, `This indicator cannot be cut by ${id}. It can be cut by ${known.join(", ")}.`);
}
