// Filling in the forms of coming and going.
import type { Page } from "playwright-core";
import { PASSWORD } from "#scripts/testing/accounts.ts";

export const banner = (page: Page) => page.getByRole("alert").filter({ visible: true });

/** Fills in the fields by their labels, then presses the button. */
export async function type(page: Page, fields: Record<string, string>, press: string): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole("button", { name: press, exact: true }).click();
}

export const signIn = (page: Page, email: string, password = PASSWORD) =>
  type(page, { "E-mail address": email, Password: password }, "Sign in");

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByText("You have signed out.").waitFor();
}
