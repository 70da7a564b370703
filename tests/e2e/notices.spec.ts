// Messages never lie over what can be pressed.
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app";
import { everyRoute, openDemo } from "./pages/routes";
import { openForm } from "./pages/classes";
import { visit } from "./pages/shell";

/** What cannot be pressed where it is after it has been scrolled to. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [role=gridcell][data-row]")) {
      if (element.closest("dialog, .skip, .vh, .notice")) continue;
      const visible = element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
      const { width, height } = element.getBoundingClientRect();
      if (!visible || width < 8 || height < 8 || getComputedStyle(element).clipPath !== "none") continue;
      element.scrollIntoView();
      const box = element.getBoundingClientRect();
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const label = element.closest("label") ?? (element as HTMLInputElement).labels?.[0];
      if (hit && (element.contains(hit) || hit.contains(element) || label?.contains(hit))) {
        // Something that contains it is not something over it, unless it is the whole page.
        if (hit !== document.body && hit !== document.documentElement) continue;
      }
      const over = hit ? `${hit.tagName}.${hit.className}` : "nothing";
      found.push(`${element.tagName} ${element.textContent?.trim().slice(0, 40) || element.id || element.getAttribute("aria-label")}: ${over}`);
    }
    return found;
  });

for (const [width, height] of [[1366, 768], [360, 740]] as const) {
  test(`a teacher can press everything on every page while a message is shown on a screen ${width} wide`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    await openDemo(page);
    const routes = await everyRoute(page);
    const form = await openForm(page, "8.A");
    // Messages stay while they are pointed at, so this one is there on all pages.
    await form.focus(0, 0);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    const undo = page.getByRole("region", { name: "Beskeder" }).getByRole("button", { name: "Fortryd" });
    await undo.hover();
    for (const hash of routes) {
      await visit(page, hash);
      await undo.hover();
      expect(await covered(page), hash).toEqual([]);
      await expect(undo).toBeInViewport();
    }
    await page.emulateMedia({ media: "print" });
    await expect(undo).toBeHidden();
  });
}

test("a teacher's message with an offer of its own stays while it is pointed at, and goes after a minute", async ({ page }) => {
  await page.clock.install();
  await openDemo(page);
  const form = await openForm(page, "8.A");
  await form.focus(0, 0);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Delete");
  const message = page.locator(".notice").filter({ hasText: "felter tømt" });
  await message.hover();
  await page.clock.runFor(30_000);
  await expect(message).toBeVisible();
  await page.mouse.move(5, 300);
  await page.clock.runFor(10_000);
  await expect(message).toBeHidden();
  // What it offered is still in the top bar.
  await expect(page.getByTestId("undo")).toBeEnabled();
});
