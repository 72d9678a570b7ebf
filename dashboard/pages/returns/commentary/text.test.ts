// Commentary as four answers, and as the one text that readers see.
import { expect, test } from "vitest";
import { compose, countText, lengthFault, NO_ANSWERS, takeApart } from "./text.ts";

const all = {
  happened: "Two health visitors fell ill.",
  doing: "Cover is booked.",
  when: "End of May",
  help: "None",
};

test.each([
  [
    "each answer on a line of its own, the first without its heading",
    all,
    "Two health visitors fell ill.\nWhat is being done: Cover is booked.\nBy when: End of May\nHelp needed: None",
  ],
  [
    "what is blank leaves no heading behind",
    { ...all, doing: " ", help: "" },
    "Two health visitors fell ill.\nBy when: End of May",
  ],
  ["nothing written is no text at all", NO_ANSWERS, ""],
  [
    "a reader starts with what was said first, even without what happened",
    { ...NO_ANSWERS, when: "May" },
    "By when: May",
  ],
  [
    "an answer of two lines keeps them",
    { ...NO_ANSWERS, happened: "One.\nTwo.", help: "Money" },
    "One.\nTwo.\nHelp needed: Money",
  ],
])("%s", (_why, answers, text) => {
  expect(compose(answers)).toBe(text);
  // Taken apart it is the same text again, so saving what was opened changes nothing.
  expect(compose(takeApart(text))).toBe(text);
});

test.each([
  ["as it was put together", compose(all), all],
  [
    "prose of somebody's own goes into the first field whole",
    "It rained.\nThen it snowed.",
    { ...NO_ANSWERS, happened: "It rained.\nThen it snowed." },
  ],
  [
    "headings out of their order are prose",
    "It rained.\nBy when: May\nWhat is being done: Sun",
    { ...NO_ANSWERS, happened: "It rained.\nBy when: May\nWhat is being done: Sun" },
  ],
  [
    "a heading that stands twice is prose",
    "By when: May\nBy when: June",
    { ...NO_ANSWERS, happened: "By when: May\nBy when: June" },
  ],
  [
    "a heading in the middle of a line is none",
    "Done by when: May",
    { ...NO_ANSWERS, happened: "Done by when: May" },
  ],
  [
    "line ends of Windows",
    "It rained.\r\nBy when: May",
    { ...NO_ANSWERS, happened: "It rained.", when: "May" },
  ],
  ["nothing", "", NO_ANSWERS],
])("taken apart: %s", (_why, text, answers) => {
  expect(takeApart(text)).toEqual(answers);
});

test.each([
  ["", true, "Write what happened and what is being done"],
  ["x".repeat(34), true, "Write 46 more characters: say what happened and what is being done"],
  ["x".repeat(79), true, "Write 1 more character: say what happened and what is being done"],
  ["x".repeat(80), true, null], // the edge will do
  ["x".repeat(1500), true, null],
  ["x".repeat(1501), true, "Take out 1 character"],
  ["", false, null], // nobody has to say anything of a figure on target
  ["short", false, null],
  ["x".repeat(1523), false, "Take out 23 characters"],
  // An emoji is one character to whoever writes it.
  [`${"x".repeat(78)}🚸`, true, "Write 1 more character: say what happened and what is being done"],
  [`${"x".repeat(79)}🚸`, true, null],
  [`${"x".repeat(1499)}🚸`, true, null],
  [`${"x".repeat(1500)}🚸`, true, "Take out 1 character"],
])("%# of a length", (text, compulsory, fault) => {
  expect(lengthFault(text, compulsory)).toBe(fault);
});

test("the count says what is wanted", () => {
  expect(countText("x".repeat(212), true)).toBe("212 characters (80 to 1,500 needed)");
  expect(countText("x".repeat(1212), false)).toBe("1,212 characters (up to 1,500)");
  expect(countText("🚸🚸", false)).toBe("2 characters (up to 1,500)");
});
