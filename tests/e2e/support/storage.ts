// What lies in the browser under the app's names.
import { expect, type Page } from "@playwright/test";

/** Everything the app keeps whose name goes on as told after the app's own beginning: `own/`, `demo/` … */
export async function stored(page: Page, part = ""): Promise<Record<string, string>> {
  return page.evaluate((part) => {
    const beginning = `fremdrift:${location.pathname.replace(/[^/]*$/, "")}:${part}`;
    const found: Record<string, string> = {};
    for (const [name, text] of Object.entries({ ...localStorage })) {
      if (name.startsWith(beginning)) found[name] = text;
    }
    return found;
  }, part);
}

/** Fills what is left of the browser's storage to the last character. */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    let filler = "";
    for (let size = 1 << 22; size >= 1; size >>= 1) {
      try {
        localStorage.setItem("filler", filler + "x".repeat(size));
        filler += "x".repeat(size);
      } catch {
        // There is less room than that.
      }
    }
  });
}

/**
 * Makes room again, but for `rest` characters, and waits until other tabs have heard of it: each has a storage of its
 * own in memory, which the browser brings into line by and by.
 */
export async function freeStorage(page: Page, others: Page[] = [], rest = 0): Promise<void> {
  await page.evaluate((rest) => localStorage.setItem("filler", "x".repeat(rest)), rest);
  for (const other of others) {
    await expect.poll(() => other.evaluate(() => localStorage.getItem("filler")?.length)).toBe(rest);
  }
}
