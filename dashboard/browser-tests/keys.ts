// Going through a page by keys: where they are, whether that can be seen, and on to a stop by its name.
import type { Page } from "playwright-core";

/** More than any page has; a page that catches the keys would otherwise be tabbed round for ever. */
export const MOST_STOPS = 200;

export type Stop = { name: string; seen: boolean; inView: boolean };

/** Where the keys are, and whether that can be seen; null once they have left the page. */
export const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
      return null;
    const marked = (one: Element | null | undefined): boolean => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
      // A transparent outline is there for forced colours, which paint it; here it shows nothing.
      const ringed = outlineStyle !== "none" && !/^rgba\(.*, 0\)$/.test(outlineColor);
      return (ringed && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    };
    // The calendar's button inside a date field is the browser's own, and so is the ring round it.
    const inside = !element.matches(":focus");
    // A chart is read by a range control that is seen through the ring round the drawing.
    const shown = element.matches("input[type=range]") ? element.nextElementSibling : element;
    const around = element.closest("summary")?.firstElementChild;
    const box = (shown ?? element).getBoundingClientRect();
    return {
      name: (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60),
      seen: inside || marked(shown) || marked(around),
      inView: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
    };
  });

export async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page))?.name === name) return;
  }
  throw new Error(`No stop on ${page.url()} is called "${name}"`);
}
