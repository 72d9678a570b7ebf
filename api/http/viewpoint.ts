// Where the reader of a request stands, and what its address names.
import { sightOf, type Viewer } from "#api/access/viewer.ts";
import { StillPublishing, versionAt } from "#api/db/queries/versions.ts";
import type { Area, Catalogue, Indicator, Outcome } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { endOf, formatPeriod, type Period } from "#api/domain/periods.ts";
import { lastEnded, type Viewpoint, yesterday } from "#api/reading/viewpoint.ts";
import { HttpProblem, notFound } from "./problem.ts";
import type { Services } from "./services.ts";

type Standing = Pick<Services, "now" | "catalogue" | "read" | "isHoliday" | "withholding">;

export async function viewpointOf(
  services: Standing,
  viewer: Viewer,
  asAt: string | undefined,
): Promise<Viewpoint> {
  const now = services.now();
  const catalogue = services.catalogue();
  const instant = asAt === undefined ? now : new Date(asAt);
  if (instant.getUTCFullYear() < 1900)
    throw new HttpProblem(400, "as_at lies before 1900, when nothing had been published.");
  if (instant > now) throw new HttpProblem(400, `as_at lies in the future: it is ${now.toISOString()} now.`);
  return {
    db: services.read,
    catalogue,
    version: asAt === undefined ? null : await standingAt(services, instant),
    asAt: asAt === undefined ? null : instant.toISOString(),
    today: dayOf(instant),
    isHoliday: services.isHoliday,
    sight: sightOf(viewer, catalogue),
    withholding: services.withholding,
  };
}

async function standingAt({ read }: Standing, instant: Date): Promise<number> {
  try {
    return await versionAt(read, instant);
  } catch (error) {
    if (!(error instanceof StillPublishing)) throw error;
    throw new HttpProblem(
      503,
      "A large return is being published, and it is not certain yet what stood at that instant. Ask again in a minute.",
      undefined,
      60,
    );
  }
}

/** The month that a page looks back from: the one asked for, or the newest that has ended. */
export function pageMonth({ today }: Viewpoint, asked: string | undefined): Period {
  const newest = lastEnded("month", yesterday(today));
  if (asked === undefined) return newest;
  const month = parsePeriod(asked, "month");
  if (!month) throw new HttpProblem(400, `period is not a month: write it as ${formatPeriod(newest)}.`);
  if (month.index > newest.index)
    throw new HttpProblem(
      400,
      `${formatPeriod(month)} has not ended yet: the newest month is ${formatPeriod(newest)}.`,
    );
  return month;
}

/** The last day that a page for a month looks at. */
export const pageEnd = (month: Period): string => endOf(month);

export function findIndicator(catalogue: Catalogue, id: string): Indicator {
  const indicator = catalogue.findIndicator(id);
  if (!indicator) throw notFound(`There is no indicator called ${id}. /api/v1/indicators lists them.`);
  return indicator;
}

export function findOutcome(catalogue: Catalogue, id: string): Outcome {
  const outcome = catalogue.outcomes.find((candidate) => candidate.id === id);
  if (!outcome)
    throw notFound(
      `There is no outcome called ${id}. The outcomes are ${catalogue.outcomes.map((each) => each.id).join(", ")}.`,
    );
  return outcome;
}

/** An area that an indicator has no figures for, not even inside it, has no page: it would read as a gap. */
export function assertCollected(catalogue: Catalogue, indicator: Indicator, area: Area): void {
  const inside = indicator.levels.some((level) => catalogue.areasUnder(area.code, level).length > 0);
  if (inside) return;
  throw notFound(
    `${indicator.title} is not collected for ${area.name}. Look at it for ${catalogue.root.name}.`,
  );
}

export function findArea(catalogue: Catalogue, code: string | undefined): Area {
  const area = catalogue.findArea(code ?? "");
  if (!area || area.level === "comparator")
    throw notFound(`There is no area called ${code} in the trust. /api/v1/site lists them.`);
  return area;
}
