// To a performance lead, when somebody has a return ready that only a lead may publish.
import { compose, type Words } from "./letter.ts";

export type ApprovalAsked = {
  name: string;
  trust: string;
  origin: string;
  /** Who asks. */
  asker: string;
  submission: number;
  fileName: string | null;
  /** Titles of the indicators that it has figures of. */
  indicators: readonly string[];
};

/** The others are on the page. */
const NAMED = 5;

export function approvalAsked(given: ApprovalAsked): Words {
  const { name, trust, origin, asker, submission, fileName, indicators } = given;
  const file = fileName ?? `return ${submission}`;
  const more = indicators.length - NAMED;
  const about = [...indicators.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join("; ");
  return compose(`${asker} asks you to publish ${file}`, [
    `Hello ${name},`,
    `${asker} has checked ${file} on the outcomes dashboard of ${trust}, and asks a performance lead to publish it. It has figures of: ${about}.`,
    "Look at what it changes, and publish it from this page:",
    { link: `${origin}/returns/${submission}` },
    "Every performance lead gets this letter. If another one was faster, you need do nothing.",
  ]);
}
