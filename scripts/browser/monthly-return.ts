// The month's return of eight indicators by locality, as somebody who reads only the screen takes it from the file to the board:
// three mistakes mended, two figures explained, a warning answered, published. For the test of it, and for its pictures.
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Saved by LibreOffice from the template of 9 December 2026. Row 7 says "5 4", row 12 has its parts swapped, row 29 an area
 * that is none. */
export const WORKBOOK = join(import.meta.dirname, "november.xlsx");
export const DAY = "2026-12-09T09:00:00Z";

export const COMPLETED = {
  happened: "Two of the three posts in South were empty until the middle of November.",
  doing: "Both are filled; the new staff start on 4 January.",
  when: "Within tolerance by March 2027.",
};
export const MEETINGS = {
  happened: "First meetings waited for health visitors, whose rota changed in November.",
  doing: "Health names a stand-in for each cluster.",
  when: "From 11 January.",
};
export const REASON = "Counted again with the teams: 49 meetings were late.";

/** @param look is called at each step with its name, for a picture
 * @param pace milliseconds a letter takes to type */
export async function sendMonthlyReturn(
  page: Page,
  look: (step: string) => Promise<void> = async () => undefined,
  pace = 0,
): Promise<void> {
  const write = async (label: string, text: string, at = 0) => {
    const field = page.getByLabel(label, { exact: true }).nth(at);
    await field.click();
    await field.fill("");
    await field.pressSequentially(text, { delay: pace });
  };
  const title = (name: string) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

  await page.goto("/returns");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose CSV or Excel files" }).click(),
  ]);
  await chooser.setFiles(WORKBOOK);
  await page.getByRole("button", { name: "Check the file" }).click();
  await title("november.xlsx has 5 errors");
  await page.getByLabel("Row 29, area").waitFor();
  await look("found");

  await write("Row 7, numerator", "54");
  await write("Row 12, numerator", "41");
  await write("Row 12, denominator", "50");
  await write("Row 29, area", "south");
  for (const [at, words] of [COMPLETED, MEETINGS].entries()) {
    await write("What happened", words.happened, at);
    await write("What is being done", words.doing, at);
    await write("By when", words.when, at);
  }
  await look("mended");
  await page.getByRole("button", { name: "Check again" }).click();
  await title("november.xlsx has 1 warning");
  await page.getByText("All 3 mistakes are mended.").waitFor();
  await write("Why is it right?", REASON);
  await page.getByRole("row", { name: "Common assessments completed November 2026" }).waitFor();
  await look("will-change");

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await title("november.xlsx is published");
  await look("published");
}
