// The form while others write in it: who wrote a number, what others wrote in its place, and where the focus stays.
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app";
import { classTab, makeClass, openForm } from "./pages/classes";
import { merge, saveFile } from "./pages/data";
import { dialog, expectSaved } from "./pages/shell";

const FIVE = ["Alma Friis", "Bilal Demir", "Ella Skov", "Noah Ærø", "Åse Holm"];

/** Adds pupils to the class in a tab that stands on its form. */
async function addPupils(page: Page, names: string): Promise<void> {
  await classTab(page, "Elever");
  await page.getByRole("button", { name: "Tilføj elever" }).click();
  const box = dialog(page, "Tilføj elever");
  await box.getByRole("textbox").first().fill(names);
  await box.getByRole("button", { name: /^Tilføj 1/ }).click();
  await expect(box).toBeHidden();
  await expectSaved(page);
}

test("a teacher sees in the form where a colleague rated otherwise, who and when, and chooses there", async ({ page: anna, openElsewhere }) => {
  await makeClass(anna, { name: "7.A", pupils: FIVE });
  const bo = await openElsewhere();
  await merge(bo, await saveFile(anna, "Anna"));
  await (await openForm(anna, "7.A")).rateColumn(2, "23");
  const his = await openForm(bo, "7.A");
  await his.rateColumn(2, "4");
  await his.focus(3, 2);
  await bo.keyboard.type("5");
  await expectSaved(bo);
  await merge(anna, await saveFile(bo, "Bo"));

  const form = await openForm(anna, "7.A");
  const cell = form.cell(0, 2);
  await form.expectValue(0, 2, "4");
  await expect(cell).toHaveAttribute("data-conflict", "");
  await expect(cell).toHaveAttribute("title", /^Flere har skrevet forskelligt her\./);
  await expect(form.grid.locator("[data-conflict]")).toHaveCount(1);

  await form.focus(0, 2);
  await anna.keyboard.press("Alt+c");
  const box = dialog(anna, "Kommentar");
  const versions = box.getByTestId("versions").getByRole("listitem");
  await expect(versions).toHaveCount(2);
  await expect(versions.nth(0)).toContainText(/4.*gælder nu.*Skrevet af Bo, \d+\.\d+\.\d{4} kl\. \d+\.\d\d/);
  await expect(versions.nth(1)).toContainText(/2.*Skrevet af Anna/);
  await versions.nth(1).getByRole("button", { name: "Brug denne: 2" }).focus();
  await anna.keyboard.press("Enter");
  await expect(versions).toHaveCount(0);
  await expect(box.getByText(/^Tallet er skrevet af Anna, /)).toBeVisible();
  await expect(box.getByRole("textbox")).toBeFocused();
  await anna.keyboard.press("Escape");
  await form.expectAt(0, 2);
  await form.expectValue(0, 2, "2");
  await expect(form.grid.locator("[data-conflict]")).toHaveCount(0);
  await anna.keyboard.press("Control+z");
  await form.expectValue(0, 2, "4");

  // Any cell says who wrote it; one with nothing in it says nothing.
  await form.focus(3, 2);
  await anna.keyboard.press("Alt+c");
  await expect(box.getByText(/^Tallet er skrevet af Bo, /)).toBeVisible();
  await anna.keyboard.press("Escape");
  await form.focus(4, 2);
  await anna.keyboard.press("Shift+F2");
  await expect(box.getByRole("textbox")).toBeFocused();
  await expect(box.getByText(/skrevet af/)).toHaveCount(0);
});

test("a teacher keeps the place in the form while another tab rates, adds pupils and merges", async ({ page, openTab }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  const here = new URL(page.url()).hash;
  const other = await openTab(here);
  await form.focus(2, 3);

  // Ratings do not make the grid anew.
  await form.grid.evaluate((grid) => grid.setAttribute("data-same", ""));
  const there = await openForm(other, "7.A");
  await there.rateColumn(0, "34");
  await form.expectValue(1, 0, "4");
  await form.expectAt(2, 3);
  await expect(form.grid).toHaveAttribute("data-same", "");

  // Another pupil does; the focus stays with pupil and column.
  await addPupils(other, "Agnes Ny");
  await expect(form.grid.getByRole("rowheader")).toHaveCount(6);
  await form.expectAt(3, 3);
  await expect(form.grid.locator('[role=gridcell][tabindex="0"]')).toHaveCount(1);
  // Every number is still its own pupil's.
  await form.expectValues([["", "3", "4", "", "", ""].map((value) => [value, "", "", "", "", ""])].flat());
  await page.keyboard.type("5");
  await form.expectValue(3, 3, "5");
  await expect(form.grid.getByRole("rowheader").nth(3)).toContainText("Ella Skov");

  // So does what is being typed.
  await form.focus(4, 1);
  await page.keyboard.press("F2");
  await page.keyboard.type("4");
  await addPupils(other, "Anders Ny");
  await expect(form.grid.getByRole("rowheader")).toHaveCount(7);
  const editor = page.getByRole("textbox", { name: "Noah Ærø, MAT 7.A Efterår" });
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue("4");
  await page.keyboard.press("Enter");
  await form.expectValue(5, 1, "4");
  await form.expectAt(6, 1);

  // And a comment that is being written.
  await page.keyboard.press("Alt+c");
  const box = dialog(page, "Kommentar");
  await page.keyboard.type("rolig");
  await addPupils(other, "Arne Ny");
  await expect(form.grid.locator("[role=rowheader]")).toHaveCount(8);
  await expect(box.getByRole("textbox")).toBeFocused();
  await page.keyboard.type(" og glad");
  await page.keyboard.press("Escape");
  await form.expectAt(7, 1);
  await expect(form.cell(7, 1)).toHaveAttribute("title", "rolig og glad");
});
