// Every page there is, with the demo school's things in it.
import { expect, type Page } from "@playwright/test";
import { visit } from "./shell";

/** Opens the demo school from the empty start page. */
export async function openDemo(page: Page): Promise<void> {
  await visit(page, "#/");
  await page.getByTestId("load-demo").click();
  await expect(page.getByTestId("leave-demo")).toBeVisible();
}

/** The addresses of all pages; those of one thing are taken from the first of its kind. */
export async function everyRoute(page: Page): Promise<string[]> {
  const first = async (list: string, pattern: RegExp) => {
    await visit(page, list);
    const link = page.locator("main a").and(page.locator(`[href^="${list}/"]`)).filter({ hasNotText: /^(Ny|New|Hent|Bring)/ });
    const hash = new URL(await link.first().evaluate((link: HTMLAnchorElement) => link.href)).hash;
    return pattern.exec(hash)![0];
  };
  const klass = await first("#/klasser", /^#\/klasser\/[^/]+/);
  await visit(page, `${klass}/skema`);
  const pupil = await page.getByRole("rowheader").first().getByRole("link").getAttribute("href");
  const conference = await first("#/konferencer", /^#\/konferencer\/[^/]+/);
  return [
    "#/",
    "#/klasser",
    "#/klasser/ny",
    "#/klasser/resultater",
    klass,
    `${klass}/skema`,
    `${klass}/udvikling`,
    pupil!,
    "#/konferencer",
    ...[1, 2, 3, 4, 5, 6].map((step) => `${conference}/${step}`),
    `${conference}/referat`,
    "#/data",
    "#/indstillinger",
    "#/hjaelp",
    "#/findes-ikke",
  ];
}
