// What is opened or pasted by mistake: told in plain words, and everything stays as it was.
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app";
import { pasteText } from "./support/keyboard";
import { stored } from "./support/storage";
import { makeClass, openForm } from "./pages/classes";
import { choose, saveFile } from "./pages/data";
import { expectSaved, notice, visit } from "./pages/shell";

const FIVE = ["Alma Friis", "Bilal Demir", "Ella Skov", "Noah Ærø", "Åse Holm"];

/** A class with ratings, and a check that nothing of it has changed. */
async function withData(page: Page): Promise<() => Promise<void>> {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  await expectSaved(page);
  const before = await stored(page, "own");
  return async () => {
    await expectSaved(page);
    expect(await stored(page, "own")).toEqual(before);
    await (await openForm(page, "7.A")).expectValues(FIVE.map((_, row) => ["34251"[row]!, "", "", "", "", ""]));
  };
}

const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const header = (version: number) =>
  `{"format":"fremdrift","version":${version},"scope":{"kind":"all"},"demo":false,\n"records":{`;

const files: [what: string, text: string, told: RegExp][] = [
  ["a table", "Navn;Klasse\nAlma;7.A\n", /Det er ikke en fil fra Fremdrift/],
  ["another program's JSON", '{"name":"x","version":"1.0.0"}', /Det er ikke en fil fra Fremdrift/],
  ["an empty file", "", /Filen slutter, før den er færdig/],
  ["half a file", `${header(1)}"class/classes/k1":{"name":["7.`, /Filen slutter, før den er færdig/],
  ["a file edited by hand", `${header(1)}"class/classes/k1":{"name":[7.A]}}}`, /Filen er beskadiget ved linje 2/],
  ["a file with a wrong time", `${header(1)}"class/classes/k1":{"is":[true,"a.b","i går"]}}}`, /Filen er beskadiget: .*records\.class\/classes\/k1/],
  ["JSON a hundred thousand levels deep", deep(100_000), /ikke en fil fra Fremdrift|beskadiget/],
  ["a file whose one value is deep", `${header(1)}"class/classes/k1":{"name":[${deep(100_000)},"a.b",1]}}}`, /beskadiget/],
];

test("a teacher who opens a wrong or damaged file is told what to do, and nothing is harmed", async ({ page }) => {
  const expectUnharmed = await withData(page);
  for (const [what, text, told] of files) {
    await test.step(what, async () => {
      const preview = await choose(page, { name: `${what}.json`, text });
      const note = preview.getByRole("note");
      await expect(note).toContainText(told);
      await expect(note).toContainText("Intet er ændret hos dig.");
      await expect(page.getByTestId("import-merge")).toBeHidden();
      await preview.getByRole("button", { name: /^Tag filen af listen/ }).click();
      await expect(preview).toBeHidden();
    });
  }
  await expectUnharmed();
});

test("a teacher who opens a picture is told that it is no text", async ({ page }) => {
  await visit(page, "#/data");
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe]);
  await page.getByTestId("import-file").setInputFiles({ name: "klassen.png", mimeType: "image/png", buffer: picture });
  await expect(page.getByTestId("import-preview").getByRole("note")).toContainText("Filen er ikke almindelig tekst");
});

test("a teacher can look at a file of a newer version but not merge it, and own data stay", async ({ page, openElsewhere }) => {
  const bo = await openElsewhere();
  await makeClass(bo, { name: "9.C", pupils: ["Ida Dam"] });
  const file = await saveFile(bo, "Bo");
  const newer = { ...file, text: file.text.replace('"version":1', '"version":2') };

  const expectUnharmed = await withData(page);
  const preview = await choose(page, newer);
  await expect(preview.getByRole("note")).toContainText("Filen er gemt med en nyere udgave af Fremdrift");
  await expect(page.getByTestId("import-merge")).toBeHidden();
  await preview.getByRole("button", { name: "Se i filen" }).click();
  await expect(page.getByTestId("leave-beside")).toBeVisible();
  const form = await openForm(page, "9.C");
  await form.focus(0, 0);
  await page.keyboard.type("4");
  await form.expectValue(0, 0, "");
  await expect(notice(page, /^Her kan intet ændres/)).toBeVisible();
  await expect(page.getByTestId("save-state")).toContainText("Gemmes ikke");
  await page.getByTestId("leave-beside").click();
  await expect(page.getByTestId("leave-beside")).toBeHidden();
  await expectUnharmed();
});

test("a teacher who pastes ten thousand rows, or ragged ones, is told and can go on", async ({ page }) => {
  await visit(page, "#/klasser/ny");
  const list = page.getByLabel("Liste med navne");
  await list.focus();
  await pasteText(page, Array.from({ length: 10_000 }, (_, row) => `Elev${row} Hansen${row}`).join("\n"));
  await expect(page.getByRole("main")).toContainText(/10\.?000 elever er mange i én klasse|flere end [\d.]+ rækker/, { timeout: 60_000 });
  await page.keyboard.press("Control+a");
  await pasteText(page, "Navn;Klasse;Født\nAlma Friis;7.A;1.2.2013\nBilal Demir;7.A\nElla Skov;7.A;3.4.2013;ekstra;mere\n");
  await expect(page.getByText(/Antallet af kolonner skifter i linje 3, 4/)).toBeVisible();
  const pupils = page.getByRole("group", { name: /Elever, der kommer med/ });
  await expect(pupils.getByRole("checkbox")).toHaveCount(3);
  await page.getByRole("button", { name: "Opret 7.A med 3 elever" }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(3);
});

test("a teacher who brings in ten thousand ragged rows of results is told what is not taken", async ({ page }) => {
  const expectUnharmed = await withData(page);
  await visit(page, "#/klasser/resultater");
  const rows = Array.from({ length: 10_000 }, (_, row) => `9.${"ABCD"[row % 4]};Elev ${row};${row % 3 ? 4 : "mangler"}${row % 5 ? "" : ";x;y"}`);
  const table = `Klasse;Navn;MAT\n${rows.join("\n")}\n`;
  await page.locator("main input[type=file]").setInputFiles({ name: "resultater.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await expect(page.getByRole("main")).toContainText(/resultater\.csv: 10000 rækker|flere end [\d.]+ rækker/, { timeout: 60_000 });
  await expectUnharmed();
});
