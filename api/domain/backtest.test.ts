// A target tried on the past. Statuses, risks and warnings are counted by hand beside each series.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Result } from "./aggregate.ts";
import { type BacktestSide, backtest, type Proposal } from "./backtest.ts";
import type { Area, Indicator, Target } from "./catalogue.ts";
import { addPeriods, makePeriod } from "./periods.ts";
import { judgeSeries } from "./series.ts";

const from = makePeriod("month", 2024, 4);
const area = { code: "trust", level: "trust" } as Partial<Area> as Area;
const receipt = { first: "", last: "", submission: 1, corrected: false, whole: true };
const target = (goal: Target["goal"], given: Partial<Target> = {}): Target => ({
  ...{ from, until: null, area: null, goal, tolerance: { points: 5 }, basis: "demonstration", note: null },
  ...given,
});

/** A change of recording every fifth month leaves too few figures for limits and for a forecast: risks alone can be raised. */
const steps = [5, 10, 15, 20].map((index) => ({ from: addPeriods(from, index), reason: "Counted anew" }));
const indicator = {
  id: "x",
  kind: "proportion",
  decimals: 1,
  polarity: "higher",
  frequency: "month",
  accumulation: "none",
  suppression: { below: 6 },
  returns: { from, until: null, ended: null, due: 10, approval: null },
  spc: { run: 6, steps },
  targets: [target(80)],
} as unknown as Indicator;
const steady: Indicator = { ...indicator, spc: { run: 6, steps: [] } };

/** So many of 1,000 each month, in percent; null has not come. */
function seriesOf(values: readonly (number | null)[], of = indicator, seesSmall = true) {
  const at = (index: number): number | null => values[index - from.index] ?? null;
  return judgeSeries({
    indicator: of,
    area,
    result: ({ index }): Result => {
      const value = at(index);
      return value === null
        ? { kind: "missing", reason: "no-data" }
        : { kind: "number", value, numerator: Math.round(value * 10), denominator: 1000, flag: null };
    },
    firstWithData: from,
    receipt: ({ index }) => (at(index) === null ? undefined : receipt),
    latest: addPeriods(from, values.length - 1),
    today: "2027-06-20",
    isHoliday: () => false,
    seesSmall,
    telling: () => false,
  });
}

const counted = ({ met, near, missed, risks, warnings, briefRisks, briefWarnings }: BacktestSide) => [
  [met, near, missed],
  [risks, warnings],
  [briefRisks, briefWarnings],
];
/** Where something was raised, by month from 1. */
const raisedIn = ({ periods }: BacktestSide) =>
  periods.flatMap(({ raised }, index) => (raised ? [`${raised} ${index + 1}`] : []));

// Against 80 with 5 points: met, missed, near, met, missed, missed, met, near, met, missed, met, met.
const YEAR = [82, 74, 76, 81, 70, 71, 82, 78, 81, 74, 83, 80];

describe("risks", () => {
  test.each<[string, Proposal, number[][], string[], number]>([
    [
      "as it is: one of a single month that near kept open, one of two months, one more of a single month",
      {},
      // prettier-ignore
      [
        [6, 2, 4],
        [3, 0],
        [2, 0],
      ],
      ["risk 2", "risk 5", "risk 10"],
      3,
    ],
    [
      "a point more of tolerance takes in both 74s, and their risks with them",
      { tolerance: { points: 6 } },
      // met 6; near 74, 76, 78, 74; missed 70, 71
      [
        [6, 4, 2],
        [1, 0],
        [0, 0],
      ],
      ["risk 5"],
      1,
    ],
    [
      "71 or more, 5 points: 70 alone is short, and within tolerance",
      { goal: 71 },
      [
        [11, 1, 0],
        [0, 0],
        [0, 0],
      ],
      [],
      0,
    ],
    [
      "84 or more, 2 points: 82, 82 and 83 are near and nothing is met, so that the first risk is never over",
      { goal: 84, tolerance: { points: 2 } },
      [
        [0, 3, 9],
        [1, 0],
        [0, 0],
      ],
      ["risk 2"],
      1,
    ],
    [
      "5 percent of 80 is 4 points: 76 is its edge",
      { tolerance: { percent: 5 } },
      [
        [6, 2, 4],
        [3, 0],
        [2, 0],
      ],
      ["risk 2", "risk 5", "risk 10"],
      3,
    ],
  ])("%s", (_why, proposal, expected, raised, perYear) => {
    const { proposed, years } = backtest(seriesOf(YEAR), proposal);
    expect(counted(proposed)).toEqual(expected);
    expect(raisedIn(proposed)).toEqual(raised);
    expect([years, proposed.alertsPerYear]).toEqual([1, perYear]);
  });

  test("a risk that is still open is not over, however short", () => {
    const { current } = backtest(seriesOf([82, 82, 70]), {});
    expect(counted(current)[2]).toEqual([0, 0]);
    // 1 alert in 3 of 12 months.
    expect(current.alertsPerYear).toBe(4);
  });

  test("lower is better: the other way round", () => {
    const less = { ...indicator, polarity: "lower", targets: [target(20)] } as Indicator;
    const { current } = backtest(
      seriesOf(
        YEAR.map((value) => 100 - value),
        less,
      ),
      {},
    );
    expect(counted(current)).toEqual(counted(backtest(seriesOf(YEAR), {}).current));
  });

  test("a range: 78 to 82 with 2 points misses 74 at one end and nothing at the other", () => {
    const range = { ...indicator, polarity: "range", targets: [target({ low: 60, high: 90 })] } as Indicator;
    const found = backtest(seriesOf(YEAR, range), { goal: { low: 78, high: 82 }, tolerance: { points: 2 } });
    // met 82, 81, 82, 78, 81, 80; near 76, 83; missed 74, 70, 71, 74
    expect(counted(found.proposed)[0]).toEqual([6, 2, 4]);
    expect(counted(found.current)[0]).toEqual([12, 0, 0]);
  });
});

describe("targets period by period", () => {
  // 70 for the first half, 80 for the second.
  const changing = {
    ...indicator,
    targets: [
      target(70, { until: addPeriods(from, 5) }),
      target(80, { from: addPeriods(from, 6), note: "Raised by the board" }),
    ],
  };

  test("a tolerance alone leaves each goal as it was", () => {
    const { current, proposed } = backtest(seriesOf(YEAR, changing), { tolerance: { points: 1 } });
    // 70 or more: all six met. 80 or more: met 82, 81, 83, 80; near 78, missed 74.
    expect(counted(current)[0]).toEqual([10, 1, 1]);
    // With one point 78 is off target too, and the next month met: two risks of a single month.
    expect(counted(proposed)).toEqual([
      [10, 0, 2],
      [2, 0],
      [2, 0],
    ]);
    expect(proposed.periods.map((each) => each.target?.goal)).toEqual([
      ...Array(6).fill(70),
      ...Array(6).fill(80),
    ]);
    // What the note says is of the target as it was.
    expect([current, proposed].map(({ periods }) => periods.at(-1)?.target?.note)).toEqual([
      "Raised by the board",
      null,
    ]);
  });

  test("a goal holds for all of them, also where no target was in force", () => {
    const late = { ...indicator, targets: [target(80, { from: addPeriods(from, 6) })] };
    const { current, proposed } = backtest(seriesOf(YEAR, late), { goal: 80 });
    expect(counted(current)[0]).toEqual([4, 1, 1]);
    expect(current.periods[0]?.status).toBe("no-target");
    expect(counted(proposed)[0]).toEqual([6, 2, 4]);
  });

  test("an area's own target goes before that of the trust", () => {
    const own = { ...indicator, targets: [target(80), target(70, { area: "trust" })] };
    expect(counted(backtest(seriesOf(YEAR, own), {}).current)[0]).toEqual([12, 0, 0]);
  });
});

describe("gaps", () => {
  test("history begins with the first figure, and a gap within it counts as time", () => {
    const { points, years, current } = backtest(seriesOf([null, null, 82, null, 74, 82]), {});
    expect([points.length, years]).toEqual([4, 4 / 12]);
    expect(current.periods.map(({ status }) => status)).toEqual(["met", "late", "missed", "met"]);
    // 1 alert in a third of a year.
    expect(current.alertsPerYear).toBe(3);
  });

  test("a hidden figure is a gap on both sides, whatever is proposed", () => {
    // 0.5 of 1,000 a percent is 5 of them: hidden from whoever may not see small numbers.
    const values = [82, 0.5, 82, 74];
    const seen = backtest(seriesOf(values), { goal: 90 });
    const unseen = backtest(seriesOf(values, indicator, false), { goal: 90 });
    expect([seen.hidden, unseen.hidden]).toEqual([0, 1]);
    expect(seen.current.periods[1]).toMatchObject({ status: "missed", raised: "risk" });
    for (const side of [unseen.current, unseen.proposed])
      expect(side.periods[1]).toMatchObject({ status: "suppressed", icon: null, raised: null });
    expect(JSON.stringify(unseen.proposed)).toBe(
      JSON.stringify(backtest(seriesOf([82, 0.3, 82, 74], indicator, false), { goal: 90 }).proposed),
    );
  });

  test("nothing to try it on", () => {
    const { points, current } = backtest(seriesOf([null, null]), { goal: 90 });
    expect([points.length, current.alertsPerYear, current.risks]).toEqual([0, 0, 0]);
  });
});

describe("warnings", () => {
  // 92 and 88 in turn, then seven that fall to 89.4 by way of 89.9: mean 1169.9 / 13 = 89.99, and the six below it are a
  // shift of 6; with the 92 before them the fall is a trend of 7. Mean moving range (6 × 4 + 2.1 + 5 × 0.1) / 12 = 2.22, two
  // thirds of the way 3.93: no figure is close to a limit. Against 50 nothing is missed, and no forecast comes near it.
  const falling = [92, 88, 92, 88, 92, 88, 92, 89.9, 89.8, 89.7, 89.6, 89.5, 89.4];
  const easy = { ...steady, targets: [target(50)] };

  test.each([
    [6, ["warning 13"]],
    [7, ["warning 13"]],
    [8, []],
  ])("a run of %d", (run, raised) => {
    const { proposed } = backtest(seriesOf(falling, easy), { run });
    expect(raisedIn(proposed)).toEqual(raised);
    expect(proposed.run).toBe(run);
  });

  test("gone with the next figure: it went back by itself", () => {
    const { current, proposed } = backtest(seriesOf([...falling, 92], easy), { run: 8 });
    expect(counted(current)).toEqual([
      [14, 0, 0],
      [0, 1],
      [0, 1],
    ]);
    expect(counted(proposed)[1]).toEqual([0, 0]);
    expect(current.periods.slice(-2).map(({ icon }) => icon)).toEqual(["concern", "common"]);
  });

  test("one that is still open, or lasts another figure, did not", () => {
    expect(backtest(seriesOf(falling, easy), {}).current.briefWarnings).toBe(0);
    expect(backtest(seriesOf([...falling, 89.3, 92], easy), {}).current).toMatchObject({
      warnings: 1,
      briefWarnings: 0,
    });
  });

  test("one that became a risk did not either", () => {
    // 40 is off the target of 50 with 5 points.
    const { current } = backtest(seriesOf([...falling, 40], easy), {});
    expect(raisedIn(current)).toEqual(["warning 13", "risk 14"]);
    expect(counted(current).slice(1)).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});

describe("whatever the figures", () => {
  const values = fc.array(
    fc.option(
      fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
      { freq: 8 },
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  const goals = fc.integer({ min: 0, max: 100 });
  const tolerances = fc.integer({ min: 0, max: 20 });

  test("what is in force, proposed again, leaves both sides equal", () => {
    fc.assert(
      fc.property(values, goals, tolerances, fc.constantFrom(6, 7, 8), (given, goal, points, run) => {
        const of = {
          ...steady,
          spc: { run, steps: [] },
          targets: [target(goal, { tolerance: { points } })],
        };
        const series = seriesOf(given, of);
        const { current, proposed } = backtest(series, { goal, tolerance: { points }, run });
        expect(proposed).toEqual(current);
        expect(backtest(series, {}).proposed).toEqual(current);
      }),
      { numRuns: 40 },
    );
  });

  test("as it is, statuses and risks are those of the series itself", () => {
    fc.assert(
      fc.property(values, goals, (given, goal) => {
        const series = seriesOf(given, { ...steady, targets: [target(goal)] });
        const { points, current } = backtest(series, {});
        expect(current.periods.map(({ status }) => status)).toEqual(points.map(({ safe }) => safe.status));
        expect(current.risks).toBe(series.episodes.length);
      }),
      { numRuns: 40 },
    );
  });

  test("a wider tolerance misses nothing that a narrower one did not", () => {
    fc.assert(
      fc.property(values, tolerances, tolerances, (given, one, more) => {
        const tried = (points: number) => backtest(seriesOf(given), { tolerance: { points } }).proposed;
        const [narrow, wide] = [tried(one), tried(one + more)];
        wide.periods.forEach(({ status }, index) => {
          if (status === "missed") expect(narrow.periods[index]?.status).toBe("missed");
        });
        expect(wide.met).toBe(narrow.met);
      }),
      { numRuns: 40 },
    );
  });
});
