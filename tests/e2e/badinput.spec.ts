// What is opened or pasted by mistake: told in plain words, and everything stays as it was.
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app";
import { pasteText } from "./support/keyboard";
import { stored } from "./support/storage";
import { makeClass, openForm } from "./pages/classes";
import { choose, merge, saveFile } from "./pages/data";
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
  ["a table", "Navn;Klasse\nAlma;7.A\n", /Filen er ikke fra Fremdrift\. Vælg/],
  ["another program's JSON", '{"name":"x","version":"1.0.0"}', /Filen er ikke fra Fremdrift\. Vælg/],
  ["an empty file", "", /Filen er ikke hel og er ikke åbnet/],
  ["half a file", `${header(1)}"class/classes/k1":{"name":["7.`, /Filen er ikke hel og er ikke åbnet/],
  ["a file edited by hand", `${header(1)}"class/classes/k1":{"name":[7.A]}}}`, /Filen er beskadiget og ikke åbnet\. .*Teknisk: linje 2/],
  ["a file with a wrong time", `${header(1)}"class/classes/k1":{"is":[true,"a.b","i går"]}}}`, /Filen er beskadiget og ikke åbnet\. .*records\.class\/classes\/k1/],
  ["JSON a hundred thousand levels deep", deep(100_000), /ikke fra Fremdrift|beskadiget/],
  ["a file whose one value is deep", `${header(1)}"class/classes/k1":{"name":[${deep(100_000)},"a.b",1]}}}`, /beskadiget/],
];

test("a teacher who opens a wrong or damaged file is told what to do, and nothing is harmed", async ({ page }) => {
  const expectUnharmed = await withData(page);
  for (const [what, text, told] of files) {
    await test.step(what, async () => {
      const preview = await choose(page, { name: `${what}.json`, text });
      const note = preview.getByRole("note");
      await expect(note).toContainText(told);
      await expect(note).toContainText("Dine data er ikke ændret.");
      await expect(page.getByTestId("import-merge")).toBeHidden();
      await preview.getByRole("button", { name: /^Fjern filen fra listen/ }).click();
      await expect(preview).toBeHidden();
    });
  }
  await expectUnharmed();
});

test("a teacher is asked before a file that was changed on its way is used, and told of one without a checksum", async ({ page, openElsewhere }) => {
  const bo = await openElsewhere();
  const form = await makeClass(bo, { name: "9.C", pupils: ["Ida Dam"] });
  await form.rateColumn(0, "2");
  const file = await saveFile(bo, "Bo");
  const flipped = { name: "ændret.fremdrift.json", text: file.text.replace('{"1":[2,', '{"1":[3,') };
  expect(flipped.text).not.toBe(file.text);

  const expectUnharmed = await withData(page);
  const preview = await choose(page, flipped);
  await expect(preview.getByRole("note")).toContainText("Filen er ændret, siden den blev gemt.");
  await expect(preview.getByRole("note")).toContainText("Bed Bo om at gemme og sende den igen.");
  const question = page.getByRole("dialog", { name: "Filen er ændret, siden den blev gemt" });
  for (const button of ["import-merge", "import-replace"]) {
    await page.getByTestId(button).click();
    await expect(question).toContainText("»ændret.fremdrift.json«");
    await question.getByRole("button", { name: "Brug den ikke" }).click();
    await expect(question).toBeHidden();
    await expect(page.getByTestId("replace-confirm")).toBeHidden();
  }
  await expectUnharmed();

  // The file still waits there.
  await visit(page, "#/data");
  await page.getByTestId("import-merge").click();
  await page.getByTestId("checksum-anyway").click();
  await expect(preview).toBeHidden();
  await (await openForm(page, "9.C")).expectValue(0, 0, "3");

  const without = { ...file, text: file.text.replace(/"sum":"\w+",/, "") };
  await choose(page, without);
  await expect(preview.getByText("Filen har ingen kontrolsum")).toBeVisible();
  await page.getByTestId("import-merge").click();
  await expect(question).toBeHidden();
});

test("a teacher who merges a file with impossible numbers, dates and ids can still open every page", async ({ page }) => {
  await withData(page);
  const register = (value: unknown) => [value, "a.b", 8_210_266_876_799_999];
  const record = (fields: object) => Object.fromEntries(Object.entries({ is: true, ...fields }).map(([name, value]) => [name, register(value)]));
  const id = "x".repeat(80);
  const records = {
    "class/classes/a.b": record({ name: "8.X", year: -2147483648, from: 2147483647, level: -7 }),
    [`class/classes/${id}`]: record({ name: "8.Y", year: 2026, from: -2147483648, level: 1e300 }),
    [`pupil/${id}/p1`]: record({ name: "Ida Dam", [`in.${id}`]: ["0001-01-01", "9999-99-99"] }),
    "scale/setup/five": record({ min: 1e308, max: -1e308, decimals: 255, bands: [[1e308, 255, ""]] }),
    "conference/m1/m1": record({ title: "Møde", classes: [id, "../x", 7], date: "-262143-01-01", start: "99:99", frame: 65535, "minutes.3": -1 }),
    "decision/m1/d1": record({ what: "Noget", due: "262142-12-31", order: 1e308, pupils: ["", "/", `${id}.p1`] }),
    [`sheet/${id}/2026`]: record({ terms: 255, subjects: "mat", "scale.1.mat": { a: 1 } }),
  };
  const text = JSON.stringify({ format: "fremdrift", version: 1, records });
  await merge(page, { name: "umulig.fremdrift.json", text });
  await page.reload();
  for (const hash of ["#/", "#/klasser", "#/konferencer", "#/data", "#/indstillinger", "#/konferencer/m1/referat"]) {
    await visit(page, hash);
    await expect(page.locator("main h1")).toBeVisible();
  }
  for (const step of [1, 2, 3, 4, 5, 6]) await visit(page, `#/konferencer/m1/${step}`);
  for (const one of ["a.b", id]) {
    for (const tab of ["", "/skema", "/udvikling"]) await visit(page, `#/klasser/${one}${tab}`);
  }
  await visit(page, `#/elever/${id}.p1`);
  await expect(page.locator("main h1")).toHaveText(/Ida Dam/);
  const form = await openForm(page, "8.Y");
  await form.rateColumn(0, "3");
  await expectSaved(page);
  await page.reload();
  await (await openForm(page, "8.Y")).expectValue(0, 0, "3");
});

test("a teacher who opens a picture is told that it is no text", async ({ page }) => {
  await visit(page, "#/data");
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe]);
  await page.getByTestId("import-file").setInputFiles({ name: "klassen.png", mimeType: "image/png", buffer: picture });
  await expect(page.getByTestId("import-preview").getByRole("note")).toContainText("Filen er ikke fra Fremdrift eller er pakket");
});

test("a teacher can look at a file of a newer version but not merge it, and own data stay", async ({ page, openElsewhere }) => {
  const bo = await openElsewhere();
  await makeClass(bo, { name: "9.C", pupils: ["Ida Dam"] });
  const file = await saveFile(bo, "Bo");
  const newer = { ...file, text: file.text.replace(/"version":1,"sum":"\w+"/, '"version":2') };

  const expectUnharmed = await withData(page);
  const preview = await choose(page, newer);
  await expect(preview.getByRole("note")).toContainText("Filen er gemt med en nyere udgave af Fremdrift");
  await expect(page.getByTestId("import-merge")).toBeHidden();
  await preview.getByRole("button", { name: "Se filen" }).click();
  await expect(page.getByTestId("leave-beside")).toBeVisible();
  const form = await openForm(page, "9.C");
  await form.focus(0, 0);
  await page.keyboard.type("4");
  await form.expectValue(0, 0, "");
  await expect(notice(page, /^Du har åbnet filen for at se den og kan ikke ændre noget/)).toBeVisible();
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
