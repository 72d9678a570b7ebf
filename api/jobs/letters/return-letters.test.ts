// What owners and performance leads read about returns: word for word, the same as plain text and as HTML, and without a figure.
import { describe, expect, test } from "vitest";
import type { Indicator } from "#api/domain/catalogue.ts";
import { makePeriod, type Period } from "#api/domain/periods.ts";
import type { ReminderKind } from "#api/domain/reminders.ts";
import { approvalAsked } from "./approval-asked.ts";
import type { Words } from "./letter.ts";
import { returnReminder, subjectOf } from "./return-reminder.ts";
import { returnsSummary } from "./returns-summary.ts";

const trust = "Peterborough Children's Trust";
const origin = "https://outcomes.example.org";
const october = makePeriod("month", 2026, 10);
const quarter = makePeriod("quarter", 2026, 2);

const owed = (kind: ReminderKind, due: string, title = "Assessments & reviews", period: Period = october) => {
  const indicator = { id: "caf-completed", title } as Indicator;
  return {
    kind,
    owner: "ann",
    facts: { indicator, period, due, state: "late" as const, daysLate: 0, receipt: null },
  };
};

/** The lines of each body, without what makes them HTML. */
function bodies({ text, html }: Words): { text: string[]; html: string[] } {
  const plain = html
    .slice(html.indexOf("<body"))
    .replace(/<\/(p|h2|li|ul)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
  const lines = (words: string) => words.split("\n").filter((line) => line.trim() !== "");
  return { text: lines(text).map((line) => line.replace(/^- /, "")), html: lines(plain) };
}

test.each([
  [[owed("overdue", "2026-11-13")], "1 return is overdue"],
  [[owed("due", "2026-11-18")], "1 return is due today"],
  [[owed("before", "2026-11-23")], "1 return is due on 23 November 2026"],
  [
    [owed("overdue", "2026-10-14"), owed("overdue", "2026-11-13"), owed("due", "2026-11-18")],
    "2 returns are overdue, 1 is due today",
  ],
  // on two days: by the later of them
  [
    [owed("due", "2026-11-18"), owed("before", "2026-11-20"), owed("before", "2026-11-23")],
    "1 return is due today, 2 are due by 23 November 2026",
  ],
])("the subject counts: %#", (returns, subject) => expect(subjectOf(returns)).toBe(subject));

describe("a reminder", () => {
  const letter = returnReminder({
    name: "Ann Lee",
    trust,
    origin,
    today: "2026-11-18",
    returns: [
      owed("overdue", "2026-11-13"),
      owed("overdue", "2026-11-17", "Placement moves", quarter),
      owed("due", "2026-11-18"),
      owed("before", "2026-11-23"),
    ],
  });

  test("names each return and when it was due, with the link that opens it", () => {
    expect(letter.subject).toBe("2 returns are overdue, 1 is due today, 1 is due on 23 November 2026");
    expect(letter.text).toBe(`Hello Ann Lee,

The outcomes dashboard of Peterborough Children's Trust is waiting for 4 returns from you. Each link opens the return above it.

Assessments & reviews, October 2026: was due on 13 November 2026, 5 days ago.

https://outcomes.example.org/returns/enter?indicator=caf-completed&period=2026-10

Placement moves, July to September 2026: was due on 17 November 2026, a day ago.

https://outcomes.example.org/returns/enter?indicator=caf-completed&period=2026%2F27+Q2

Assessments & reviews, October 2026: is due today.

https://outcomes.example.org/returns/enter?indicator=caf-completed&period=2026-10

Assessments & reviews, October 2026: is due on 23 November 2026.

https://outcomes.example.org/returns/enter?indicator=caf-completed&period=2026-10

You get letters like this because you answer for these indicators. They end once the returns are in. If you will be away, stop them for that time on the returns page:

https://outcomes.example.org/returns
`);
  });

  test("says the same as HTML", () => {
    const { text, html } = bodies(letter);
    expect(html).toEqual(text);
  });

  test("of many lists the oldest, and leads to the page with the others", () => {
    const returns = Array.from({ length: 32 }, () => owed("overdue", "2026-11-13"));
    const { subject, text } = returnReminder({ name: "Ann", trust, origin, today: "2026-11-18", returns });
    expect(subject).toBe("32 returns are overdue");
    expect(text.match(/returns\/enter\?/g)).toHaveLength(30);
    expect(text).toContain("There are 2 more. The returns page has all of them:");
  });
});

describe("a summary", () => {
  const late = (what: string) => ({ what, due: "2026-11-13", daysLate: 3 });
  const letter = returnsSummary({
    name: "Leonora Finch",
    trust,
    origin,
    since: "2026-11-09",
    came: ["Assessments, October 2026", "Moves, October 2026"],
    late: [
      { owner: "Ann <b>Lee</b>", returns: ["A", "B", "C", "D", "E"].map(late) }, // many are told in numbers
      { owner: "Bob Ray", returns: [{ ...late("F"), daysLate: 1 }] },
    ],
    pauses: [
      { owner: "Cid Ott", from: "2026-11-10", until: "2026-11-20" },
      { owner: null, from: "2026-12-21", until: "2027-01-02" },
    ],
    waiting: [
      { id: 7, asker: "Rosalind Achebe", fileName: "caf-2026-10.csv" },
      { id: 9, asker: "Bob Ray", fileName: null }, // typed in on the page
    ],
  });

  test("says what waits, what is late and whose, what came, and whose reminders are stopped", () => {
    expect(letter.subject).toBe("Returns this week: 2 received, 6 late");
    expect(letter.text).toBe(`Hello Leonora Finch,

This is how the returns of Peterborough Children's Trust stand. What came is told from 9 November 2026 to yesterday.

To be published by you

Rosalind Achebe asks you to publish caf-2026-10.csv:

https://outcomes.example.org/returns/7

Bob Ray asks you to publish return 9:

https://outcomes.example.org/returns/9

Late: 6

- Ann <b>Lee</b>: A (due 13 November 2026, 3 days late); B (due 13 November 2026, 3 days late); C (due 13 November 2026, 3 days late); 2 more
- Bob Ray: F (due 13 November 2026, 1 day late)

Received: 2

- Assessments, October 2026
- Moves, October 2026

Reminders that are stopped

- Cid Ott: from 10 November 2026 to 20 November 2026
- Everybody: from 21 December 2026 to 2 January 2027

All returns are on the returns page:

https://outcomes.example.org/returns
`);
  });

  test("says the same as HTML, and a name is only ever words", () => {
    const { text, html } = bodies(letter);
    expect(html).toEqual(text);
    expect(letter.html).not.toContain("<b>Lee");
  });

  test("of a quiet week is short, and still says that it is", () => {
    const nothing = { came: [], late: [], pauses: [], waiting: [] };
    const { subject, text } = returnsSummary({ name: "L", trust, origin, since: "2026-11-09", ...nothing });
    expect(subject).toBe("Returns this week: 0 received, none late");
    expect(text).toContain("Everything that has fallen due is in.");
    expect(text).toContain("No return waits for a performance lead.");
  });
});

test("being asked to publish says who asks, for what, and where", () => {
  const letter = approvalAsked({
    name: "Leonora Finch",
    trust,
    origin,
    asker: "Rosalind Achebe",
    submission: 12,
    fileName: "caf-2026-10.csv\r\nBcc: all@example.org", // a file name is only ever words
    indicators: ["A", "B", "C", "D", "E", "F"],
  });
  expect(letter.subject).toBe("Rosalind Achebe asks you to publish caf-2026-10.csv Bcc: all@example.org");
  expect(letter.text).toContain("It has figures of: A; B; C; D; E; 1 more.");
  expect(letter.text).toContain("\n\nhttps://outcomes.example.org/returns/12\n\n");
  const { text, html } = bodies(letter);
  expect(html).toEqual(text);
});
