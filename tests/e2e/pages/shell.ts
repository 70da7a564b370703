// The frame around every page.
import { expect, type Locator, type Page } from "@playwright/test";

/** Waits until everything typed is kept in the browser. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByTestId("save-state")).toHaveAttribute("data-state", "saved");
}

/** A short message about what was done. */
export const notice = (page: Page, text: string | RegExp): Locator =>
  page.getByRole("region", { name: "Beskeder" }).getByText(text).last();

/** Goes to a page by the menu. */
export async function menu(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name, exact: true }).click();
}

/** Goes to a page by its address, and waits until the page that was shown before is gone. */
export async function visit(page: Page, hash: string): Promise<void> {
  const here = await page.evaluate((hash) => {
    if ((location.hash || "#/") === hash) return true;
    document.querySelector("main")?.querySelectorAll("h1").forEach((title) => title.setAttribute("data-left", ""));
    location.hash = hash;
    return false;
  }, hash);
  if (!here) await expect(page.locator("main h1:not([data-left])")).toHaveCount(1);
}

/** The open dialog. */
export const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole("dialog", { name });
