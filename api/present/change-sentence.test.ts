// What is said of a change, case by case.
import { describe, expect, test } from "vitest";
import { type ChangeSaid, changeSentence, type PartSaid } from "./change-sentence.ts";
import { fractionWords } from "./fraction-words.ts";

const part = (title: string, total: number, more: Partial<PartSaid> = {}): PartSaid => ({
  title,
  total,
  chance: false,
  since: null,
  ...more,
});
const said = (more: Partial<ChangeSaid>): ChangeSaid => ({
  compares: "periods",
  change: -9,
  without: null,
  moved: true,
  chance: false,
  parts: [],
  rest: null,
  mix: 0,
  cut: "cluster and agency",
  tellsApart: true,
  ...more,
});
const since = { text: "November 2025", side: "below" } as const;

test.each<[string, Partial<ChangeSaid>, string]>([
  [
    "one part leads",
    { parts: [part("Health in Stanground", -6), part("School in Orton", -3)] },
    "About two thirds of the fall comes from Health in Stanground.",
  ],
  [
    "and the month is known",
    { parts: [part("Health in Stanground", -6, { since })] },
    "About two thirds of the fall comes from Health in Stanground, below its earlier level since November 2025.",
  ],
  [
    "it rose",
    { change: 8, parts: [part("South", 4), part("Central", 3)] },
    "About half of the rise comes from South.",
  ],
  [
    "more than the whole: others must have gone the other way",
    { parts: [part("South", -12), part("Central", 1.5), part("North", 1.5)] },
    "More than all of the fall comes from South; other parts went the other way.",
  ],
  [
    "one that went the other way is named, unless that is chance",
    { parts: [part("South", -12), part("Central", 3)] },
    "More than all of the fall comes from South; Central went the other way.",
  ],
  [
    "spread thinly",
    { parts: [part("South", -2), part("Central", -1.9)] },
    "No one part explains the fall: South did most, about a fifth of it.",
  ],
  [
    "what the leading part did is within chance",
    { parts: [part("South", -6, { chance: true }), part("Central", -3)] },
    "About two thirds of the fall comes from South, but what it did is within chance.",
  ],
  [
    "everything is within chance",
    { chance: true, parts: [part("South", -6, { chance: true }), part("Central", -3, { chance: null })] },
    "The fall is within chance, and so is what each part did.",
  ],
  [
    "the whole is within chance, one part is not",
    { chance: true, change: -2, parts: [part("South", -4), part("Central", 2, { chance: true })] },
    "More than all of the fall comes from South; other parts went the other way. The fall of the whole is within chance.",
  ],
  [
    "the mix matters",
    { change: -2, mix: -1, parts: [part("South", -1.5), part("Central", -0.5)] },
    "About three quarters of the fall comes from South. About half of the fall comes from the mix: from the share of the cases that each part has, not from how it did.",
  ],
  [
    "a mix that went the other way is no part of the reason",
    { mix: 3, parts: [part("South", -9)] },
    "All of the fall comes from South.",
  ],
  [
    "no part stands out from the rest, and none outweighs it",
    { tellsApart: false, cut: "sex", parts: [part("Female", -4.5), part("Male", -4.5)] },
    "The fall is shared: by sex, no part changed otherwise than the rest by more than chance allows. Female did most, about half of it.",
  ],
  [
    "no part stands out, but one has nearly all the cases",
    { tellsApart: false, cut: "agency", parts: [part("Health", -8, { since }), part("School", -1)] },
    "Nearly all of the fall comes from Health, below its earlier level since November 2025; even so, by agency, no part changed otherwise than the rest by more than chance allows.",
  ],
  [
    "the largest is within chance by itself: it leads nothing",
    { tellsApart: false, cut: "sex", parts: [part("Female", -6, { chance: true }), part("Male", -3)] },
    "The fall is shared: by sex, no part changed otherwise than the rest by more than chance allows. Female did most, about two thirds of it.",
  ],
  [
    "most lies in what is hidden",
    { rest: { total: -6, hidden: 4 }, parts: [part("South", -3)] },
    "About two thirds of the fall lies in parts that are hidden. Of the parts that are shown, South did most: about a third of it.",
  ],
  [
    "all lies in what is hidden, and what is shown went the other way",
    { rest: { total: -12, hidden: 4 }, parts: [part("South", 3)] },
    "More than all of the fall lies in parts that are hidden.",
  ],
  [
    "parts as returned are not the whole as returned",
    { rest: { total: -12, hidden: 0 }, parts: [part("South", 3)] },
    "The fall lies in none of these parts: they came to another whole.",
  ],
  [
    "every part is hidden",
    { rest: { total: -9, hidden: 4 } },
    "Every part by cluster and agency is hidden, so that no child can be recognised from a small number: it cannot be said where the fall comes from.",
  ],
  [
    "nothing was returned in this cut",
    { rest: { total: -9, hidden: 0 } },
    "No part by cluster and agency was returned for both sides, so it cannot be said where the fall comes from.",
  ],
  [
    "a school, with no dimension",
    { cut: "" },
    "There is nothing to cut this by, so it cannot be said where the fall comes from.",
  ],
  [
    "nothing moved",
    { change: 0, moved: false, parts: [part("South", 0.1, { chance: true })] },
    "The whole did not move, and no part did by more than chance allows.",
  ],
  [
    "nothing moved, since parts made up for each other",
    { change: 0.02, moved: false, parts: [part("South", -4), part("Central", 4.02)] },
    "The whole did not move, but South fell by more than chance allows, and others made up for it.",
  ],
  [
    "two areas",
    { compares: "areas", change: -16, cut: "agency", parts: [part("Health", -14)] },
    "Nearly all of the difference comes from Health.",
  ],
  [
    "two areas alike",
    { compares: "areas", change: 0, moved: false, parts: [part("Health", -4), part("School", 4)] },
    "The two do not differ as a whole, but they do in Health, by more than chance allows.",
  ],
  [
    "a mean, of whose chance nothing is known",
    { chance: null, tellsApart: null, parts: [part("South", -6, { chance: null })] },
    "About two thirds of the fall comes from South.",
  ],
  [
    "the whole is hidden",
    { change: null, without: "hidden" },
    "The whole is hidden, so that no child can be recognised from a small number: nothing can be said of its parts.",
  ],
  [
    "a side did not come",
    { change: null, without: "missing" },
    "There is no figure on one of the two sides, so there is nothing to compare.",
  ],
  [
    "shares without their parts",
    { change: null, without: "no-parts" },
    "These figures came without their numerators and denominators, so it cannot be said what each part contributed.",
  ],
])("%s", (_, more, expected) => {
  expect(changeSentence(said(more))).toBe(expected);
});

describe("shares in words", () => {
  test.each([
    [0.02, "hardly any"],
    [0.2, "about a fifth"],
    [0.25, "about a quarter"],
    [1 / 3, "about a third"],
    [0.5, "about half"],
    [2 / 3, "about two thirds"],
    [0.72, "about three quarters"],
    [0.8, "about four fifths"],
    [0.9, "nearly all"],
    // What is missing to all still shows beside it: 9.5 of 9.7 points.
    [0.98, "nearly all"],
    [1, "all"],
    [1.2, "more than all"],
  ])("%d is %s", (share, words) => {
    expect(fractionWords(share)).toBe(words);
  });
});
