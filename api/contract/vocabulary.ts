// The words of the system, one each, the same in config, table, type, file, URL and label.
import { z } from "zod";

/** How an indicator's value is made. `proportion` is numerator ÷ denominator × 100; `rate` is per `per` of the denominator; `mean` is sum ÷ count. */
export const Kind = z.enum(["proportion", "rate", "count", "mean"]);
export type Kind = z.infer<typeof Kind>;

/** Which way is better. `none` is context only: such an indicator has no status. */
export const Polarity = z.enum(["higher", "lower", "range", "none"]);
export type Polarity = z.infer<typeof Polarity>;

export const Frequency = z.enum([
  "month",
  "quarter",
  "financial-year",
  "academic-year",
  "term",
  "calendar-year",
]);
export type Frequency = z.infer<typeof Frequency>;

/** Flow counts add up over time; a snapshot (children in care today) does not. */
export const Counting = z.enum(["flow", "snapshot"]);
export const Accumulation = z.enum(["none", "year-to-date", "rolling-12-months"]);

/** Worst first: this order is the order on every page. A gap in the figures ranks above "on target": nobody knows what it hides. */
export const Status = z.enum([
  "missed",
  "near",
  "missing",
  "late",
  "met",
  "suppressed",
  "not-due",
  "no-target",
]);
export type Status = z.infer<typeof Status>;

/** Missing-value symbols of the Government Statistical Service, as written in a return. */
export const MissingSymbol = z.enum(["z", "x", "c", "low", "u"]);
export type MissingSymbol = z.infer<typeof MissingSymbol>;

/** What a reader must know about a figure before trusting it. */
export const Flag = z.enum(["provisional", "estimated", "illustrative"]);
export type Flag = z.infer<typeof Flag>;

export const AreaLevel = z.enum(["trust", "locality", "cluster", "school", "centre", "comparator"]);
export type AreaLevel = z.infer<typeof AreaLevel>;

export const SuppressedReason = z.enum(["small-count", "confidential"]);
export type SuppressedReason = z.infer<typeof SuppressedReason>;

export const MissingReason = z.enum([
  "late", // this return alone is overdue
  "not-received", // overdue, and so is the return before or after it
  "not-due",
  "not-applicable", // z
  "not-available", // x
  "unreliable", // u
  "rounds-to-zero", // low, k
  "incomplete", // a total cannot be made: some of its parts are missing
  "no-data", // nothing was returned for this area or cut
]);
export type MissingReason = z.infer<typeof MissingReason>;

/** A day of the calendar in ISO 8601, as 2026-06-07. Years begin with 1, as in PostgreSQL. */
export const IsoDate = z.iso.date("write a day as 2026-06-07").check(({ value, issues }) => {
  if (value.startsWith("0000-")) issues.push({ code: "invalid_format", format: "date", input: value });
});
export const Instant = z.string().max(40).datetime({ offset: true });
/** Canonical period: 2009-04, 2009/10 Q1, 2009/10, 2009/10 AY, 2009/10 T1, 2009. */
export const PeriodText = z.string();
/** A period as somebody asks for it. */
export const AskedPeriod = PeriodText.max(40);
/** Members of a cut by dimension id: `{ agency: "health" }`. A dimension that is absent means "all". */
export const Members = z.record(z.string(), z.string());
export type Members = z.infer<typeof Members>;

/** The word a reader sees for each status; its shape and colour go with it, never instead of it. */
export const STATUS_WORDS: Record<Status, string> = {
  missed: "Off target",
  near: "Within tolerance",
  missing: "Missing",
  late: "Late",
  met: "On target",
  suppressed: "Hidden",
  "not-due": "Not due",
  "no-target": "No target",
};

/** Stands where figures are marked, on a page and in what is taken away from it. */
export const SMALL_NOTE =
  "Marked figures are small numbers, or tell of one, and the board does not see them. Do not pass them on.";

/** What a person is here for. A machine that sends returns with a key has no role: it may do what its key names. */
export const Role = z.enum(["board", "owner", "analyst", "lead"]);
export type Role = z.infer<typeof Role>;

export const ROLE_WORDS: Record<Role, string> = {
  board: "Board member",
  owner: "Indicator owner",
  analyst: "Analyst",
  lead: "Performance lead",
};

/** What an endpoint asks of whoever calls it. Who holds which is one table, in api/access/permissions.ts. */
export const Permission = z.enum([
  "anyone", // also without signing in
  "own-account", // one's own password, second factor and sessions
  "view-figures",
  "view-small-numbers", // figures that are hidden from the board, marked
  "export",
  "send-returns", // for one's own indicators: submit, correct, publish
  "withdraw-returns",
  "answer-risks", // for one's own indicators: acknowledge, plan, report
  "decide", // for the board: agree a deviation, record a decision, open and close a case
  "oversee-returns", // every owner's: their calendar, their record, their reminders
  "manage-people",
  "manage-keys",
  "read-audit",
  "read-mail", // mail that could not be delivered, or need not be
]);
export type Permission = z.infer<typeof Permission>;
