// Fragments of SQL about commentary and the figure it was written of.
import { columnsOf, figureOf, KEY, MEASURED, same } from "./measured.ts";

const FIGURE = [...KEY, ...MEASURED, "since"].join(", ");

/** Whether the figure that words were written of says the same as a row. Of a total that areas made up, what it said is kept
 * with the words.
 * @param words a table with indicator, area, period, `made`, and `since`: the publication that brought its words
 * @param row a table with what a figure says */
export const speaksOf = (
  words: string,
  row: string,
): string => `(coalesce(${words}.made = ${figureOf(row)}, false) or exists (
  select from (
    select ${FIGURE}, null::integer as until from observation
    union all
    select ${FIGURE}, until from observation_history
  ) figure
  where figure.indicator = ${words}.indicator and figure.cut = 0 and figure.area = ${words}.area
    and figure.period = ${words}.period and figure.since <= ${words}.since
    and (figure.until is null or figure.until > ${words}.since)
    and ${same("figure", row)}))`;

/** The words that stand, each since the publication of its submission: what a withdrawal brings back is written anew, and
 * still speaks of the figure that it was written of. */
export const STANDING_WORDS = `(
  select c.id, c.indicator, c.area, c.period, c.body, c.made, p.id as since
  from commentary c join publication p on p.submission = c.submission and p.kind = 'publish'
  where c.until is null
)`;

/** What checked returns say: of figures of theirs, and of totals that their areas make up. */
export const SAID_WORDS = `(
  select submission, indicator, area, period, ${MEASURED.join(", ")}, commentary as body, false as total
  from staged_row where cut = 0 and commentary is not null
  union all
  select t.submission, t.indicator, t.area, t.period, ${columnsOf("t", MEASURED)}, w.body, true
  from staged_total t
  join submission_words w on w.submission = t.submission and w.indicator = t.indicator and w.area = t.area
    and w.period = t.period
)`;
