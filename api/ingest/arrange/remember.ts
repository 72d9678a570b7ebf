// The same headings next month. Periods across move on, so a list of headings is remembered without them where each was read
// as it says itself: what "Apr-26 num" was, "May-26 num" is.
import { createHash } from "node:crypto";
import type { Arrangement, ColumnMeaning } from "#api/contract/mending.ts";
import { headingKey, isFindings } from "#api/ingest/headings.ts";
import { periodText } from "./arrange.ts";
import { headingPeriod } from "./heading-period.ts";

/** A heading as it is compared. */
type Name = (heading: string) => string;

const exactly: Name = headingKey;
const withoutPeriod: Name = (heading) => {
  const period = headingPeriod(heading);
  return period ? `<period> ${period.rest}`.trim() : headingKey(heading);
};

/** A list of headings is found by an index of PostgreSQL, which takes no longer texts. */
const LONGEST_LIST = 2000;

/** As it is kept for a list of headings; the second is tried where there is none for the first. */
export const headingLists = (headings: readonly string[]): [string, string] => [
  listOf(headings, exactly),
  listOf(headings, withoutPeriod),
];

function listOf(headings: readonly string[], name: Name): string {
  const names = headings.filter((heading) => !isFindings(headingKey(heading))).map(name);
  // However many months there are, and a repeated heading is one more of its kind.
  const list = names.filter((one, at) => !one.startsWith("<period>") || names.indexOf(one) === at).join("\n");
  if (Buffer.byteLength(list) <= LONGEST_LIST) return list;
  return `sha256 ${createHash("sha256").update(list).digest("hex")}`;
}

/** What is kept of an arrangement. One period for every row is that month's, and is asked for anew.
 * @returns null where a heading does not say itself which period it is: next month it would be another */
export function toRemember({
  columns,
  fixed,
}: Arrangement): { headings: string; arrangement: Arrangement } | null {
  if (!columns.every(saysItsPeriod)) return null;
  const { period: _, ...always } = fixed;
  const [exact, moving] = headingLists(columns.map(({ heading }) => heading));
  return { headings: movesOn(columns) ? moving : exact, arrangement: { columns, fixed: always } };
}

type Column = Arrangement["columns"][number];

const saysItsPeriod = ({ heading, meaning }: Column): boolean =>
  meaning.is !== "period" || periodText(meaning.period) === periodText(headingPeriod(heading)?.period ?? "");

/** Of headings that differ in their period alone, all are figures of the same kind, or all stand for nothing. */
function movesOn(columns: readonly Column[]): boolean {
  const kinds = new Map<string, string>();
  return columns.every(({ heading, meaning }) => {
    const period = headingPeriod(heading);
    if (!period) return true;
    if (meaning.is === "column") return false;
    const kind = meaning.is === "period" ? meaning.figure : "nothing";
    const earlier = kinds.get(period.rest) ?? kind;
    kinds.set(period.rest, kind);
    return earlier === kind;
  });
}

/** The same meanings for a file with the same list of headings. */
export function applied(remembered: Arrangement, headings: readonly string[]): Arrangement {
  const [exact] = headingLists(headings);
  const name =
    exact === headingLists(remembered.columns.map(({ heading }) => heading))[0] ? exactly : withoutPeriod;
  const meanings = Map.groupBy(remembered.columns, ({ heading }) => name(heading));
  const used = new Map<string, number>();
  const columns = headings.map((heading) => {
    const [key, period] = [name(heading), headingPeriod(heading)];
    const nth = used.get(key) ?? 0;
    used.set(key, nth + 1);
    const known = meanings.get(key) ?? [];
    const meaning = (known[nth] ?? known[0])?.meaning;
    return {
      heading,
      meaning: isFindings(headingKey(heading))
        ? NOTHING
        : movedOn(meaning ?? NOTHING, name === exactly ? null : period?.period),
    };
  });
  return { columns, fixed: remembered.fixed };
}

const NOTHING: ColumnMeaning = { is: "nothing" };

const movedOn = (meaning: ColumnMeaning, period: string | null | undefined): ColumnMeaning =>
  meaning.is === "period" && period ? { ...meaning, period } : meaning;
