// Who is reminded of what: the rule day by day, by hand, over bank holidays, pauses, receipts and days that the server was down.
import { describe, expect, test } from "vitest";
import type { Indicator, Owner } from "./catalogue.ts";
import { dueDate } from "./due-date.ts";
import { formatPeriod, makePeriod, type Period, periodKey } from "./periods.ts";
import { type OwnerReminder, ownerReminders, type Pause, type SentReminder } from "./reminders.ts";
import { outstandingReturns } from "./returns-due.ts";
import type { Receipt } from "./series.ts";

/** Easter, Christmas and New Year. */
const HOLIDAYS = ["2026-04-03", "2026-04-06", "2026-12-25", "2026-12-28", "2027-01-01"];
const isHoliday = (day: string) => HOLIDAYS.includes(day);

const owner = (id: string, email = `${id}@trust.example`) => ({ id, name: id.toUpperCase(), email }) as Owner;
const ann = owner("ann", "Ann@Trust.example"); // addresses are compared in lower case
const bob = owner("bob");

const indicator = (id: string, changes: Partial<Indicator> & { from: Period; until?: Period }): Indicator =>
  ({
    id,
    title: id,
    frequency: changes.from.frequency,
    owner: "ann",
    returns: { due: 10, from: changes.from, until: changes.until ?? null, ended: null, approval: null },
    ...changes,
  }) as Partial<Indicator> as Indicator;

const october = makePeriod("month", 2026, 10); // due on Friday 13 November 2026
const november = makePeriod("month", 2026, 11); // due on Monday 14 December 2026
const caf = indicator("caf", { from: october });
/** July to September 2026, 33 working days later: Monday 16 November 2026. */
const quarterly = {
  ...indicator("quarterly", { from: makePeriod("quarter", 2026, 2) }),
  returns: { ...caf.returns, due: 33, from: makePeriod("quarter", 2026, 2) },
};

type Case = {
  indicators?: Indicator[];
  /** What has come: indicator and period. */
  came?: string[];
  sent?: SentReminder[];
  pauses?: Pause[];
  before?: number;
  owners?: Record<string, Owner>;
};

function lettersOn(today: string, given: Case = {}): OwnerReminder[] {
  const { indicators = [caf], came = [], sent = [], pauses = [], before = 3 } = given;
  const owners = given.owners ?? { ann, bob };
  const receipt = { first: "x", last: "x", submission: 1, corrected: false, whole: true } satisfies Receipt;
  const outstanding = outstandingReturns(
    indicators,
    (each, period) => (came.includes(`${each.id} ${formatPeriod(period)}`) ? receipt : undefined),
    { today, isHoliday, dayOf: (instant) => instant },
  );
  const ownerOf = (each: Indicator) => owners[each.owner] as Owner;
  return ownerReminders(outstanding, { today, isHoliday, before, pauses, sent, ownerOf });
}

const said = (letters: OwnerReminder[]) =>
  letters.map(({ recipient, returns }) => [
    recipient,
    ...returns.map(({ kind, facts }) => `${facts.indicator.id} ${formatPeriod(facts.period)} ${kind}`),
  ]);

/** Runs the rule on each of these days, keeping what it sends. @returns the days with a letter */
function daysWithLetters(
  days: string[],
  given: Case & { comes?: [day: string, what: string] } = {},
): string[] {
  const sent: SentReminder[] = [...(given.sent ?? [])];
  return days.filter((day) => {
    const came = given.comes && day >= given.comes[0] ? [given.comes[1]] : [];
    const letters = lettersOn(day, { ...given, came, sent });
    for (const { recipient, returns } of letters)
      for (const { kind, facts } of returns)
        sent.push({
          recipient,
          indicator: facts.indicator.id,
          period: periodKey(facts.period),
          kind,
          day,
        });
    return letters.length > 0;
  });
}

const allDays = (from: string, count: number) =>
  Array.from({ length: count }, (_, step) =>
    new Date(Date.parse(from) + step * 86_400_000).toISOString().slice(0, 10),
  );

test("the due dates that the cases are built on", () => {
  expect(dueDate(caf, october, isHoliday)).toBe("2026-11-13");
  expect(dueDate(caf, november, isHoliday)).toBe("2026-12-14");
  expect(dueDate(quarterly, makePeriod("quarter", 2026, 2), isHoliday)).toBe("2026-11-16");
});

describe("one return", () => {
  test.each<[string, string[], Case & { comes?: [string, string] }]>([
    // 3 working days before Friday 13 is Tuesday 10; then the day; then every other day, and the Monday where that is a Sunday
    [
      "a monthly one from before it is due",
      ["2026-11-10", "2026-11-13", "2026-11-16", "2026-11-18", "2026-11-20", "2026-11-23"],
      {},
    ],
    [
      "none before, where the trust wants none",
      ["2026-11-13", "2026-11-16", "2026-11-18", "2026-11-20", "2026-11-23"],
      { before: 0 },
    ],
    // 16 November is its day; 11 November three working days before it; then each Monday
    ["a quarterly one weekly", ["2026-11-11", "2026-11-16", "2026-11-23"], { indicators: [quarterly] }],
    ["until it comes", ["2026-11-10", "2026-11-13", "2026-11-16"], { comes: ["2026-11-18", "caf 2026-10"] }],
    ["not at all when it came early", [], { comes: ["2026-11-02", "caf 2026-10"] }],
    // from Thursday 12 to Tuesday 17: the first working day after it makes good
    [
      "an owner on leave",
      ["2026-11-10", "2026-11-18", "2026-11-20", "2026-11-23"],
      { pauses: [{ owner: "ann", from: "2026-11-12", until: "2026-11-17" }] },
    ],
    [
      "somebody else's leave changes nothing",
      ["2026-11-10", "2026-11-13", "2026-11-16", "2026-11-18", "2026-11-20", "2026-11-23"],
      { pauses: [{ owner: "bob", from: "2026-11-01", until: "2026-11-30" }] },
    ],
    [
      "nobody's while everybody's stop",
      [],
      { pauses: [{ owner: null, from: "2026-11-01", until: "2026-11-30" }] },
    ],
  ])("%s", (_, expected, given) => {
    expect(daysWithLetters(allDays("2026-11-02", 23), given)).toEqual(expected);
  });

  test("over Christmas: not on a weekend, a bank holiday or its substitute", () => {
    // due on Monday 14 December; Sunday 20 waits for Monday 21, Christmas Day and Boxing Day's substitute for Tuesday 29, New Year's Day for Monday 4
    expect(
      daysWithLetters(allDays("2026-12-14", 22), { indicators: [indicator("caf", { from: november })] }),
    ).toEqual([
      "2026-12-14",
      "2026-12-16",
      "2026-12-18",
      "2026-12-21",
      "2026-12-23",
      "2026-12-29",
      "2026-12-31",
      "2027-01-04",
    ]);
  });

  test("days on which the server was down are made good, once", () => {
    // it came back on Tuesday 17, after the reminder before, the day itself and the first one after it
    expect(daysWithLetters(["2026-11-09", "2026-11-17", "2026-11-18", "2026-11-19"])).toEqual([
      "2026-11-17",
      "2026-11-19",
    ]);
    // the one before went out; the day itself was missed: a quarterly one does not wait for a week
    expect(
      daysWithLetters(["2026-11-13", "2026-11-17", "2026-11-18", "2026-11-24"], { indicators: [quarterly] }),
    ).toEqual(["2026-11-13", "2026-11-17", "2026-11-24"]);
  });

  test("a clock that stands still sends once", () => {
    expect(daysWithLetters(["2026-11-18", "2026-11-18", "2026-11-18"])).toEqual(["2026-11-18"]);
  });

  test("of a period that is not over nobody is reminded, however soon it is due", () => {
    const prompt = { ...caf, returns: { ...caf.returns, due: 1 } }; // on Monday 2 November
    expect(daysWithLetters(allDays("2026-10-26", 8), { indicators: [prompt] })).toEqual(["2026-11-02"]);
  });

  test("whoever owns the indicator now is told at once, and whoever did is not", () => {
    const period = periodKey(october);
    const sent: SentReminder[] = [
      { recipient: "ann@trust.example", indicator: "caf", period, kind: "overdue", day: "2026-11-18" },
    ];
    const indicators = [{ ...caf, owner: "bob" }];
    expect(said(lettersOn("2026-11-19", { sent, indicators }))).toEqual([
      ["bob@trust.example", "caf 2026-10 overdue"],
    ]);
  });

  test("of what is collected no more nobody is reminded", () => {
    const returns = { ...caf.returns, until: october, ended: "Replaced by another one." };
    const ended = { ...caf, returns };
    expect(lettersOn("2026-12-16", { indicators: [ended] })).toEqual([]);
  });
});

describe("several returns", () => {
  test("of one owner stand in one letter, the oldest first, each as it is that day", () => {
    const second = indicator("second", { from: october });
    // on Friday 13: October's two are due, the quarterly one on Monday
    expect(said(lettersOn("2026-11-13", { indicators: [quarterly, second, caf] }))).toEqual([
      ["ann@trust.example", "caf 2026-10 due", "second 2026-10 due", "quarterly 2026/27 Q2 before"],
    ]);
  });

  test("of two owners go to each alone", () => {
    const second = { ...indicator("second", { from: october }), owner: "bob" };
    expect(said(lettersOn("2026-11-13", { indicators: [caf, second] }))).toEqual([
      ["ann@trust.example", "caf 2026-10 due"],
      ["bob@trust.example", "second 2026-10 due"],
    ]);
  });

  test("of two posts of one person stand in one letter", () => {
    const owners = { ann, bob: owner("bob", "ann@trust.example") };
    const second = { ...indicator("second", { from: october }), owner: "bob" };
    expect(said(lettersOn("2026-11-13", { indicators: [caf, second], owners }))).toEqual([
      ["ann@trust.example", "caf 2026-10 due", "second 2026-10 due"],
    ]);
  });

  test("fall on the same days: what is owed is listed whichever of it is the reason to write", () => {
    // the quarterly one alone would wait from Monday 16 to Monday 23
    const days = allDays("2026-11-16", 8);
    expect(daysWithLetters(days, { indicators: [caf, quarterly] })).toEqual([
      "2026-11-16",
      "2026-11-18",
      "2026-11-20",
      "2026-11-23",
    ]);
  });

  test("an owner who owes nothing gets no letter", () => {
    expect(lettersOn("2026-11-13", { came: ["caf 2026-10"] })).toEqual([]);
    expect(lettersOn("2026-11-13", { indicators: [] })).toEqual([]);
  });
});
