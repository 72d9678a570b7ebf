// What must hold of every page at every width: the rules of WCAG 2.2 AA that a machine can judge, and its outline.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Each rule that is broken, with the first places where. */
export async function violations(page: Page, { without = [] as string[] } = {}): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    // What passed would be described too, at the price of as much time again.
    .options({ resultTypes: ["violations"] })
    .withTags(TAGS)
    .disableRules(without)
    // No frame is in any page, so the pages that the default mode opens for frames can be spared.
    .setLegacyMode()
    .analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(" "))
        .join(" | ")}`,
  );
}

export const outline = (page: Page) =>
  page.evaluate(() => ({
    title: document.title,
    headings: [...document.querySelectorAll("h1")].map(({ innerText }) => innerText),
    language: document.documentElement.lang,
    /** Pixels by which the page is wider than its window. */
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
