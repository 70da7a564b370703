// Files that were opened and saved, and the copies in the browser.
import { expect, test } from "./support/app";
import { makeClass, openForm } from "./pages/classes";
import { choose, merge, saveFile } from "./pages/data";
import { dialog, expectSaved, notice, visit } from "./pages/shell";

const PUPILS = ["Alma Friis", "Bilal Demir"];

test("a teacher who has looked at a file can still merge it", async ({ page, openElsewhere }) => {
  const bo = await openElsewhere();
  await makeClass(bo, { name: "9.C", pupils: ["Ida Dam"] });
  const file = await saveFile(bo, "Bo");
  await makeClass(page, { name: "7.A", pupils: PUPILS });
  const preview = await choose(page, file);
  await preview.getByRole("button", { name: "Se filen" }).click();
  await visit(page, "#/klasser");
  await expect(page.getByRole("main").getByRole("link", { name: "9.C" })).toBeVisible();
  await page.getByTestId("leave-beside").click();
  await expect(page).toHaveURL(/#\/data$/);
  await expect(preview.getByRole("heading", { name: file.name })).toBeVisible();
  await page.getByTestId("import-merge").click();
  await expect(notice(page, /^Flettet: filen fra Bo\./)).toBeVisible();
  await visit(page, "#/klasser");
  for (const name of ["7.A", "9.C"]) await expect(page.getByRole("main").getByRole("link", { name })).toBeVisible();
});

test("copies are told apart by what they hold, and deleting one asks first", async ({ page, openElsewhere }) => {
  const bo = await openElsewhere();
  await makeClass(bo, { name: "9.C", pupils: ["Ida Dam"] });
  const file = await saveFile(bo, "Bo");
  const form = await makeClass(page, { name: "7.A", pupils: PUPILS });
  await form.rateColumn(0, "34");
  await merge(page, file);
  const copies = page.getByTestId("snapshots").getByRole("listitem");
  await expect(copies).toHaveCount(1);
  await expect(copies).toContainText(`før ${file.name} blev flettet`);
  await expect(copies).toContainText("1 klasse, 2 elever og 0 konferencer · 2 vurderinger");
  // A double click only opens the question.
  await copies.getByRole("button", { name: /^Slet kopien/ }).dblclick();
  const question = dialog(page, "Slet kopien?");
  await expect(question).toContainText("2 vurderinger");
  await question.getByRole("button", { name: "Annullér" }).click();
  await expect(copies).toHaveCount(1);
  await copies.getByRole("button", { name: /^Slet kopien/ }).click();
  await question.getByTestId("forget-confirm").click();
  await expect(copies).toHaveCount(0);
});

test("with one class its part is ticked, and the age of the last file is told for all and for a part", async ({ page }) => {
  await makeClass(page, { name: "7.A", pupils: PUPILS });
  const state = page.getByTestId("save-state");
  await expect(state).toContainText("ingen fil endnu");
  await visit(page, "#/data");
  await page.getByRole("radio", { name: /^Min del/ }).check();
  await expect(page.getByRole("checkbox", { name: "7.A" })).toBeChecked();
  const download = page.waitForEvent("download");
  await page.getByTestId("export-json").click();
  await download;
  await expect(state).toContainText("en del i en fil i dag, aldrig alt");
  await visit(page, "#/");
  await expect(page.getByText("Du gemte en del i en fil i dag, men har aldrig gemt alt.")).toBeVisible();
  await visit(page, "#/data");
  await page.getByRole("radio", { name: /^Alt/ }).check();
  const all = page.waitForEvent("download");
  await page.getByTestId("export-json").click();
  await all;
  await expect(state).toContainText("sidste fil i dag");
});

test("what a teacher typed before she gave her name is hers, also after a reload and in another tab", async ({ page, openTab }) => {
  await (await makeClass(page, { name: "7.A", pupils: PUPILS })).rateColumn(0, "3");
  await expectSaved(page);
  await page.reload();
  await (await openForm(page, "7.A")).rateColumn(1, "4");
  await expectSaved(page);
  const tab = await openTab(new URL(page.url()).hash);
  await (await openForm(tab, "7.A")).rateColumn(2, "5");
  await expectSaved(tab);
  const { records } = JSON.parse((await saveFile(page, "Maja")).text);
  const people = Object.entries(records).filter(([id]) => id.startsWith("person/"));
  expect(people).toHaveLength(1);
  expect(JSON.stringify(people)).toContain("Maja");
});
