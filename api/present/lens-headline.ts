// What a lens says in a few sentences, for the chair of a partnership to read aloud.
import type { LensFacts } from "#api/domain/lens.ts";
import { list } from "./words.ts";

/** Young carers do; South does. */
type Subject = {
  name: string;
  many: boolean;
  /** all children; the rest of Peterborough. */
  others: string;
};

/** Named, where there are no more than so many. */
const NAMED = 2;

export function lensHeadline(lines: readonly LensFacts[], subject: Subject): string {
  const { name, many, others } = subject;
  const compared = lines.filter(({ gap }) => gap !== null);
  const hidden = lines.filter(({ at }) => at?.own.value.kind === "suppressed").length;
  const sentences = [
    compared.length > 0 ? worse(compared, subject) : nothing(lines.length, subject),
    ...trends(compared),
    ...alone(lines),
    hidden > 0
      ? `The ${hidden === 1 ? "figure" : "figures"} of ${hidden === lines.length && hidden > 1 ? "all" : hidden} of the ${indicators(lines.length)} returned for ${many ? "them" : "it"} ${hidden === 1 ? "is" : "are"} hidden, so that no child can be recognised.`
      : "",
  ];
  return lines.length === 0
    ? `No indicator is returned for ${name} yet: how ${many ? "they compare" : "it compares"} with ${others} is not known.`
    : sentences.filter(Boolean).join(" ");
}

const indicators = (count: number) => `${count} ${count === 1 ? "indicator" : "indicators"}`;

const nothing = (count: number, { name, many, others }: Subject) =>
  `${name} cannot be compared with ${others} on any of the ${indicators(count)} returned for ${many ? "them" : "it"}.`;

function worse(compared: readonly LensFacts[], { name, many, others }: Subject): string {
  const behind = compared.filter(({ gap }) => gap?.better === false);
  const sure = behind.filter(({ gap }) => gap?.chance === false);
  const start = `${name} ${many ? "do" : "does"}`;
  const all = compared.length === 1 ? "the one indicator" : `the ${compared.length} indicators`;
  const of = `${all} that can be compared`;
  if (behind.length === 0)
    return `${start} no worse than ${others} on ${compared.length === 1 ? "" : "any of "}${of}.`;
  const found = `${start} worse than ${others} on ${compared.length === 1 ? "" : `${behind.length} of `}${of}`;
  if (sure.length === 0) return `${found}, but by no more than chance.`;
  const names = sure.length <= NAMED ? `: ${list(sure.map(({ indicator }) => indicator.title))}` : "";
  const how = sure.length < behind.length ? `${sure.length} of them by` : "by";
  return `${found}, ${how} more than chance${names}.`;
}

/** Of gaps for the worse. */
function trends(compared: readonly LensFacts[]): string[] {
  const behind = compared.filter(({ gap }) => gap?.better === false);
  const among = (direction: string) => behind.filter(({ trend }) => trend?.direction === direction).length;
  const on = (word: string, count: number) =>
    count === 0 ? [] : [behind.length === 1 ? word : `${word} on ${count} of them`];
  const said = [...on("widening", among("widening")), ...on("closing", among("closing"))];
  return said.length > 0 ? [`The gap is ${list(said)}.`] : [];
}

/** Indicators about a group have nobody beside them: the target is what they are held against. */
function alone(lines: readonly LensFacts[]): string[] {
  const own = lines.filter(({ beside }) => beside === "nobody");
  const judged = own.filter(({ at }) => at !== null && ["met", "near", "missed"].includes(at.own.status));
  const off = judged.filter(({ at }) => at?.own.status === "missed").length;
  if (judged.length === 0) return [];
  if (judged.length === 1)
    return [`The one indicator about them alone is ${off === 1 ? "" : "not "}off target.`];
  return [
    `Of the ${judged.length} indicators about them alone, ${off === 0 ? "none" : off} ${off < 2 ? "is" : "are"} off target.`,
  ];
}
