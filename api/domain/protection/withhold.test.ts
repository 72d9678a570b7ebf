// Small trusts worked out by hand, k = 6 where nothing else is said: what has to be hidden beside the small numbers.
import { describe, expect, test } from "vitest";
import type { Area } from "#api/domain/catalogue.ts";
import { loadLinearProgramming } from "#api/protection/linear-program.ts";
import { attackFigures, brokenBy } from "#scripts/testing/attack-figures.ts";
import { figuresOf, indicatorOf, type SmallTrust, trustOf } from "#scripts/testing/small-trust.ts";
import { type WithholdInput, withhold } from "./withhold.ts";

const solver = await loadLinearProgramming();

const three = trustOf({ town: { south: {}, north: {}, east: {} } });
const agencies = trustOf(
  { town: { south: {}, north: {} } },
  { agency: { members: ["health", "school"] }, group: { members: ["disabled"], partition: false } },
);
const deep = trustOf({ town: { south: { s1: {}, s2: {} }, north: { n1: {}, n2: {} } } });
const twoWays = trustOf(
  { town: {} },
  { agency: { members: ["health", "school"] }, sex: { members: ["girl", "boy"] } },
);

type Kind = Parameters<typeof indicatorOf>[0]["kind"];
const asked = (
  trust: SmallTrust,
  kind: Kind,
  text: string,
  sees: (area: Area) => boolean = () => false,
): WithholdInput => ({
  indicators: [indicatorOf({ id: "done", kind }, trust)],
  figures: figuresOf("done", text),
  catalogue: trust,
  sees: (_, area) => sees(area),
});
const named = ({ indicator, area, cut }: { indicator: string; area: string; cut: string }) =>
  [indicator === "done" ? "" : `${indicator}:`, area, cut].filter(Boolean).join(" ");
async function hiddenBy(input: WithholdInput): Promise<string[]> {
  const found = withhold(input, solver);
  expect(found.exposed).toBe(0);
  expect(brokenBy(await attackFigures(input, found))).toEqual([]);
  return found.figures.map(named).sort();
}

describe("counts", () => {
  test.each([
    ["nothing is small", three, "town 60\nsouth 20\nnorth 20\neast 20", []],
    ["one of three: the cheapest other hides it", three, "town 60\nsouth 3\nnorth 27\neast 30", ["north"]], // or east: equal
    ["two that can share 8: each may be 1 to 7", three, "town 28\nsouth 3\nnorth 5\neast 20", []],
    ["two that share 5 are both small for certain", three, "town 25\nsouth 3\nnorth 2\neast 20", ["east"]],
    ["a zero is known to be one", three, "town 23\nsouth 3\nnorth 0\neast 20", ["east"]],
    ["a trust that is small itself hides all", three, "town 5\nsouth 3\nnorth 2\neast 0", []],
    ["one locality alone in a small trust", three, "town 3\nsouth 3\nnorth 0\neast 0", []],
    [
      "a school hides its cluster's other one, and nothing above",
      deep,
      "town 80\nsouth 40\nnorth 40\ns1 3\ns2 37\nn1 20\nn2 20",
      ["s2"],
    ],
    [
      "a locality that is made from clusters is a cell like any other",
      deep, // s1 = 10 - s2, and the page has made south
      "town 50\nnorth 40\ns1 3\ns2 7\nn1 20\nn2 20",
      ["s2"],
    ],
    [
      "a corner of a two by two table takes all four", // each side has one way out
      agencies,
      "town 60\ntown agency=health 23\ntown agency=school 37\nsouth 23\nnorth 37\nsouth agency=health 3\nsouth agency=school 20\nnorth agency=health 20\nnorth agency=school 17",
      ["north agency=health", "north agency=school", "south agency=school"],
    ],
    [
      "two dimensions of one area",
      twoWays,
      "town 60\ntown agency=health 23\ntown agency=school 37\ntown sex=girl 23\ntown sex=boy 37\ntown agency=health;sex=girl 3\ntown agency=health;sex=boy 20\ntown agency=school;sex=girl 20\ntown agency=school;sex=boy 17",
      ["town agency=health;sex=boy", "town agency=school;sex=boy", "town agency=school;sex=girl"],
    ],
    [
      "members that overlap are not subtracted from their total",
      agencies,
      "town 60\nsouth 23\nnorth 37\ntown group=disabled 12\nsouth group=disabled 3\nnorth group=disabled 9",
      ["north group=disabled"],
    ],
  ] as const)("%s", async (_, trust, text, expected) => {
    const found = await hiddenBy(asked(trust, "count", text));
    if (text === "town 60\nsouth 3\nnorth 27\neast 30") expect([["north"], ["east"]]).toContainEqual(found);
    else expect(found).toEqual(expected);
  });
});

describe("proportions", () => {
  test.each([
    ["a small rest is as telling as a small numerator", "town 50/60\nsouth 17/20\nnorth 33/40", ["north"]],
    ["both may need the same cell", "town 30/60\nsouth 3/7\nnorth 27/53", ["north"]],
    [
      "where nobody was counted is nobody to hide",
      "town 23/50\nsouth 3/10\nnorth 20/40\neast 0/0",
      ["north"],
    ],
    ["no row means nobody too", "town 23/50\nsouth 3/10\nnorth 20/40", ["north"]],
    ["all of five: none of them may be known", "town 45/65\nsouth 5/5\nnorth 20/30\neast 20/30", ["east"]],
  ] as const)("%s", async (name, text, expected) => {
    const found = await hiddenBy(asked(three, "proportion", text));
    if (name.startsWith("all of five")) expect([["north"], ["east"]]).toContainEqual(found);
    else expect(found).toEqual(expected);
  });
});

test.each([
  ["a rate: its cases", "rate", "town 23/9000\nsouth 3/4000\nnorth 20/5000"],
  ["a mean: those behind it", "mean", "town 900/23\nsouth 100/3\nnorth 800/20"],
] as const)("%s", async (_, kind, text) => {
  expect(await hiddenBy(asked(three, kind, text))).toEqual(["north"]);
});

test("the trust's own total stays: there is always another way", async () => {
  // Everything below it goes before it does.
  expect(await hiddenBy(asked(deep, "count", "town 20\nsouth 3\nnorth 17"))).toEqual(["north"]);
});

test("someone who sees one locality sees through a total that holds it: the trust goes", async () => {
  const text = "town 63\nsouth 3\nnorth 60";
  expect(await hiddenBy(asked(three, "count", text))).toEqual(["north"]);
  // They see south. Nothing of north is small, and nothing else is either.
  expect(await hiddenBy(asked(three, "count", text, ({ code }) => code === "south"))).toEqual([]);
  // They see north: south is all that is left of the trust.
  expect(await hiddenBy(asked(three, "count", text, ({ code }) => code === "north"))).toEqual(["town"]);
});

describe("parts that miss their total", () => {
  const short = "town 50\nsouth 3\nnorth 20\neast 20"; // 7 are in no locality

  test("leave the difference as something to hide", async () => {
    const input = asked(three, "count", short);
    const { figures, slacks } = withhold(input, solver);
    expect(figures).toEqual([]); // as much as a cluster: less than a locality
    expect(slacks).toEqual([{ indicator: "done", area: "town", cut: "", axis: "area" }]);
    expect(brokenBy(await attackFigures(input, { figures, slacks }))).toEqual([]);
    expect(brokenBy(await attackFigures(input, { figures, slacks: [] }))).not.toEqual([]);
  });

  test("say so freely where nothing is small", () => {
    expect(withhold(asked(three, "count", "town 50\nsouth 13\nnorth 10\neast 20"), solver).slacks).toEqual(
      [],
    );
  });
});

describe("versions", () => {
  test("a figure that a correction left as it was ties one version to the other", async () => {
    // South was 3 and is 10. As at the first publication another of the three had to go, and it still says the same: 10 tells
    // of it by way of 67. Hiding both others would not do: 60 less 57 is 3.
    const text = "town 60 @1-2\ntown 67 @2\nsouth 3 @1-2\nsouth 10 @2\nnorth 27\neast 30";
    const found = await hiddenBy(asked(three, "count", text));
    expect([
      ["east", "south"],
      ["north", "south"],
    ]).toContainEqual(found);
  });

  test("what was replaced goes before what stands", async () => {
    // Hiding the trust's old total would do, were it not the trust's: north's old figure does.
    const text =
      "town 60 @1-2\ntown 67 @2\nsouth 3 @1-2\nsouth 10 @2\nnorth 27 @1-2\nnorth 28 @2\neast 30 @1-2\neast 29 @2";
    const { figures } = withhold(asked(three, "count", text), solver);
    expect(figures).toHaveLength(1);
    expect([27, 30]).toContain(figures[0]?.value);
  });

  test("two versions give nothing away together", async () => {
    // North alone was corrected: by 3. Without the first version south, 4, is hidden by north; now both norths are.
    const text = "town 50 @1-2\ntown 53 @2\nsouth 4\nnorth 16 @1-2\nnorth 19 @2\neast 30";
    await hiddenBy(asked(three, "count", text));
  });

  test("a figure that was taken away protects what it stood for", async () => {
    const text = "town 60\nsouth 3 @1-2\nnorth 27\neast 30";
    await hiddenBy(asked(three, "count", text));
  });
});

describe("indicators out of the same count", () => {
  const two = (text: string, sees: WithholdInput["sees"] = () => false): WithholdInput => ({
    indicators: [
      indicatorOf({ id: "done", kind: "proportion" }, three),
      indicatorOf({ id: "partners", kind: "proportion" }, three),
    ],
    ...{ figures: figuresOf("done", text), catalogue: three, sees },
  });

  test("need no more where all of it is large", async () => {
    expect(
      await hiddenBy(
        two(
          "town 30/60\nsouth 15/30\nnorth 15/30\npartners: town 20/60\npartners: south 10/30\npartners: north 10/30",
        ),
      ),
    ).toEqual([]);
  });

  test("the other tells of how many there are, but not of who was in time", async () => {
    // South's 30 is known through partners; 3 of them is not.
    const text =
      "town 30/60\nsouth 3/30\nnorth 27/30\npartners: town 20/60\npartners: south 10/30\npartners: north 10/30";
    expect(await hiddenBy(two(text))).toEqual([]); // north's 3 that were not hide south's 3 that were
  });

  test("a count is the denominator of its share", async () => {
    const input: WithholdInput = {
      ...two(
        "town 30/60\nsouth 10/13\nnorth 20/47\npartners: town 60\npartners: south 13\npartners: north 47",
      ),
      indicators: [
        indicatorOf({ id: "done", kind: "proportion" }, three),
        indicatorOf({ id: "partners", kind: "count" }, three),
      ],
    };
    // South's 3 that were not are its 13 less 10: the count may stay, since 10 and 3 are hidden together.
    expect(await hiddenBy(input)).toEqual(["north"]);
  });

  test("an owner of one sees the size of the other, and what that leaves is as far as it goes", () => {
    // South has 4 children, whom they sent themselves: its 2 lie between 0 and 4 whatever is hidden.
    const text =
      "town 30/60\nsouth 2/4\nnorth 28/56\npartners: town 20/60\npartners: south 1/4\npartners: north 19/56";
    const found = withhold(
      two(text, ({ id }) => id === "partners"),
      solver,
    );
    expect(found).toMatchObject({ figures: [{ indicator: "done", area: "north" }], exposed: 0 });
  });
});

test("what the source keeps to itself cannot be worked out either", () => {
  const found = withhold(asked(three, "count", "town 60\nsouth c\nnorth 20\neast 20"), solver);
  expect(found.figures).toHaveLength(1); // 20 = 60 - 20 - 20
  expect(withhold(asked(three, "count", "town 60\nsouth x\nnorth 20\neast 20"), solver).figures).toEqual([]);
});

test("primary suppression alone is broken", async () => {
  const input = asked(three, "count", "town 60\nsouth 3\nnorth 27\neast 30");
  expect(brokenBy(await attackFigures(input, { figures: [], slacks: [] }))).toEqual([
    "done south everyone null/null3 is known",
    "done south everyone null/null3 all: 3 to 3",
  ]);
});
