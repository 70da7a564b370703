// One teacher in two tabs: whatever one of them does, no edit of the other is lost or said to be what it is not.
import { expect, test } from "./support/app";
import { fillStorage, freeStorage, stored } from "./support/storage";
import { makeClass, openForm } from "./pages/classes";
import { merge, resetAll, saveFile, type SavedFile } from "./pages/data";
import { Form } from "./pages/form";
import { expectSaved, notice, visit } from "./pages/shell";
import type { Page } from "@playwright/test";

const FIVE = ["Alma Friis", "Bilal Demir", "Ella Skov", "Noah Ærø", "Åse Holm"];

/** A colleague's file with a class of her own. */
async function fileOf(elsewhere: Page): Promise<SavedFile> {
  await makeClass(elsewhere, { name: "9.C", pupils: ["Ida Dam"] });
  return saveFile(elsewhere, "Bo");
}

const columns = (first: string, second: string): string[][] =>
  FIVE.map((_, row) => [first[row] ?? "", second[row] ?? "", "", "", "", ""]);

test("a teacher types without room while the other tab merges a file, and every rating is there", async ({
  page,
  openTab,
  openElsewhere,
}) => {
  const file = await fileOf(await openElsewhere());
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  await expectSaved(page);
  const tab = await openTab("#/data");
  await fillStorage(page);
  await form.rateColumn(1, "44355");
  await expect(page.getByTestId("save-state")).toHaveAttribute("data-state", "error");
  await freeStorage(page, [tab]);
  await merge(tab, file);
  await expectSaved(page);
  await form.expectValues(columns("34251", "44355"));
  for (const one of [page, tab]) {
    await one.reload();
    await (await openForm(one, "7.A")).expectValues(columns("34251", "44355"));
  }
});

test("a teacher types at the very moment the other tab merges a file", async ({ page, openTab, openElsewhere }) => {
  const file = await fileOf(await openElsewhere());
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  const tab = await openTab("#/data");
  await Promise.all([merge(tab, file), form.rateColumn(0, "34251").then(() => form.rateColumn(1, "44355"))]);
  await expectSaved(page);
  await expectSaved(tab);
  await page.reload();
  await form.expectValues(columns("34251", "44355"));
  await (await openForm(tab, "7.A")).expectValues(columns("34251", "44355"));
});

test("undo gives back what the other tab wrote, and takes no more", async ({ page, openTab }) => {
  const one = await makeClass(page, { name: "7.A", pupils: FIVE });
  await one.move("Bliv i feltet");
  const tab = await openTab(new URL(page.url()).hash);
  const two = new Form(tab);
  await one.focus(0, 0);
  await page.keyboard.press("1");
  await two.expectValue(0, 0, "1");
  await two.focus(0, 0);
  await tab.keyboard.press("5");
  await one.expectValue(0, 0, "5");
  await one.focus(0, 0);
  await page.keyboard.press("2");
  await one.expectValue(0, 0, "2");
  await page.keyboard.press("Control+z");
  await one.expectValue(0, 0, "5");
  // The first rating is no longer what counts, so taking it back is told not to be possible.
  await page.keyboard.press("Control+z");
  await expect(notice(page, /er ikke fortrudt/)).toBeVisible();
  // What is left is making the class, which is not the other tab's rating.
  await expect(page.getByTestId("undo")).toHaveAccessibleName(/klasse/);
  await one.expectValue(0, 0, "5");
  await two.expectValue(0, 0, "5");
});

test("leaving the demo school in one tab leaves the other one in it", async ({ page, openTab }) => {
  await makeClass(page, { name: "7.A", pupils: FIVE });
  await visit(page, "#/data");
  await page.getByTestId("load-demo").click();
  await expect(page.getByTestId("leave-demo")).toBeVisible();
  const tab = await openTab();
  await expect(tab.getByTestId("leave-demo")).toBeVisible();
  await page.getByTestId("leave-demo").click();
  await (await openForm(page, "7.A")).expectValues(columns("", ""));

  await makeClass(tab, { name: "5.X", pupils: ["Bo Holm"] });
  await tab.reload();
  await openForm(tab, "5.X");
  await expect(tab.getByTestId("leave-demo")).toBeVisible();
  await visit(page, "#/klasser");
  await expect(page.getByRole("main").getByRole("link", { name: "5.X" })).toBeHidden();
  await tab.getByTestId("leave-demo").click();
  await openForm(tab, "7.A");
  await expect.poll(() => stored(page, "demo/")).toEqual({});
});

test("Ctrl+Z right after a merge takes the merge back, not an earlier rating", async ({ page, openElsewhere }) => {
  const file = await fileOf(await openElsewhere());
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  await merge(page, file);
  await expect(page.getByTestId("undo")).toHaveAccessibleName("Fortryd: data flettet eller erstattet");
  await page.keyboard.press("Control+z");
  await expect(notice(page, /^Fortrudt\. Alt er, som det var før/)).toBeVisible();
  await visit(page, "#/klasser");
  await expect(page.getByRole("main").getByRole("link", { name: "9.C" })).toBeHidden();
  await openForm(page, "7.A");
  await form.expectValues(columns("34251", ""));
});

test("a file that was merged is taken back, and what was typed since stays", async ({ page, openElsewhere }) => {
  const file = await fileOf(await openElsewhere());
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  await merge(page, file);
  await openForm(page, "7.A");
  await form.rateColumn(1, "44355");
  const told = page.getByRole("region", { name: "Beskeder" }).locator("> *").filter({ hasText: /[Ff]let/ });
  await told.getByRole("button", { name: "Fortryd" }).click();
  await expect(notice(page, /^Fortrudt\./)).toBeVisible();
  await form.expectValues(columns("34251", "44355"));
  await visit(page, "#/klasser");
  await expect(page.getByRole("main").getByRole("link", { name: "9.C" })).toBeHidden();
});

test("what was not saved when the other tab emptied everything is in a copy, and told", async ({ page, openTab }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  await expectSaved(page);
  const tab = await openTab("#/data");
  await fillStorage(page);
  await form.rateColumn(1, "44355");
  await expect(page.getByTestId("save-state")).toHaveAttribute("data-state", "error");
  await freeStorage(page, [tab], 1000);
  await resetAll(tab);
  // Either it was saved before the other tab emptied everything, or it is in a copy of its own.
  await expect
    .poll(async () => {
      const copies = Object.values(await stored(page, "snapshot/"));
      return copies.some((text) => text.includes('"1":[5,'));
    })
    .toBe(true);
  await visit(page, "#/klasser");
  await expect(page.getByRole("main").getByRole("link", { name: "7.A" })).toBeHidden();
});

test("a teacher is asked before leaving while something is in the tab only", async ({ page, watch }) => {
  watch.allow(/^dialog:/);
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await fillStorage(page);
  await form.rateColumn(0, "34251");
  await expect(page.getByTestId("save-state")).toHaveAttribute("data-state", "error");
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe("beforeunload");
  // Staying, and making room, is enough.
  await freeStorage(page);
  await expectSaved(page);
  await page.reload();
  await form.expectValues(columns("34251", ""));
});

test("two stored pieces that were swapped are told, and nothing is lost", async ({ page }) => {
  await (await makeClass(page, { name: "7.A", pupils: FIVE })).rateColumn(0, "34251");
  await (await makeClass(page, { name: "7.B", pupils: ["Bo Holm", "Ida Dam"] })).rateColumn(0, "45");
  await expectSaved(page);
  await visit(page, "#/klasser");
  const swapped = await page.evaluate(() => {
    const names = Object.keys(localStorage).filter((name) => /own\/[^/]+-\d{4}$/.test(name));
    const texts = names.map((name) => localStorage.getItem(name)!);
    localStorage.setItem(names[0]!, texts[1]!);
    localStorage.setItem(names[1]!, texts[0]!);
    return texts.sort();
  });
  await page.reload();
  await expect(page.getByRole("alert")).toBeVisible();
  await (await openForm(page, "7.A")).expectValues(columns("34251", ""));
  expect(Object.values(await stored(page, "damaged/")).sort()).toEqual(swapped);
  await expectSaved(page);
  await page.reload();
  await (await openForm(page, "7.B")).expectValues([["4", "", "", "", "", ""], ["5", "", "", "", "", ""]]);
});

test("a setting chosen in another tab takes no key from somebody who types, nor a number half typed", async ({ page, openTab }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.focus(0, 0);
  await page.keyboard.type("34");
  const other = await openTab("#/indstillinger");
  // The first choice of all writes the settings for the first time.
  await other.getByRole("radio", { name: "Mørke" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.type("251");
  await form.expectValues(columns("34251", ""));
  await form.focus(0, 1);
  await page.keyboard.press("F2");
  await page.keyboard.type("5");
  await other.getByRole("radio", { name: "English" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await form.expectValue(0, 1, "5");
});

test("an editor that was only opened leaves alone what the other tab writes, and one typed in says what it replaces", async ({
  page,
  openTab,
}) => {
  const one = await makeClass(page, { name: "7.A", pupils: FIVE });
  const tab = await openTab(new URL(page.url()).hash);
  const two = new Form(tab);
  await one.focus(0, 0);
  await page.keyboard.press("F2");
  await two.focus(0, 0);
  await tab.keyboard.press("5");
  await one.expectValue(0, 0, "5");
  await page.keyboard.press("Enter");
  await expect(page.locator(".cell-edit")).toHaveCount(0);
  await one.expectValue(0, 0, "5");

  await one.focus(1, 0);
  await page.keyboard.press("F2");
  await page.keyboard.type("2");
  await two.focus(1, 0);
  await tab.keyboard.press("4");
  await one.expectValue(1, 0, "4");
  await page.keyboard.press("Enter");
  await one.expectValue(1, 0, "2");
  const told = page.getByRole("region", { name: "Beskeder" }).locator("> *").filter({ hasText: "Der blev skrevet 4 et andet sted, mens du skrev" });
  await told.getByRole("button", { name: "Fortryd" }).click();
  await one.expectValue(1, 0, "4");
});

test("a class in which the other tab writes is not unmade by undo", async ({ page, openTab }) => {
  await makeClass(page, { name: "7.A", pupils: FIVE });
  const tab = await openTab(new URL(page.url()).hash);
  const two = new Form(tab);
  await two.focus(0, 0);
  await tab.keyboard.type("34251");
  await new Form(page).expectValues(columns("34251", ""));
  await page.keyboard.press("Control+z");
  await expect(notice(page, /er ikke fortrudt/)).toBeVisible();
  await two.expectValues(columns("34251", ""));
});
