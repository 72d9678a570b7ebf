// The period and the cut of a figure that a request names.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";
import { HttpProblem } from "./problem.ts";

/** @param name what the request calls it */
export function askedPeriod(
  name: string,
  text: string,
  indicator: Pick<Indicator, "frequency" | "returns">,
): Period {
  const period = parsePeriod(text, indicator.frequency);
  if (period) return period;
  const example = formatPeriod(indicator.returns.from);
  throw new HttpProblem(400, `${name} is not a period of this indicator: write it as ${example}.`);
}

/** @param where dimension:member, one or several */
export function askedMembers(
  where: string | readonly string[] | undefined,
  indicator: Pick<Indicator, "dimensions">,
  catalogue: Catalogue,
): Members {
  const filters = [where ?? []].flat().map((text) => askedMember(text, indicator, catalogue));
  const members = Object.fromEntries(filters);
  if (Object.keys(members).length < filters.length)
    throw new HttpProblem(400, "where names a dimension twice: a cut has one member of each.");
  return members;
}

function askedMember(
  text: string,
  indicator: Pick<Indicator, "dimensions">,
  catalogue: Catalogue,
): [string, string] {
  const [, id = "", name = ""] = text.match(/^([^:]+):(.+)$/s) ?? [];
  const member = indicator.dimensions.includes(id) ? catalogue.findMember(id, name) : null;
  if (member) return [id, member.id];
  throw new HttpProblem(
    400,
    `where does not understand ${text}: write a dimension of this indicator and one of its members, as age_band:0-4.`,
  );
}
