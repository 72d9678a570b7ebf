// One commentary out of the answers to its prompts, and back.
import { PROMPTS, WORDS_AT_LEAST, WORDS_AT_MOST } from "#api/contract/explaining.ts";
import { number, plural } from "#dashboard/ui/numbers.ts";

/** As the server counts them: an emoji is one. */
const charactersIn = (text: string): number => [...text].length;

type Prompt = (typeof PROMPTS)[number]["id"];
export type Answers = Readonly<Record<Prompt, string>>;

export const NO_ANSWERS: Answers = { happened: "", doing: "", when: "", help: "" };

/** @example compose({ happened: "Two fell ill.", doing: "", when: "May", help: "" }) // "Two fell ill.\nBy when: May" */
export function compose(answers: Answers): string {
  return PROMPTS.map(({ id, heading }) => {
    const said = answers[id].trim();
    return said === "" || heading === null ? said : `${heading}: ${said}`;
  })
    .filter((part) => part !== "")
    .join("\n");
}

/** A text that does not follow the prompts, in their order, is one answer to the first. */
export function takeApart(text: string): Answers {
  const plain = text.replaceAll("\r\n", "\n").trim();
  const answers: Record<Prompt, string> = { ...NO_ANSWERS };
  let at = 0;
  for (const [index, line] of plain.split("\n").entries()) {
    const next = PROMPTS.findIndex(({ heading }) => heading !== null && line.startsWith(`${heading}:`));
    const prompt = PROMPTS[next === -1 ? at : next]!;
    if (next === -1) answers[prompt.id] += index === 0 ? line : `\n${line}`;
    else if (next <= at) return { ...NO_ANSWERS, happened: plain };
    else {
      at = next;
      answers[prompt.id] = line.slice((prompt.heading ?? "").length + 1).trimStart();
    }
  }
  return answers;
}

/** What is wrong with a commentary's length, and what to do; null when it will do. */
export function lengthFault(text: string, compulsory: boolean): string | null {
  const length = charactersIn(text);
  if (length > WORDS_AT_MOST) return `Take out ${plural(length - WORDS_AT_MOST, "character")}`;
  if (!compulsory || length >= WORDS_AT_LEAST) return null;
  if (length === 0) return "Write what happened and what is being done";
  return `Write ${plural(WORDS_AT_LEAST - length, "more character", "more characters")}: say what happened and what is being done`;
}

/** Told below the fields while somebody writes. @example countText("x".repeat(212), true) // "212 characters (80 to 1,500 needed)" */
export function countText(text: string, compulsory: boolean): string {
  const range = compulsory
    ? `${number(WORDS_AT_LEAST)} to ${number(WORDS_AT_MOST)} needed`
    : `up to ${number(WORDS_AT_MOST)}`;
  return `${plural(charactersIn(text), "character")} (${range})`;
}
