// Somebody who kept what they saw before a correction puts it beside what is shown after it.
import { describe, expect, test } from "vitest";
import { figureKey } from "#api/domain/withheld.ts";
import { loadLinearProgramming } from "#api/protection/linear-program.ts";
import { attackFigures, brokenBy } from "#scripts/testing/attack-figures.ts";
import { figuresOf, indicatorOf, trustOf } from "#scripts/testing/small-trust.ts";
import { earlierKey, type Withheld, type WithholdInput, withhold } from "./withhold.ts";

const solver = await loadLinearProgramming();
const four = trustOf({ town: { south: {}, north: {}, east: {}, west: {} } });

const asked = (text: string): WithholdInput => ({
  indicators: [indicatorOf({ id: "done", kind: "count" }, four)],
  figures: figuresOf("done", text),
  catalogue: four,
  sees: () => false,
});
type Figures = Withheld["figures"];
const keyOf = ({ indicator, area, cut, ...says }: Figures[number]) =>
  earlierKey(indicator, figureKey(area, cut, says));

const earlierOf = ({ figures }: Withheld) => ({ publication: 1, hidden: new Set(figures.map(keyOf)) });

/** What was hidden all along: anything else was seen at one time or the other. */
function neverSeen(first: Withheld, second: Withheld, stoodFirst: readonly string[]): Withheld {
  const hidden = new Set(first.figures.map(keyOf));
  const figures = second.figures.filter(
    (figure) => hidden.has(keyOf(figure)) || !stoodFirst.includes(keyOf(figure)),
  );
  return { ...second, figures };
}

const BEFORE = "town 80\nsouth 3\nnorth 27\neast 30\nwest 20";

describe("south's 3 = 80 − 27 − 30 − 20: one of the three is hidden, and then one is corrected", () => {
  const corrections = [
    ["north", "south 3\neast 30\nwest 20\ntown 80 @1-2\nnorth 27 @1-2\ntown 85 @2\nnorth 32 @2"],
    ["east", "south 3\nnorth 27\nwest 20\ntown 80 @1-2\neast 30 @1-2\ntown 85 @2\neast 35 @2"],
    ["west", "south 3\nnorth 27\neast 30\ntown 80 @1-2\nwest 20 @1-2\ntown 85 @2\nwest 25 @2"],
  ] as const;
  const stood = figuresOf("done", BEFORE).map(keyOf);
  const first = withhold(asked(BEFORE), solver);

  test.each(corrections)("%s", async (_, after) => {
    const second = withhold({ ...asked(after), earlier: earlierOf(first) }, solver);
    expect(brokenBy(await attackFigures(asked(after), neverSeen(first, second, stood)))).toEqual([]);
  });

  test("worked out as if nobody had seen anything, another may be hidden, and south's 3 is found", async () => {
    const found = await Promise.all(
      corrections.map(async ([, after]) => {
        const second = withhold(asked(after), solver);
        return brokenBy(await attackFigures(asked(after), neverSeen(first, second, stood)));
      }),
    );
    expect(found.flat()).not.toEqual([]);
  });
});

test("what is new is hidden rather than what was shown before", () => {
  // North's 32 hides south's 3 = 85 − 32 − 30 − 20; so would east's 30 or west's 20, but those were seen when nothing was small.
  const before = withhold(asked("town 97\nsouth 20\nnorth 27\neast 30\nwest 20"), solver);
  const after = asked(
    "east 30\nwest 20\ntown 97 @1-2\nsouth 20 @1-2\nnorth 27 @1-2\ntown 85 @2\nsouth 3 @2\nnorth 32 @2",
  );
  expect(before.figures).toEqual([]);
  const found = withhold({ ...after, earlier: earlierOf(before) }, solver);
  expect(found.figures.map(({ area, value }) => [area, value])).toEqual([["north", 32]]);
});
