// The month view and the record of owners, over returns that were sent as people send them.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReturnsMonth, ReturnsRecord } from "#api/contract/calendar.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
const CSV = { "Content-Type": "text/csv" };

/** Sends and publishes as the lead, on the day that the clock shows. @returns the submission's number */
async function publish(csv: string): Promise<string> {
  const sent = (await app.post("/api/v1/submissions", csv, CSV)).json() as Submission;
  const reasons = Object.fromEntries(sent.rules.map(({ rule }) => [rule, "Checked with the records."]));
  const answer = await app.post(`/api/v1/submissions/${sent.id}/publish`, { reasons });
  expect(answer.status, answer.text).toBe(200);
  return sent.id;
}
const head = "indicator,period,numerator,denominator";
const areas = "indicator,period,area,numerator,denominator";
const month = async (query = "", asker: Pick<RunningApp, "get"> = app) =>
  (await asker.get(`/api/v1/returns/month${query}`)).json() as ReturnsMonth;
const record = async () => (await app.get("/api/v1/returns/record")).json() as ReturnsRecord;
const day = (page: ReturnsMonth, date: string) => page.days.find((each) => each.date === date);

beforeAll(async () => {
  // Due on Monday 14 September 2026, 14 October and Friday 13 November.
  app = await startApp({ clock: "2026-09-14T09:00:00Z" });
  await publish(`${head}\ncaf-completed,2026-08,90,100\n`); // on the day
  app.setClock("2026-10-23T09:00:00Z");
  await publish(`${head}\ncaf-completed,2026-09,90,100\n`); // nine days late
  app.setClock("2026-10-30T09:00:00Z");
  await publish(`${head}\ncaf-completed,2026-08,91,100\n`); // a correction
  app.setClock("2026-11-10T09:00:00Z");
  await publish(
    `${areas}\ncaf-reviews-in-time,2026-10,south,90,100\ncaf-first-meeting-in-time,2026-10,south,90,100\n`,
  );
  app.setClock("2026-11-12T09:00:00Z");
  const first = "caf-first-meeting-in-time,2026-10";
  await publish(`${areas}\n${first},central-and-east,90,100\n${first},north-west-and-rural,90,100\n`);
  app.setClock("2026-11-18T09:00:00Z");
});
afterAll(() => app.close());

describe("a month", () => {
  test("has every day, weekends, bank holidays by name, and what is due on each", async () => {
    const page = await month("?month=2026-12");
    expect(page).toMatchObject({ monthText: "December 2026", previous: "2026-11", next: "2027-01" });
    expect(page.days).toHaveLength(31);
    expect(day(page, "2026-12-25")).toMatchObject({ holiday: "Christmas Day", working: false });
    expect(day(page, "2026-12-28")?.holiday).toBe("Boxing Day (substitute day)");
    expect(day(page, "2026-12-12")).toMatchObject({ holiday: null, working: false, returns: [] }); // a Saturday
    expect(day(page, "2026-12-14")).toMatchObject({ holiday: null, working: true });
    // November has not ended on the 18th
    expect(
      day(page, "2026-12-14")?.returns.find(({ indicator }) => indicator.id === "caf-completed"),
    ).toEqual(
      expect.objectContaining({ period: "2026-11", due: "2026-12-14", state: "not-due", daysLate: 0 }),
    );
  });

  // The board has a figure for the trust only once all of its localities have come.
  test.each([
    ["caf-reviews-in-time", { state: "missing", received: null, daysLate: 5 }], // South alone, and of September nothing
    ["caf-first-meeting-in-time", { state: "received", received: "2026-11-12T09:00:00.000Z", daysLate: 0 }],
  ])("%s, of which localities came, stands as %j", async (id, expected) => {
    const due = day(await month("?month=2026-11"), "2026-11-13")?.returns;
    expect(due?.find(({ indicator }) => indicator.id === id)).toMatchObject(expected);
  });

  test("shows what came when, and by which submission", async () => {
    const september = day(await month("?month=2026-10"), "2026-10-14")?.returns;
    expect(september?.find(({ indicator }) => indicator.id === "caf-completed")).toMatchObject({
      period: "2026-09",
      state: "received",
      daysLate: 9,
      received: "2026-10-23T09:00:00.000Z",
      submission: expect.stringMatching(/^\d+$/),
    });
    const august = day(await month("?month=2026-09"), "2026-09-14")?.returns;
    expect(august?.find(({ indicator }) => indicator.id === "caf-completed")).toMatchObject({
      state: "corrected",
      daysLate: 0,
      corrected: "2026-10-30T09:00:00.000Z",
    });
  });

  test("is the one of today, unless another is asked for, and says how its returns stand", async () => {
    const page = await month();
    expect([page.month, page.today]).toEqual(["2026-11", "2026-11-18"]);
    const all = page.days.flatMap(({ returns }) => returns);
    const due = all.filter(({ due }) => due < "2026-11-18").length; // of which one came whole
    expect(due).toBeGreaterThan(10);
    expect(all.length).toBeGreaterThan(due);
    expect(page.sentence).toBe(
      `${all.length} returns are due in November: 1 received, ${due - 1} late, ${all.length - due} still to come.`,
    );
  });

  test("of every frequency: a year's figures are due on one day of it", async () => {
    const kinds = new Set<string>();
    for (const asked of ["2026-09", "2026-10", "2026-11", "2026-12"])
      for (const { returns } of (await month(`?month=${asked}`)).days)
        for (const { period } of returns) kinds.add(period.replace(/\d+/g, "9"));
    expect([...kinds]).toEqual(expect.arrayContaining(["9-9", "9/9 Q9", "9/9"])); // 2026-10, 2026/27 Q2, 2025/26
  });

  test("holds what was collected only then: an indicator that has ended was due while it ran", async () => {
    const found = async (asked: string) =>
      (await month(`?month=${asked}`)).days
        .flatMap(({ returns }) => returns)
        .some(({ indicator }) => indicator.id === "under-18-conceptions");
    const years = await Promise.all(
      Array.from({ length: 12 }, (_, place) => found(`2018-${String(place + 1).padStart(2, "0")}`)),
    );
    const later = await Promise.all(
      Array.from({ length: 12 }, (_, place) => found(`2026-${String(place + 1).padStart(2, "0")}`)),
    );
    expect([years.filter(Boolean).length, later.filter(Boolean).length]).toEqual([1, 0]); // 2017's, once
  });

  test.each([
    "2026-13", // no such month
    "2026-1", // a digit short
    "November", // a word
    "2026/27 Q1", // a period, and not a month of the calendar
  ])("%s is refused with how to write one", async (asked) => {
    const answer = await app.get(`/api/v1/returns/month?month=${encodeURIComponent(asked)}`);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("write a month as 2026-11")]);
  });

  test("is the performance lead's", async () => {
    for (const role of ["board", "owner", "analyst"] as const)
      expect((await (await app.as(role)).get("/api/v1/returns/month")).status, role).toBe(403);
  });
});

describe("the record", () => {
  // Rosalind Achebe has several indicators of which nothing came: those are outstanding, so what is asserted is what changes.
  const coordinator = ({ owners }: ReturnsRecord) =>
    owners.find(({ owner }) => owner.id === "caf-coordinator");

  test("counts an owner's last twelve months by first receipt", async () => {
    const page = await record();
    expect([page.from, page.until]).toEqual(["2025-11-18", "2026-11-17"]);
    expect(coordinator(page)).toMatchObject({
      inTime: 2,
      late: 1,
      medianDaysLate: 9,
      corrected: 1,
      withdrawn: 0,
    });
    const { due, outstanding } = coordinator(page) ?? { due: 0, outstanding: 0 };
    expect(due).toBe(outstanding + 3);
    expect(coordinator(page)?.sentence).toBe(
      `2 of ${due} in time; one 9 days late; ${outstanding} not received.`,
    );
  });

  test("adds up to the whole, and the worst is first", async () => {
    const { owners, all } = await record();
    for (const count of ["due", "inTime", "late", "outstanding", "corrected"] as const)
      expect(
        owners.reduce((sum, each) => sum + each[count], 0),
        count,
      ).toBe(all[count]);
    const worst = owners.map(({ outstanding, late }) => outstanding + late);
    expect(worst).toEqual(worst.toSorted((a, b) => b - a));
  });

  test("a withdrawn submission is counted, and what it brought is outstanding again", async () => {
    const before = coordinator(await record());
    const id = await publish(`${head}\ncaf-completed,2026-10,90,100\n`);
    expect(coordinator(await record())).toMatchObject({ late: 2, medianDaysLate: 7 }); // 9 and 5
    const reason = "The wrong month was exported.";
    expect((await app.post(`/api/v1/submissions/${id}/withdraw`, { reason })).status).toBe(200);
    // on the day itself it is not yet in the twelve months before today
    app.setClock("2026-11-19T09:00:00Z");
    expect(coordinator(await record())).toMatchObject({
      late: 1,
      outstanding: before?.outstanding,
      withdrawn: 1,
    });
  });

  test("is for everybody who reads, and has no figure in it", async () => {
    const answer = await (await app.as("board")).get("/api/v1/returns/record");
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain("numerator");
  });
});
