// Every dialog of the app by keyboard alone: it opens with the focus where one writes, what is typed stays in it, and it
// gives the focus back.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/app";
import { tabTo } from "./support/keyboard";
import { fillStorage, freeStorage, stored } from "./support/storage";
import { classTab, makeClass, openForm } from "./pages/classes";
import { choose, saveFile } from "./pages/data";
import { everyRoute, openDemo } from "./pages/routes";
import { dialog, expectSaved, visit } from "./pages/shell";

const FIVE = ["Alma Friis", "Bilal Demir", "Ella Skov", "Noah Ærø", "Åse Holm"];
const TEXT = "har 2 børn, 3 ture";

const isInside = (box: Locator): Promise<boolean> => box.evaluate((box) => box.contains(document.activeElement));

/** The dialog is open, and the focus in it is not on the button that closes it without a word. */
async function expectOpen(page: Page, name: string | RegExp): Promise<Locator> {
  const box = dialog(page, name);
  await expect(box).toBeVisible();
  await expect(box.locator(".dialog__head button")).not.toBeFocused();
  await expect.poll(() => isInside(box), { message: `the focus is in the dialog ${name}` }).toBe(true);
  return box;
}

/** Closes it with Escape; the focus is where the dialog was opened from. */
async function expectClosed(page: Page, box: Locator, opener: Locator): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await expect(opener).toBeFocused();
}

/** Goes to a button by Tab, presses it, and returns the dialog it opens. */
async function press(page: Page, button: Locator, name: string | RegExp): Promise<Locator> {
  await tabTo(page, button, 150);
  await page.keyboard.press("Enter");
  return expectOpen(page, name);
}

test("a teacher writes a comment of words and numbers by keyboard alone, and no rating changes", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "44444");
  const values = await form.values();
  for (const key of ["Alt+c", "Shift+F2"]) {
    await form.focus(2, 0);
    await page.keyboard.press(key);
    const box = await expectOpen(page, "Kommentar");
    await expect(box.getByRole("textbox")).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(TEXT);
    await expect(box.getByRole("textbox")).toHaveValue(TEXT);
    await expectClosed(page, box, form.cell(2, 0));
    expect(await form.values()).toEqual(values);
    await expect(form.cell(2, 0)).toHaveAttribute("title", TEXT);
  }
  // The caret stands after what is there, so that one goes on writing.
  await page.keyboard.press("Alt+c");
  await expectOpen(page, "Kommentar");
  await page.keyboard.type(" 5");
  await page.keyboard.press("Escape");
  await expect(form.cell(2, 0)).toHaveAttribute("title", `${TEXT} 5`);
  // From the button above the form, the focus goes back to the button.
  const button = page.getByRole("main").getByRole("button", { name: "Kommentar" });
  await button.focus();
  await page.keyboard.press("Enter");
  const box = await expectOpen(page, "Kommentar");
  await page.keyboard.type(" 1");
  await expectClosed(page, box, button);
  expect(await form.values()).toEqual(values);
});

test("a teacher opens the scale of a column by keyboard, and no rating changes", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(1, "34251");
  const values = await form.values();
  const head = form.grid.getByRole("button", { name: "MAT, 7.A Efterår: vælg skala" });
  await form.focus(0, 1);
  await page.keyboard.press("ArrowUp");
  await expect(head).toBeFocused();
  await page.keyboard.press("Enter");
  let box = await expectOpen(page, "Skala i denne kolonne");
  await expect(box.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("x12");
  await expectClosed(page, box, head);
  await page.keyboard.press("Enter");
  box = await expectOpen(page, "Skala i denne kolonne");
  await box.getByRole("combobox").selectOption({ label: "Gennemsnit af karakterer (7-trinsskalaen)" });
  await tabTo(page, box.getByRole("button", { name: "Gem", exact: true }));
  await page.keyboard.press("Enter");
  await expect(box).toBeHidden();
  // The form has been made anew with the other scale, and the focus is at the same place.
  await expect(head).toBeFocused();
  await form.expectValues(values.map((row) => row.map((value) => value && `${value},00`)));
});

test("a teacher opens every dialog about a class by keyboard, and what is typed stays in it", async ({ page }) => {
  test.setTimeout(150_000);
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  const values = await form.values();
  await classTab(page, "Elever");
  const main = page.getByRole("main");

  const pupil = main.getByRole("button", { name: /^Redigér / }).first();
  let box = await press(page, pupil, /Alma Friis/);
  await expect(box.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type(` ${TEXT}`);
  await expect(box.getByRole("textbox").first()).toHaveValue(`Alma Friis ${TEXT}`);
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await expect(main.getByRole("button", { name: `Redigér Alma Friis ${TEXT}` })).toBeFocused();

  const add = main.getByRole("button", { name: "Tilføj elever" });
  box = await press(page, add, "Tilføj elever");
  await page.keyboard.type(TEXT);
  await expect(box.getByRole("textbox").first()).toHaveValue(TEXT);
  await expectClosed(page, box, add);

  const settings = main.getByRole("button", { name: /Klassens indstillinger/ });
  box = await press(page, settings, "Klassens indstillinger");
  await page.keyboard.type(" 1 b");
  await expect(box.getByRole("textbox").first()).toHaveValue("7.A 1 b");
  await expectClosed(page, box, settings);

  expect(await (await openForm(page, "7.A 1 b")).values()).toEqual(values);
});

test("a teacher opens the dialog of a scale by keyboard, and what is typed stays in it", async ({ page }) => {
  await makeClass(page, { name: "7.A", pupils: FIVE });
  await visit(page, "#/indstillinger");
  const ways = [page.getByRole("button", { name: "Ny skala …" }), page.getByRole("button", { name: /^Redigér: / }).first()];
  for (const way of ways) {
    const kept = await stored(page, "own");
    const box = await press(page, way, "Skala");
    await page.keyboard.type("9 8 trin");
    await expect(box).toBeVisible();
    await expectClosed(page, box, way);
    expect(await stored(page, "own")).toEqual(kept);
  }
});

test("a teacher opens the dialogs on files and data by keyboard: the harmless button has the focus", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  await expectSaved(page);
  const file = await saveFile(page);
  const kept = await stored(page, "own");

  const reset = page.getByTestId("reset-all");
  let box = await press(page, reset, "Slet alle data?");
  await page.keyboard.type("12");
  await expectClosed(page, box, reset);

  await choose(page, file);
  const replace = page.getByTestId("import-replace");
  box = await press(page, replace, "Erstat alle data?");
  await expect(box.getByRole("button", { name: "Annullér" })).toBeFocused();
  await page.keyboard.type("12");
  await expectClosed(page, box, replace);
  expect(await stored(page, "own")).toEqual(kept);

  await page.getByTestId("import-merge").click();
  const copy = page.getByTestId("snapshots").getByRole("button", { name: /^Gå tilbage til denne/ }).first();
  box = await press(page, copy, "Gå tilbage til kopien?");
  await expect(box.getByRole("button", { name: "Annullér" })).toBeFocused();
  await page.keyboard.type("12");
  await expectClosed(page, box, copy);
});

test("a teacher without room for a copy is asked once more, and can answer by keyboard", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  await expectSaved(page);
  await visit(page, "#/data");
  await fillStorage(page);
  await press(page, page.getByTestId("reset-all"), "Slet alle data?");
  await tabTo(page, page.getByTestId("reset-confirm"));
  await page.keyboard.press("Enter");
  const box = await expectOpen(page, "Der er ikke plads til en kopi");
  await expect(box.getByRole("button", { name: "Annullér" })).toBeFocused();
  await page.keyboard.type("12");
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await freeStorage(page);
  const values = await (await openForm(page, "7.A")).values();
  expect(values.map((row) => row[0])).toEqual(["3", "4", "2", "5", "1"]);
});

test("a teacher opens every dialog of a conference by keyboard, and what is typed stays in it", async ({ page }) => {
  test.setTimeout(150_000);
  await openDemo(page);
  const held = (await everyRoute(page)).find((hash) => /konferencer\/[^/]+\/3$/.test(hash))!.slice(0, -2);
  await visit(page, `${held}/1`);
  const edit = page.getByRole("button", { name: "Titel og klasser …" });
  let box = await press(page, edit, "Titel og klasser");
  const title = await box.getByRole("textbox").first().inputValue();
  await page.keyboard.type(" 1 2");
  await expect(box.getByRole("textbox").first()).toHaveValue(`${title} 1 2`);
  await expectClosed(page, box, edit);

  await visit(page, `${held}/3`);
  const cells = page.getByRole("button", { name: /^Se (de \d+ felter|feltet)$/ }).first();
  box = await press(page, cells, "Fund");
  await page.keyboard.type(TEXT);
  await expect(box).toBeVisible();
  await expectClosed(page, box, cells);

  await visit(page, `${held}/5`);
  const pupils = page.getByRole("button", { name: "Vælg elever …" }).first();
  box = await press(page, pupils, "For hvem?");
  await expect(box.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("a 1");
  await expect(box.getByRole("searchbox")).toHaveValue("a 1");
  // Escape empties a search first, as browsers do.
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expectClosed(page, box, pupils);

  // Without a clipboard the minutes are shown as text, ready to be copied.
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await visit(page, `${held}/referat`);
  const copy = page.getByTestId("copy-minutes");
  box = await press(page, copy, "Referatet som tekst");
  const area = box.getByRole("textbox");
  await expect(area).toBeFocused();
  expect(await area.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBeGreaterThan(100);
  await page.keyboard.type(TEXT);
  await expectClosed(page, box, copy);
});
