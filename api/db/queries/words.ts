// Commentary that is written on the page, and lies over what the file of a staged return says.
import type { Client } from "./transaction.ts";

/** A staged figure for everyone, and the words written of it. */
const WRITTEN = `w.submission = $1 and s.submission = $1 and s.cut = 0 and s.indicator = w.indicator and s.area = w.area
  and s.period = w.period`;

/** Puts what was written on the page in the place of what the file says of the same figure. Asked once its rows are staged. */
export async function layWords(client: Client, submission: number): Promise<void> {
  await client.query(
    `update submission_words w set laid_over = s.commentary from staged_row s
     where ${WRITTEN} and s.commentary is distinct from w.laid_over`,
    [submission],
  );
  await client.query(
    `update staged_row s set commentary = w.body from submission_words w
     where ${WRITTEN} and s.commentary is distinct from w.body`,
    [submission],
  );
}

/** By code; the period by its key. */
export type FigureRef = { indicator: string; area: string; period: number };

export type StagedWords = FigureRef & {
  /** The return has this figure for everyone, or its areas make it up. */
  staged: boolean;
  /** What it says of it so far. */
  text: string | null;
  /** Whether that was written on the page. */
  written: boolean;
};

const ASKED = `unnest($2::text[], $3::text[], $4::int[]) with ordinality as asked (indicator, area, period, place)
  join indicator i on i.code = asked.indicator
  join area a on a.code = asked.area`;
const asked = (figures: readonly FigureRef[]) => [
  figures.map(({ indicator }) => indicator),
  figures.map(({ area }) => area),
  figures.map(({ period }) => period),
];

/** What does the staged return say of these figures? In their order; of an indicator or area that no return has named yet
 * there is nothing to say. */
export async function stagedWords(
  client: Client,
  submission: number,
  figures: readonly FigureRef[],
): Promise<StagedWords[]> {
  const { rows } = await client.query<StagedWords>(
    `select asked.indicator, asked.area, asked.period, s."row" is not null or made.area is not null as staged,
       case when s."row" is null and made.area is not null then w.body else s.commentary end as text,
       w.body is not null as written
     from ${ASKED}
     left join lateral (
       select "row", commentary from staged_row
       where submission = $1 and cut = 0 and indicator = i.id and area = a.id and period = asked.period
       order by "row", cell limit 1
     ) s on true
     left join staged_total made on made.submission = $1 and made.indicator = i.id and made.area = a.id
       and made.period = asked.period
     left join submission_words w on w.submission = $1 and w.indicator = i.id and w.area = a.id
       and w.period = asked.period
     order by asked.place`,
    [submission, ...asked(figures)],
  );
  return rows;
}

/** Keeps words that are written on the page of figures of the return, and lays them over what the file says. */
export async function putWords(
  client: Client,
  submission: number,
  words: readonly (FigureRef & { text: string })[],
  { author, at }: { author: string; at: Date },
): Promise<void> {
  await client.query(
    `insert into submission_words (submission, indicator, area, period, body, author, at, laid_over)
     select distinct on (i.id, a.id, asked.period) $1, i.id, a.id, asked.period, ($5::text[])[asked.place], $6, $7, s.commentary
     from ${ASKED}
     left join staged_row s on s.submission = $1 and s.cut = 0 and s.indicator = i.id and s.area = a.id
       and s.period = asked.period
     order by i.id, a.id, asked.period, s."row", s.cell
     on conflict (submission, indicator, area, period) do update
     set body = excluded.body, author = excluded.author, at = excluded.at`,
    [submission, ...asked(words), words.map(({ text }) => text), author, at],
  );
  await client.query(
    `update staged_row s set commentary = w.body from submission_words w
     where ${WRITTEN} and s.commentary is distinct from w.body`,
    [submission],
  );
}

/** Takes words back that were written on the page: what the file says stands again. */
export async function takeBackWords(
  client: Client,
  submission: number,
  figures: readonly FigureRef[],
): Promise<void> {
  await client.query(
    `with gone as (
       delete from submission_words w using ${ASKED}
       where w.submission = $1 and w.indicator = i.id and w.area = a.id and w.period = asked.period
       returning w.indicator, w.area, w.period, w.laid_over
     )
     update staged_row s set commentary = gone.laid_over from gone
     where s.submission = $1 and s.cut = 0 and s.indicator = gone.indicator and s.area = gone.area
       and s.period = gone.period`,
    [submission, ...asked(figures)],
  );
}
