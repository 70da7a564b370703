// The pictures of a class, each with its table.
import { expect, type Locator, type Page } from "@playwright/test";

/** A picture by its kind: `shares`, `movement`, `pupil`. */
export const picture = (page: Page, kind: string): Locator =>
  page.getByRole("figure").filter({ has: page.locator(`[data-chart=${kind}]`) });

/** Waits until a picture is drawn. */
export async function expectDrawn(picture: Locator): Promise<void> {
  await expect(picture.locator("[data-chart] svg")).toBeVisible();
}

/** The rows of a picture's table, each with the name it begins with. */
export async function numbers(picture: Locator): Promise<Record<string, string[]>> {
  const table = picture.locator("[data-chart-table]");
  if (!(await table.getByRole("table").isVisible())) await table.getByText("Vis tal som tabel").click();
  const rows: Record<string, string[]> = {};
  for (const row of await table.getByRole("row").all()) {
    const name = await row.getByRole("rowheader").allTextContents();
    if (name.length > 0) rows[name[0]!.trim()] = await row.getByRole("cell").allTextContents();
  }
  return rows;
}
