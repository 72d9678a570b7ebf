// Where commentary is compulsory a word or two are not enough: neither in the return, nor published before.
import { charactersIn, WORDS_AT_LEAST } from "#api/contract/explaining.ts";
import { type Finding, quoted } from "#api/ingest/finding.ts";
import { type Explained, missedInWords, QUESTIONS, wordsOf } from "./commentary-needed.ts";

export const COMMENTARY_TOO_SHORT = "commentary-too-short";

export function commentaryTooShort(total: Explained): Finding | null {
  const said = wordsOf(total);
  const length = said === null ? 0 : charactersIn(said);
  if (said === null || length >= WORDS_AT_LEAST) return null;
  const missed = missedInWords(total);
  if (missed === null) return null;
  return {
    severity: "error",
    row: total.row,
    cell: total.cell,
    column: "commentary",
    rule: COMMENTARY_TOO_SHORT,
    found: quoted(said, 60),
    message: `${missed}. Its commentary has ${length} characters, and ${WORDS_AT_LEAST} is the fewest there: say ${QUESTIONS}.`,
  };
}
