// Fragments of SQL about commentary and the figure it was written of.
import { KEY, MEASURED, same } from "./measured.ts";

const FIGURE = [...KEY, ...MEASURED, "since"].join(", ");

/** Whether the figure that words were written of says the same as a row.
 * @param words a table with indicator, area, period, and `since`: the publication that brought its words
 * @param row a table with what a figure says */
export const speaksOf = (words: string, row: string): string => `exists (
  select from (
    select ${FIGURE}, null::integer as until from observation
    union all
    select ${FIGURE}, until from observation_history
  ) figure
  where figure.indicator = ${words}.indicator and figure.cut = 0 and figure.area = ${words}.area
    and figure.period = ${words}.period and figure.since <= ${words}.since
    and (figure.until is null or figure.until > ${words}.since)
    and ${same("figure", row)})`;

/** The words that stand, each since the publication of its submission: what a withdrawal brings back is written anew, and
 * still speaks of the figure that it was written of. */
export const STANDING_WORDS = `(
  select c.id, c.indicator, c.area, c.period, c.body, p.id as since
  from commentary c join publication p on p.submission = c.submission and p.kind = 'publish'
  where c.until is null
)`;
