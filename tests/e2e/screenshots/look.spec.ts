// Pictures to look at, of the app as it stands: results/screenshots/PAGE-WIDTH-THEME.png, and the README's.
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app";
import { everyRoute, openDemo } from "../pages/routes";
import { visit } from "../pages/shell";

const folder = fileURLToPath(new URL("../results/screenshots/", import.meta.url));
const readme = fileURLToPath(new URL("../../../docs/fremdrift.png", import.meta.url));
const sizes = [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Waits until fonts and pictures stand, and nothing moves. */
async function still(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const chart of await page.locator("[data-chart]").all()) await expect(chart.locator("svg")).toBeAttached();
}

async function shoot(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await still(page);
    const width = page.viewportSize()!.width;
    await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png`, fullPage: true, animations: "disabled" });
  }
}

/** The pages worth a picture, by their place in the app. */
function named(routes: string[]): [string, string][] {
  const of = (pattern: RegExp) => routes.find((route) => pattern.test(route))!;
  const steps = [1, 2, 3, 4, 5, 6].map((step): [string, string] => [`step-${step}`, of(new RegExp(`^#/konferencer/[^/]+/${step}$`))]);
  return [
    ["start-demo", "#/"],
    ["classes", "#/klasser"],
    ["new-class", "#/klasser/ny"],
    ["pupils", of(/^#\/klasser\/(?!ny$|resultater$)[^/]+$/)],
    ["form", of(/skema$/)],
    ["pictures", of(/udvikling$/)],
    ["pupil", of(/^#\/elever/)],
    ["conferences", "#/konferencer"],
    ...steps,
    ["minutes", of(/referat$/)],
    ["data", "#/data"],
    ["settings", "#/indstillinger"],
    ["help", "#/hjaelp"],
  ];
}

for (const viewport of sizes) {
  test(`the app on a screen ${viewport.width} wide`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.setViewportSize(viewport);
    await shoot(page, "start-empty");
    await openDemo(page);
    for (const [name, hash] of named(await everyRoute(page))) {
      await visit(page, hash);
      await shoot(page, name);
    }
  });
}

test("the picture in the README", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openDemo(page);
  const form = (await everyRoute(page)).find((route) => route.endsWith("/skema"))!;
  await visit(page, form);
  await still(page);
  // A message about what was done just now would cover what is to be seen.
  await expect(page.getByRole("region", { name: "Beskeder" }).getByRole("button")).toHaveCount(0, { timeout: 20_000 });
  await page.screenshot({ path: readme, animations: "disabled" });
});
