// Nothing that was written is lost, whatever happens to the browser.
import { expect, test } from "./support/app";
import { fillStorage, freeStorage, stored } from "./support/storage";
import { makeClass, openForm } from "./pages/classes";
import { merge, resetAll, saveFile } from "./pages/data";
import { Form } from "./pages/form";
import { dialog, expectSaved, notice, visit } from "./pages/shell";

const FIVE = ["Alma Friis", "Bilal Demir", "Ella Skov", "Noah Ærø", "Åse Holm"];

test("a teacher types in two tabs at once, and both end with everything", async ({ page, openTab }) => {
  const one = await makeClass(page, { name: "7.A", pupils: FIVE });
  const tab = await openTab(new URL(page.url()).hash);
  const two = new Form(tab);
  const type = async (form: Form, col: number, digits: string) => {
    for (const [row, digit] of [...digits].entries()) {
      await form.cell(row, col).focus();
      await form.page.keyboard.press(digit);
    }
  };
  await Promise.all([type(one, 0, "34251"), type(two, 1, "44355")]);
  await Promise.all([type(one, 2, "11111"), type(two, 3, "55555")]);
  const complete = FIVE.map((_, row) => ["34251"[row]!, "44355"[row]!, "1", "5", "", ""]);
  for (const form of [one, two]) {
    await form.expectValues(complete);
    await expectSaved(form.page);
  }
  for (const form of [one, two]) {
    await form.page.reload();
    await form.expectValues(complete);
  }
});

test("a teacher keeps all but the damaged piece, which is set aside and can be saved", async ({ page }) => {
  await (await makeClass(page, { name: "7.A", pupils: FIVE })).rateColumn(0, "34251");
  await (await makeClass(page, { name: "7.B", pupils: ["Bo Holm", "Ida Dam"] })).rateColumn(0, "45");
  await expectSaved(page);
  const damaged = await page.evaluate(() => {
    const ratings = Object.keys(localStorage).filter((name) => /own\/[^/]+-\d{4}$/.test(name));
    const ofA = ratings.find((name) => localStorage.getItem(name)!.split("rating/").length === 6)!;
    const text = localStorage.getItem(ofA)!.slice(0, -40);
    localStorage.setItem(ofA, text);
    return text;
  });
  await visit(page, "#/klasser");
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("En del af det gemte kunne ikke læses");

  await (await openForm(page, "7.B")).expectValues([["4", "", "", "", "", ""], ["5", "", "", "", "", ""]]);
  const form = await openForm(page, "7.A");
  expect(await form.names()).toEqual(FIVE);
  await form.rateColumn(1, "5");
  await expectSaved(page);
  expect(Object.values(await stored(page, "damaged/"))).toEqual([damaged]);

  await page.getByRole("link", { name: "Se, hvad du kan gøre" }).click();
  const aside = page.getByTestId("set-aside");
  const download = page.waitForEvent("download");
  await aside.getByRole("button", { name: "Gem som fil" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.txt$/);
});

test("a teacher whose damaged piece finds no room to be set aside is told so, and goes on once there is room", async ({ page }) => {
  await (await makeClass(page, { name: "7.A", pupils: FIVE })).rateColumn(0, "34251");
  await expectSaved(page);
  await visit(page, "#/klasser");
  const damaged = await page.evaluate(() => {
    const name = Object.keys(localStorage).find((name) => /own\/[^/]+-\d{4}$/.test(name))!;
    const text = localStorage.getItem(name)!.slice(0, -40);
    localStorage.setItem(name, text);
    return text;
  });
  await fillStorage(page);
  await page.reload();
  const told = page.getByRole("alert").filter({ hasText: "En del af det gemte" });
  await expect(told).toContainText("der er ikke plads til at lægge det til side");
  const form = await openForm(page, "7.A");
  await form.rateColumn(1, "5");
  await expect(page.getByTestId("save-state")).toHaveAttribute("data-state", "error");
  expect(await stored(page, "damaged/")).toEqual({});
  await freeStorage(page);
  await expectSaved(page);
  await expect(told).toContainText("Det er lagt til side og ikke slettet");
  expect(Object.values(await stored(page, "damaged/"))).toEqual([damaged]);
  await page.reload();
  await form.expectValue(0, 1, "5");
});

test("a teacher whose browser is full is told so, can still save a file, and goes on once there is room", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "3");
  await expectSaved(page);
  await fillStorage(page);
  await form.rateColumn(1, "44355");
  await expect(page.getByTestId("save-state")).toHaveAttribute("data-state", "error");
  const banner = page.getByRole("alert").filter({ hasText: "Browserens lager er fuldt" });
  await expect(banner).toContainText("Gem en fil nu");
  const file = await saveFile(page);
  expect(file.text.match(/"rating\/[^"]+\.mat"/g), "pupils rated in MAT in the file").toHaveLength(5);

  await freeStorage(page);
  // Nobody need ask for it.
  await expectSaved(page);
  await expect(banner).toBeHidden();
  await page.reload();
  await (await openForm(page, "7.A")).expectValues(
    FIVE.map((_, row) => [row === 0 ? "3" : "", "44355"[row]!, "", "", "", ""]),
  );
});

test("a teacher goes back to how it was before a file was opened", async ({ page, openElsewhere }) => {
  const bo = await openElsewhere();
  await makeClass(bo, { name: "9.C", pupils: ["Ida Dam"] });
  const file = await saveFile(bo, "Bo");

  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  await merge(page, file);
  await visit(page, "#/klasser");
  await expect(page.getByRole("main").getByRole("link", { name: "9.C" })).toBeVisible();

  await visit(page, "#/data");
  await page.getByTestId("snapshots").getByRole("button", { name: /^Gå tilbage til denne/ }).click();
  await dialog(page, "Gå tilbage til kopien?").getByTestId("restore-confirm").click();
  await expect(notice(page, /Dine data er nu, som de var/)).toBeVisible();
  await visit(page, "#/klasser");
  await expect(page.getByRole("main").getByRole("link", { name: "7.A" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "9.C" })).toBeHidden();
  await (await openForm(page, "7.A")).expectValues(FIVE.map((_, row) => ["34251"[row]!, "", "", "", "", ""]));
});

test("a teacher who emptied everything by mistake takes it back", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  await resetAll(page);
  const told = page.getByRole("region", { name: "Beskeder" }).locator("> *").filter({ hasText: "Alle data er slettet:" });
  await told.getByRole("button", { name: "Fortryd" }).click();
  await expect(notice(page, "Fortrudt. Alt er, som det var før.")).toBeVisible();
  await (await openForm(page, "7.A")).expectValues(FIVE.map((_, row) => ["34251"[row]!, "", "", "", "", ""]));
});

test("a teacher whose browser died while data were being replaced is told so, once", async ({ page }) => {
  await (await makeClass(page, { name: "7.A", pupils: FIVE })).rateColumn(0, "3");
  await expectSaved(page);
  await page.evaluate(() => {
    const chunk = Object.keys(localStorage).find((name) => /own\/setup$/.test(name))!;
    localStorage.setItem(chunk.replace("own/setup", "own.epoch"), "~k7f2");
  });
  await page.reload();
  await expect(notice(page, /^Sidst blev data skiftet ud, og det blev afbrudt/)).toBeVisible();
  const form = await openForm(page, "7.A");
  await form.rateColumn(1, "4");
  await expectSaved(page);
  const marks = await stored(page, "own.epoch");
  expect(Object.values(marks).filter((mark) => mark.startsWith("~"))).toEqual([]);
  await page.reload();
  await form.expectValue(0, 1, "4");
});

test("a teacher's tab goes on where another one died while it was replacing the data", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "3");
  await expectSaved(page);
  await page.evaluate(() => {
    const names = Object.keys(localStorage).filter((name) => /own\/[^/]+-\d{4}$/.test(name));
    names.forEach((name) => localStorage.removeItem(name));
    const chunk = Object.keys(localStorage).find((name) => /own\/setup$/.test(name))!;
    localStorage.setItem(chunk.replace("own/setup", "own.epoch"), "~k7f2");
  });
  await form.rateColumn(1, "4");
  await expectSaved(page);
  await expect(notice(page, /^Sidst blev data skiftet ud, og det blev afbrudt/)).toBeVisible();
  await page.reload();
  await form.expectValue(0, 0, "3");
  await form.expectValue(0, 1, "4");
});
