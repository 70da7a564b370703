// Every page there is, with the demo school's things in it.
import { expect, type Page } from "@playwright/test";
import { visit } from "./shell";

/** Opens the demo school from the empty start page. */
export async function openDemo(page: Page): Promise<void> {
  await visit(page, "#/");
  await page.getByTestId("load-demo").click();
  await expect(page.getByTestId("leave-demo")).toBeVisible();
}

/** The addresses of all pages: with the first class, its first pupil, and the conference that has been held. */
export async function everyRoute(page: Page): Promise<string[]> {
  const things = async (list: string) => {
    await visit(page, list);
    const links = page.locator(`main li a[href^="${list}/"]`);
    await expect(links.first()).toBeVisible();
    const hashes = await links.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
    return hashes.map((hash) => hash.split("/").slice(0, 3).join("/"));
  };
  const [klass] = await things("#/klasser");
  await visit(page, `${klass}/skema`);
  const pupil = await page.getByRole("rowheader").first().getByRole("link").getAttribute("href");
  // The latest first: one in preparation, then the one that has been held.
  const [coming, held] = await things("#/konferencer");
  return [
    "#/",
    "#/klasser",
    "#/klasser/ny",
    "#/klasser/resultater",
    klass!,
    `${klass}/skema`,
    `${klass}/udvikling`,
    pupil!,
    "#/konferencer",
    ...[1, 2, 3, 4, 5, 6].map((step) => `${held}/${step}`),
    `${held}/referat`,
    `${coming}/1`,
    "#/data",
    "#/indstillinger",
    "#/hjaelp",
    "#/findes-ikke",
  ];
}
