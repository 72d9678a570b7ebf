// Which returns the address of a form or a template names, for whoever asks.
import { answersFor, maySend, type Viewer } from "#api/access/viewer.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { endOf, formatPeriod, type Period } from "#api/domain/periods.ts";
import { type ReturnFacts, returnFacts } from "#api/domain/return-facts.ts";
import type { ReceiptOf } from "#api/domain/returns-due.ts";
import { newestToSend, wantedReturns } from "#api/domain/wanted-returns.ts";
import { inUse } from "#api/reading/read-page.ts";
import { type Receipts, readReceipts, receiptFrom } from "#api/reading/series.ts";
import type { Viewpoint } from "#api/reading/viewpoint.ts";
import { HttpProblem, notFound } from "./problem.ts";
import { dayHere } from "./returns-viewer.ts";
import { findIndicator } from "./viewpoint.ts";

export type Wanted = { returns: readonly ReturnFacts[]; came: Receipts; receiptOf: ReceiptOf };
type Named = { indicator?: string | undefined; period?: string | undefined; owner?: string | undefined };

/** @throws HttpProblem 403 for somebody else's indicator, 404 for what there is not, 400 for a period that cannot be sent */
export async function wantedOf(viewpoint: Viewpoint, viewer: Viewer, named: Named): Promise<Wanted> {
  const indicators = indicatorsOf(viewpoint, viewer, named);
  const came = await readReceipts(viewpoint, indicators);
  const receiptOf = receiptFrom(came);
  const day = dayHere(viewpoint);
  const [only] = indicators;
  if (named.period === undefined || !only) {
    const returns = wantedReturns(indicators, receiptOf, day);
    if (returns.length === 0)
      throw notFound("Nothing can be sent yet: no period that is returned has ended.");
    return { returns, came, receiptOf };
  }
  const period = readPeriod(only, named.period, viewpoint.today);
  return { returns: [returnFacts(only, period, (each) => receiptOf(only, each), day)], came, receiptOf };
}

function indicatorsOf({ catalogue }: Viewpoint, viewer: Viewer, named: Named): Indicator[] {
  const all = [...catalogue.indicators.values()];
  if (named.indicator !== undefined) {
    if (named.owner !== undefined) throw new HttpProblem(400, "Name an indicator or an owner, and not both.");
    const indicator = findIndicator(catalogue, named.indicator);
    if (maySend(viewer, indicator, catalogue)) return [indicator];
    throw new HttpProblem(
      403,
      `${indicator.title} is not yours to send. Its owner is ${catalogue.ownerOf(indicator).name}, ${catalogue.ownerOf(indicator).job}.`,
    );
  }
  if (named.period !== undefined)
    throw new HttpProblem(400, "A period belongs to an indicator: name the indicator too.");
  if (named.owner !== undefined) return ofOwner(all, named.owner);
  const isLead = viewer.kind === "person" && viewer.role === "lead";
  const theirs = all.filter((one) => inUse(one) && (isLead || answersFor(viewer, one, catalogue)));
  if (theirs.length > 0) return theirs;
  throw notFound("You answer for no indicator that is still returned. A performance lead can change that.");

  function ofOwner(indicators: readonly Indicator[], owner: string): Indicator[] {
    if (!catalogue.owners.has(owner)) throw notFound(`There is no owner called ${owner} in the catalogue.`);
    const owned = indicators.filter((one) => inUse(one) && one.owner === owner);
    if (!owned.every((one) => maySend(viewer, one, catalogue)))
      throw new HttpProblem(403, "These indicators are not all yours to send. Leave owner out to get yours.");
    if (owned.length > 0) return owned;
    throw notFound(`${owner} answers for no indicator that is still returned.`);
  }
}

/** @throws HttpProblem 400 for what is no period of the indicator, or not one whose return can be sent */
function readPeriod(indicator: Indicator, text: string, today: string): Period {
  const { frequency, returns } = indicator;
  const newest = newestToSend(indicator, today);
  if (!newest) throw new HttpProblem(400, `Nothing of ${indicator.title} can be sent yet.`);
  const period = parsePeriod(text, frequency);
  if (!period)
    throw new HttpProblem(
      400,
      `period is not one that ${indicator.title} is returned for: write it as ${formatPeriod(newest)}.`,
    );
  if (period.index < returns.from.index)
    throw new HttpProblem(
      400,
      `${indicator.title} is returned from ${formatPeriod(returns.from)}: ask for that or a later period.`,
    );
  if (period.index > newest.index)
    throw new HttpProblem(
      400,
      endOf(period) < today
        ? `${indicator.title} is returned until ${formatPeriod(newest)}: ask for that or an earlier period.`
        : `${formatPeriod(period)} has not ended yet: the newest that can be sent is ${formatPeriod(newest)}.`,
    );
  return period;
}
