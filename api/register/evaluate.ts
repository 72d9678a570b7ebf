// Brings the register of risk areas into line with the published figures, in the transaction that changes them.
import { record } from "#api/db/queries/audit.ts";
import {
  correctAway,
  mergeInto,
  type PlacedRow,
  raiseRows,
  registerRows,
  updateRows,
  writeNews,
} from "#api/db/queries/register.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { readOn } from "#api/db/read-on.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { riskEpisodes } from "#api/domain/risk/episodes.ts";
import { matchEpisodes, type Transition } from "#api/domain/risk/match.ts";
import { riskMoments } from "#api/domain/risk/moments.ts";
import { newsOf } from "#api/domain/risk/news.ts";
import { type EpisodeFacts, factsOf, saysTheSame } from "#api/domain/risk/register-row.ts";
import { isRegistered } from "#api/domain/risk/registered.ts";
import { readRiskSeries } from "#api/reading/risk-series.ts";
import { type Place, riskEntry } from "./entries.ts";

export type RegisterServices = {
  /** What the figures mean now. */
  catalogue(): Catalogue;
};

export type Evaluation = {
  at: Date;
  /** The ids of those whose figures changed; null is all, also those that the catalogue knows no more. */
  indicators: readonly string[] | null;
  /** Without news: what was so before there was a register surprises nobody. */
  quietly?: boolean;
};

/** How many rows are new, say something else, or are taken back, and how much there is to tell. */
export type Evaluated = { raised: number; changed: number; corrected: number; news: number };

type Placed = Place & { transition: Transition<PlacedRow> };

/** Needs the publication turn. It adds to the record, and so comes near the end of its transaction.
 * The register is what the figures say now, whatever happened to it before: any order of publishing that ends in the same
 * figures ends in the same register. */
export async function evaluateRisks(
  { catalogue }: RegisterServices,
  client: Client,
  { at, indicators, quietly = false }: Evaluation,
): Promise<Evaluated> {
  const rows = (await registerRows(client, indicators)).filter(({ indicator }) => {
    const known = catalogue().indicators.get(indicator);
    return known === undefined || isRegistered(known);
  });
  const episodes = await readEpisodes(client, catalogue(), indicators);
  const all = placesOf(rows, episodes).flatMap(transitionsAt);
  const changes = all.filter(
    ({ transition: { row, episode } }) => !row || !episode || !saysTheSame(row, episode),
  );

  const gone = changes.flatMap(({ transition: { row, episode } }) => (row && !episode ? [row.id] : []));
  await correctAway(client, gone, at);
  const kept = changes.flatMap(({ transition: { row, episode } }) =>
    row && episode ? [{ id: row.id, episode }] : [],
  );
  await updateRows(client, kept, at);
  const fresh = changes.flatMap(({ indicator, area, transition: { row, episode } }) =>
    episode && !row ? [{ indicator, area, episode }] : [],
  );
  const ids = await raiseRows(client, fresh, at);
  const numbers = new Map<EpisodeFacts, number>([
    ...all.flatMap(({ transition: { row, episode } }): [EpisodeFacts, number][] =>
      row && episode ? [[episode, row.id]] : [],
    ),
    ...fresh.map(({ episode }, index): [EpisodeFacts, number] => [episode, ids[index] ?? 0]),
  ]);
  const news = await tell(client, changes, numbers, { at, quietly });
  return { raised: ids.length, changed: kept.length, corrected: gone.length, news };
}

/** Says where rows went that have become part of others, and what there is news of. */
async function tell(
  client: Client,
  changes: readonly Placed[],
  numbers: ReadonlyMap<EpisodeFacts, number>,
  { at, quietly }: { at: Date; quietly: boolean },
): Promise<number> {
  const found = changes.map((change) => {
    const { transition } = change;
    const { row, episode } = transition;
    const into = episode === null ? transition.into : null;
    return {
      change,
      id: row?.id ?? (episode && numbers.get(episode)) ?? 0,
      into: (into && numbers.get(into)) ?? null,
      news: newsOf(transition),
    };
  });
  await mergeInto(
    client,
    found.flatMap(({ id, into }) => (into === null ? [] : [{ id, into }])),
  );
  if (quietly) return 0;
  const news = found.flatMap(({ id, news }) => (news ? [{ risk: id, ...news }] : []));
  await writeNews(client, news, at);
  await record(
    client,
    found.flatMap(({ change, id, into, news }) => riskEntry(id, change, { news, into }) ?? []),
  );
  return news.length;
}

type PlacedEpisodes = Place & { episodes: readonly EpisodeFacts[] };

async function readEpisodes(
  client: Client,
  catalogue: Catalogue,
  ids: Evaluation["indicators"],
): Promise<PlacedEpisodes[]> {
  const indicators = [...catalogue.indicators.values()].filter(
    (indicator) => isRegistered(indicator) && (ids?.includes(indicator.id) ?? true),
  );
  const series = await readRiskSeries({ db: readOn(client), catalogue, version: null }, indicators);
  return series.map((one) => ({
    indicator: one.indicator.id,
    area: one.area.code,
    episodes: riskEpisodes(riskMoments(one)).map((episode) => factsOf(episode, catalogue.trust)),
  }));
}

/** Every place with rows or episodes: one whose indicator or target has left the catalogue has rows alone. */
function placesOf(
  rows: readonly PlacedRow[],
  episodes: readonly PlacedEpisodes[],
): (PlacedEpisodes & { rows: PlacedRow[] })[] {
  const key = ({ indicator, area }: Place) => `${indicator} ${area}`;
  const places = new Map(episodes.map((place) => [key(place), { ...place, rows: [] as PlacedRow[] }]));
  for (const row of rows) {
    const { indicator, area } = row;
    const place = places.get(key(row)) ?? { indicator, area, episodes: [], rows: [] };
    place.rows.push(row);
    places.set(key(row), place);
  }
  return [...places.values()];
}

const transitionsAt = ({ indicator, area, rows, episodes }: ReturnType<typeof placesOf>[number]): Placed[] =>
  matchEpisodes(rows, episodes).map((transition) => ({ indicator, area, transition }));
