// What stands on paper.
import type { Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";

/** Prints the page as its print button would and returns the text of each sheet. */
export async function printed(page: Page): Promise<string[]> {
  const file = await page.pdf({ preferCSSPageSize: true, format: "A4", printBackground: true });
  const document = await getDocumentProxy(new Uint8Array(file));
  const { text } = await extractText(document, { mergePages: false });
  return text.map((sheet) => sheet.replaceAll(/\s+/g, " ").trim());
}
