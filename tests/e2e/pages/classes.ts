// The pages of classes: making one, and getting to it.
import { expect, type Page } from "@playwright/test";
import { pasteText } from "../support/keyboard";
import { Form } from "./form";
import { expectSaved, visit } from "./shell";

export interface NewClass {
  name: string;
  pupils: readonly string[];
  /** How many earlier years the form shows. */
  earlier?: number;
}

/** Makes a class from a list of names and returns its form, which then is open. */
export async function makeClass(page: Page, { name, pupils, earlier = 0 }: NewClass): Promise<Form> {
  await visit(page, "#/klasser/ny");
  await page.getByLabel("Liste med navne").focus();
  await pasteText(page, pupils.join("\n"));
  await page.getByLabel("Klassens navn").fill(name);
  if (earlier > 0) await page.getByLabel("Skemaet begynder i").selectOption({ index: earlier });
  await page.getByRole("button", { name: `Opret ${name} med` }).click();
  await expect(page).toHaveURL(/\/skema$/);
  await expectSaved(page);
  return new Form(page);
}

/** Opens the form of a class from the list of classes. */
export async function openForm(page: Page, name: string): Promise<Form> {
  await visit(page, "#/klasser");
  await page.getByRole("main").getByRole("link", { name }).click();
  await expect(page.getByRole("grid", { name: `Elevvurderingsskema for ${name}` })).toBeVisible();
  return new Form(page);
}

/** Goes to one of the pages of the class one is in. */
export async function classTab(page: Page, name: "Elever" | "Elevvurdering" | "Udvikling"): Promise<void> {
  await page.getByRole("navigation", { name: "Klassens sider" }).getByRole("link", { name }).click();
}
