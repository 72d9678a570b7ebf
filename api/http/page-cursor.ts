// The place in a list where its next page begins, as a text that says nothing to its reader.
import { z } from "zod";
import { HttpProblem } from "./problem.ts";

export const pageCursor = (place: Record<string, string>): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** PostgreSQL cannot keep this character in text. */
const KeptText = z
  .string()
  .max(500)
  .refine((text) => !text.includes("\0"));

/** @throws HttpProblem when it is not one that this list gave */
export function readPageCursor<Name extends string>(
  text: string | undefined,
  names: readonly Name[],
): Record<Name, string> | null {
  if (text === undefined) return null;
  const shape = z.object(Object.fromEntries(names.map((name) => [name, KeptText])));
  try {
    return shape.parse(JSON.parse(Buffer.from(text, "base64url").toString())) as Record<Name, string>;
  } catch {
    throw wrongCursor();
  }
}

/** The place in a list that goes by number.
 * @throws HttpProblem when it is not one that this list gave */
export function readNumberCursor(text: string | undefined, digits = 9): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text) && text.length <= digits) return Number(text);
  throw wrongCursor();
}

export const wrongCursor = () =>
  new HttpProblem(400, "cursor is not one that this list gave; start again without it.");
