// Files and data.
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { notice, visit } from "./shell";

/** A file as it goes from one browser to another. */
export interface SavedFile {
  name: string;
  text: string;
}

/** Saves everything to a file, signed with a name where the page asks for one. */
export async function saveFile(page: Page, by = ""): Promise<SavedFile> {
  await visit(page, "#/data");
  const name = page.getByLabel("Dit navn (kan undlades)");
  if (by) await name.fill(by);
  const download = page.waitForEvent("download");
  await page.getByTestId("export-json").click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** Chooses files to open and returns the preview of what they will do. */
export async function choose(page: Page, ...files: SavedFile[]): Promise<Locator> {
  await visit(page, "#/data");
  const chosen = files.map(({ name, text }) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) }));
  await page.getByTestId("import-file").setInputFiles(chosen);
  const preview = page.getByTestId("import-preview");
  for (const { name } of files) await expect(preview.getByRole("heading", { name })).toBeVisible();
  return preview;
}

/** Merges files into what is there. */
export async function merge(page: Page, ...files: SavedFile[]): Promise<void> {
  const preview = await choose(page, ...files);
  await page.getByTestId("import-merge").click();
  await expect(preview).toBeHidden();
  await expect(notice(page, /^Flettet/)).toBeVisible();
}

/** Empties everything, by way of the question whether one is sure. */
export async function resetAll(page: Page): Promise<void> {
  await visit(page, "#/data");
  await page.getByTestId("reset-all").click();
  const dialog = page.getByRole("dialog", { name: "Slet alle data?" });
  await dialog.getByTestId("reset-confirm").click();
  await expect(dialog).toBeHidden();
  await expect(notice(page, /^Alle data er slettet:/)).toBeVisible();
}
