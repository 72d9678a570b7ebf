// What is wrong with a part of a request, in plain English: the schema library's own words are for programmers.
import type { z } from "zod";

const TYPES: Record<string, string> = {
  string: "one piece of text",
  number: "a number",
  int: "a whole number",
  object: "an object",
  record: "an object",
  boolean: "true or false",
};

const FORMATS: Record<string, string> = {
  datetime: "must be a date and time such as 2026-06-12T09:00:00Z",
  date: "is not a day: write it as 2026-06-07",
};

/** What the contract says of a form of its own: "write a month as 2026-11". */
const advice = ({ format, message }: z.core.$ZodIssueInvalidStringFormat): string =>
  format === "regex" && !message.startsWith("Invalid") ? `: ${message}` : "";

/** @returns the end of a sentence that begins with the part's name: "must be 1 or more"
 * @param missing nothing was sent for the part */
export function faultWords(issue: z.core.$ZodIssue, missing: boolean): string {
  if (missing) return "is missing";
  switch (issue.code) {
    case "invalid_type":
    case "invalid_union":
      return `must be ${TYPES[issue.code === "invalid_type" ? issue.expected : "string"] ?? "of another kind"}`;
    case "too_small":
      return issue.origin === "string"
        ? `must have ${issue.minimum} characters or more`
        : `must be ${issue.minimum} or more`;
    case "too_big":
      return issue.origin === "string"
        ? `must have ${issue.maximum} characters or fewer`
        : `must be ${issue.maximum} or less`;
    case "invalid_format":
      return FORMATS[issue.format] ?? `is not in the right form${advice(issue)}`;
    case "invalid_value":
      return `must be ${issue.values.map(String).join(" or ")}`;
    default:
      return "cannot be understood";
  }
}
