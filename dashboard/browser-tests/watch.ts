// Notes what a page must never do: report an error, break its content policy, ask another server.
import type { Page } from "playwright-core";

export type Watched = {
  /** What went amiss since it was last asked; a refusal can be the very thing that a test is about. */
  amiss(expected?: { refusal: number | undefined }): string[];
  /** Every address that the page asked for. */
  asked: string[];
};

/** How Chromium reports an answer of 4xx or 5xx, whatever the page makes of it. */
const REFUSAL = /^error: Failed to load resource: the server responded with a status of (\d{3})/;

export function watch(page: Page, origin: string): Watched {
  let noted: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => {
    // The content policy speaks through the console too.
    if (message.type() === "error" || message.type() === "warning")
      noted.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => noted.push(`thrown: ${error.message}`));
  page.on("request", (request) => {
    asked.push(request.url());
    if (!isOwn(request.url(), origin)) noted.push(`asked elsewhere: ${request.url()}`);
  });
  return {
    asked,
    amiss({ refusal } = { refusal: undefined }) {
      const told = noted.filter((line) => Number(REFUSAL.exec(line)?.[1]) !== refusal);
      noted = [];
      return told;
    },
  };
}

/** data: and blob: addresses never leave the page. */
const isOwn = (url: string, origin: string) =>
  url.startsWith(`${origin}/`) || url.startsWith("data:") || url.startsWith(`blob:${origin}/`);
