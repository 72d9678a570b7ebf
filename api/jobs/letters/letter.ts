// How every letter is made: from one list of paragraphs, as plain text and as HTML that say the same.
import type { Letter } from "#api/db/queries/mail.ts";

export type Words = Omit<Letter, "to">;
/** A sentence or several; a link that stands alone on its line so that it can be pressed, read and copied; a heading; a list. */
export type Paragraph = string | { link: string } | { heading: string } | { list: readonly string[] };

export function compose(subject: string, paragraphs: readonly Paragraph[]): Words {
  const parts = paragraphs.map(twice);
  const title = oneLine(subject);
  return {
    subject: title,
    text: `${parts.map(({ text }) => text).join("\n\n")}\n`,
    html: [
      '<!doctype html><html lang="en"><head><meta charset="utf-8">',
      `<title>${escapeHtml(title)}</title></head>`,
      '<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; max-width: 38em">',
      ...parts.map(({ html }) => html),
      "</body></html>\n",
    ].join("\n"),
  };
}

/** A paragraph as plain text and as HTML. */
function twice(part: Paragraph): { text: string; html: string } {
  if (typeof part === "string") {
    const words = oneLine(part);
    return { text: words, html: `<p>${escapeHtml(words)}</p>` };
  }
  if ("link" in part) {
    const { href } = webLink(part.link);
    return { text: href, html: `<p><a href="${escapeHtml(href)}">${escapeHtml(href)}</a></p>` };
  }
  if ("heading" in part) {
    const words = oneLine(part.heading);
    return { text: words, html: `<h2 style="font-size: 19px">${escapeHtml(words)}</h2>` };
  }
  const lines = part.list.map(oneLine);
  return {
    text: lines.map((line) => `- ${line}`).join("\n"),
    html: `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`,
  };
}

/** Names are typed by people: a line break in one would begin a header in a subject, or a paragraph that we did not write. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();

function webLink(link: string): URL {
  const url = new URL(link);
  if (url.protocol === "https:" || url.protocol === "http:") return url;
  throw new RangeError("a letter links to pages only");
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const day = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", dateStyle: "long" });
const time = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
});

/** @example momentText(new Date("2026-06-07T08:00:00Z")) // "9:00am on 7 June 2026" */
export const momentText = (at: Date): string =>
  `${time.format(at).replace(/\s/, "").toLowerCase()} on ${day.format(at)}`;
