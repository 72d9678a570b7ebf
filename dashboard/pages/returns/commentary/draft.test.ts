// Commentary that is being written.
import { expect, test } from "vitest";
import type { WantedWords } from "#api/contract/explaining.ts";
import { answersFor, fieldName, textFor, withAnswers, wordsOf } from "./draft.ts";
import { NO_ANSWERS } from "./text.ts";

const wanted: WantedWords = {
  indicator: { id: "caf-completed", title: "Common assessments completed" },
  area: { code: "south", name: "South" },
  period: "2026/27 Q1",
  periodText: "April to June 2026",
  value: { kind: "shown", value: 50, text: "50.0%" },
  target: null,
  status: "missed",
  compulsory: true,
  text: "It rained.\nBy when: May",
  standing: null,
  before: null,
};

test("begins with what the server has, and goes on with what was written here", () => {
  expect(answersFor({}, wanted)).toEqual({ ...NO_ANSWERS, happened: "It rained.", when: "May" });
  expect(answersFor({}, { ...wanted, text: null })).toEqual(NO_ANSWERS);
  const draft = withAnswers({}, wanted, { ...NO_ANSWERS, happened: "It snowed. " });
  // While it is written the blank at its end stays, or the next word would stick to it.
  expect(answersFor(draft, wanted).happened).toBe("It snowed. ");
  expect(textFor(draft, wanted)).toBe("It snowed.");
});

test("is sent by indicator, area and period", () => {
  const draft = withAnswers({}, wanted, { ...NO_ANSWERS, happened: "It snowed.", help: "Salt" });
  expect(wordsOf(draft)).toEqual([
    {
      indicator: "caf-completed",
      area: "south",
      period: "2026/27 Q1",
      text: "It snowed.\nHelp needed: Salt",
    },
  ]);
});

test("a field has a name that a page can be led to", () => {
  expect(fieldName(wanted)).toBe("words-caf-completed-south-2026-27-Q1");
});
