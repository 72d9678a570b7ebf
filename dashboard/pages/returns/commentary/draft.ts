// Commentary that was begun on this page and is not on the server yet, figure by figure.
import type { WantedWords } from "#api/contract/explaining.ts";
import type { Words } from "#dashboard/pages/returns/submission/use-draft.ts";
import { type Answers, compose, takeApart } from "./text.ts";

type Figure = { indicator: string; area: string; period: string };
type Written = Figure & { text: string };

const BETWEEN = "|";

/** What a figure is called in a draft. */
export const figureOf = ({ indicator, area, period }: WantedWords): string =>
  [indicator.id, area.code, period].join(BETWEEN);

/** For ids on the page, where blanks and strokes would not do. */
export const fieldName = (wanted: WantedWords): string =>
  `words-${figureOf(wanted).replace(/[^a-z0-9]+/gi, "-")}`;

export const firstField = (wanted: WantedWords): string => `${fieldName(wanted)}-happened`;

export function answersFor(draft: Words, wanted: WantedWords): Answers {
  const kept = draft[figureOf(wanted)];
  return kept === undefined ? takeApart(wanted.text ?? "") : (JSON.parse(kept) as Answers);
}

export const textFor = (draft: Words, wanted: WantedWords): string => compose(answersFor(draft, wanted));

export const withAnswers = (draft: Words, wanted: WantedWords, answers: Answers): Words => ({
  ...draft,
  [figureOf(wanted)]: JSON.stringify(answers),
});

/** As the server takes them. */
export function wordsOf(draft: Words): Written[] {
  return Object.entries(draft).map(([figure, answers]) => {
    const [indicator = "", area = "", period = ""] = figure.split(BETWEEN);
    return { indicator, area, period, text: compose(JSON.parse(answers) as Answers) };
  });
}
