// What a return says that stood already when it was published: another one had brought it, and it stays that one's. Noted,
// so that it does not go when that other one is withdrawn.
import { cellOf, columnsOf, KEY, SAME_KEY, same } from "./measured.ts";
import { SAID_WORDS } from "./speaks-of.ts";
import type { Client } from "./transaction.ts";

/** Each repeated figure as it stood when its submission was published (`published`), and since when it did. */
export const REPEATS = `(
  select r.submission, ${cellOf("o")}, p.id as published, o.since
  from observation_repeat r
  join publication p on p.submission = r.submission and p.kind = 'publish'
  join observation o on ${SAME_KEY("r", "o")} and o.since < p.id
  union all
  select r.submission, ${cellOf("h")}, p.id as published, h.since
  from observation_repeat r
  join publication p on p.submission = r.submission and p.kind = 'publish'
  join observation_history h on ${SAME_KEY("r", "h")} and h.since < p.id and h.until > p.id
)`;

/** Each repeated commentary as it stood when its submission was published. */
export const REPEATED_WORDS = `(
  select r.submission, r.indicator, r.area, r.period, c.body, c.made, r.author, p.id as published
  from commentary_repeat r
  join publication p on p.submission = r.submission and p.kind = 'publish'
  join commentary c on c.indicator = r.indicator and c.area = r.area and c.period = r.period
    and c.since < p.id and (c.until is null or c.until > p.id)
)`;

/** Notes which figures of the staged return stand already as it says them. Asked before it is put in force. */
export async function noteRepeats(client: Client, submission: number): Promise<void> {
  await client.query(
    `insert into observation_repeat (submission, ${KEY.join(", ")})
     select s.submission, ${columnsOf("s", KEY)} from staged_row s join observation o on ${SAME_KEY("s", "o")}
     where s.submission = $1 and ${same("s", "o")}`,
    [submission],
  );
}

/** Notes which words of the staged return stand already. Asked after it was put in force: those that are not its own. */
export async function noteRepeatedWords(client: Client, submission: number): Promise<void> {
  await client.query(
    `insert into commentary_repeat (submission, indicator, area, period, author)
     select s.submission, s.indicator, s.area, s.period, coalesce(w.author, sent.sender)
     from ${SAID_WORDS} s
     join submission sent on sent.id = s.submission
     join commentary c on c.indicator = s.indicator and c.area = s.area and c.period = s.period
       and c.until is null and c.submission <> s.submission and c.body = s.body
     left join submission_words w on w.submission = s.submission and w.indicator = s.indicator
       and w.area = s.area and w.period = s.period and w.body = s.body
     where s.submission = $1`,
    [submission],
  );
}
