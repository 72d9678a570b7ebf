// How a submission stands, in words: what it is called, what that means, and what to do next.
import type { Submission } from "#api/contract/submissions.ts";
import { number, plural } from "#dashboard/ui/numbers.ts";
import { type Rule, wantsWordsAlone } from "./rule-kinds.ts";

export type Standing = {
  kind:
    | "errors"
    | "words"
    | "nothing"
    | "warnings"
    | "asked"
    | "ready"
    | "published"
    | "superseded"
    | "withdrawn";
  word: string;
  /** What follows the file's name: "caf.csv" + "has 3 errors". */
  predicate: string;
  summary: string;
  /** What a link to the submission invites to. */
  action: string;
};

type Known = Pick<Submission, "state" | "errors" | "warnings" | "changes"> &
  Partial<Pick<Submission, "approval">> & { rules?: readonly Rule[] };

/** Where its rules are known, a return that lacks nothing but commentary says so. */
export function standingOf({ state, errors, warnings, changes, rules = [], approval }: Known): Standing {
  if (state !== "checked") return PAST[state];
  if (wantsWordsAlone({ rules }))
    return {
      kind: "words",
      word: "Needs commentary",
      predicate: "needs commentary",
      summary: `${plural(errors, "figure is", "figures are")} off target. Nothing can be published before ${errors === 1 ? "it is" : "they are"} explained.`,
      action: "Explain and publish",
    };
  if (errors > 0)
    return {
      kind: "errors",
      word: "Needs mending",
      predicate: `has ${plural(errors, "error")}`,
      summary: `${plural(errors, "error")} found. Nothing can be published until ${errors === 1 ? "it is" : "they are"} mended.`,
      action: "See what to mend",
    };
  if (changes.new + changes.changed + changes.commentaries === 0)
    return {
      kind: "nothing",
      word: "Changes nothing",
      predicate: "changes nothing",
      summary: "Everything in it is published already. Nothing needs doing.",
      action: "See what was read",
    };
  if (approval?.askedAt)
    return {
      kind: "asked",
      word: "Waits for a lead",
      predicate: "waits to be published",
      summary: "A performance lead was asked to publish it.",
      action: "See what will change",
    };
  if (warnings > 0)
    return {
      kind: "warnings",
      word: "Needs a reason",
      predicate: `has ${plural(warnings, "warning")}`,
      summary: `No errors, and ${plural(warnings, "warning")} to explain. ${changesText(changes)}`,
      action: "Explain and publish",
    };
  return {
    kind: "ready",
    word: "Ready to publish",
    predicate: "is ready to publish",
    summary: `No errors. ${changesText(changes)}`,
    action: "Look and publish",
  };
}

const PAST: Record<Exclude<Submission["state"], "checked">, Standing> = {
  published: {
    kind: "published",
    word: "Published",
    predicate: "is published",
    summary: "Its figures are on the board’s pages.",
    action: "See what it changed",
  },
  superseded: {
    kind: "superseded",
    word: "Replaced",
    predicate: "has been replaced",
    summary: "It was published, and later returns have replaced all of its figures.",
    action: "See what it changed",
  },
  withdrawn: {
    kind: "withdrawn",
    word: "Withdrawn",
    predicate: "was withdrawn",
    summary: "Its figures were taken back, and what they had replaced is shown again.",
    action: "See why",
  },
};

/** What publishing puts where everybody sees it. @example boardText({ new: 3, changed: 1, … }) // "4 figures are" */
export function boardText({ new: added, changed, commentaries }: Submission["changes"]): string {
  const figures = added + changed;
  if (figures === 0) return `${plural(commentaries, "commentary is", "commentaries are")}`;
  return `${plural(figures, "figure is", "figures are")}`;
}

/** What a withdrawal did: figures that had replaced none leave nothing in their place. */
export function takenBackText({ new: added, changed }: Submission["changes"]): string {
  if (added === 0) return "What this return had replaced is shown again.";
  const gone = "Its figures are no longer shown.";
  return changed === 0 ? gone : `${gone} Where they had replaced others, those are shown again.`;
}

/** What publishing will do, or did.
 * @example changesText({ new: 3, changed: 1, unchanged: 40, commentaries: 1 })
 * // "3 figures are new, 1 changes and 40 stay as they are; 1 commentary is new." */
export function changesText(changes: Submission["changes"], past = false): string {
  const { new: added, changed, unchanged, commentaries } = changes;
  const verbs = past ? DID : WILL;
  const said = [
    { count: added, ...verbs.added },
    { count: changed, ...verbs.changed },
    { count: unchanged, ...verbs.unchanged },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }, at) => {
      const noun = at > 0 ? "" : count === 1 ? " figure" : " figures";
      return `${number(count)}${noun} ${count === 1 ? one : many}`;
    });
  const last = said.pop() ?? "No figure was read";
  const sentence = said.length > 0 ? `${said.join(", ")} and ${last}` : last;
  const words =
    commentaries === 0
      ? ""
      : `; ${plural(commentaries, `commentary ${verbs.added.one}`, `commentaries ${verbs.added.many}`)}`;
  return `${sentence}${words}.`;
}

const WILL = {
  added: { one: "is new", many: "are new" },
  changed: { one: "changes", many: "change" },
  unchanged: { one: "stays as it is", many: "stay as they are" },
};

const DID: typeof WILL = {
  added: { one: "was new", many: "were new" },
  changed: { one: "changed", many: "changed" },
  unchanged: { one: "stayed as it was", many: "stayed as they were" },
};
