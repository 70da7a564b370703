// Getting about without a mouse.
import { expect, type Locator, type Page } from "@playwright/test";

/** Presses Tab until the place has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, place: Locator, most = 60): Promise<void> {
  const isThere = () => place.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < most && !(await isThere()); presses += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(place).toBeFocused();
}

/** Pastes a text where the focus is, from a clipboard that another program filled. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("Control+v");
}

/** What lies on the clipboard, line ends as everywhere else. */
export async function clipboardText(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  return (await page.evaluate(() => navigator.clipboard.readText())).replaceAll("\r\n", "\n");
}
