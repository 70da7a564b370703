// A real table of results: 395 pupils of two Portuguese schools with three marks each, on a scale 0–20.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "./support/app";
import { classTab, openForm } from "./pages/classes";
import { expectDrawn, numbers, picture } from "./pages/pictures";
import { expectSaved, visit } from "./pages/shell";

const file = fileURLToPath(new URL("../../../shared/data/uci-student-mat.csv", import.meta.url));
const isThere = existsSync(file);
if (!isThere) console.log(`Skipping the real table of results: ${file} is not there.`);

/** The marks G1 to G3 of the pupils of one school and age, from the file itself. */
function marks(school: string, age: string): number[][] {
  const lines = readFileSync(file, "utf8").split(/\r?\n/).filter((line) => line.includes(";"));
  const cells = lines.map((line) => line.split(";").map((cell) => cell.replaceAll('"', "")));
  const place = (name: string) => cells[0]!.indexOf(name);
  const mine = cells.slice(1).filter((row) => row[place("school")] === school && row[place("age")] === age);
  return mine.map((row) => ["G1", "G2", "G3"].map((name) => Number(row[place(name)])));
}

test("a teacher brings in 395 pupils' marks, corrects how the table is read, and sees forms and pictures", async ({ page }) => {
  test.skip(!isThere, "the table is not there");
  test.setTimeout(180_000);
  await visit(page, "#/klasser/resultater");
  await page.locator("main input[type=file]").setInputFiles(file);
  await expect(page.getByText(/uci-student-mat\.csv: 395 rækker og 33 kolonner/)).toBeVisible();

  await test.step("what was guessed stands there to be seen and changed", async () => {
    await page.getByLabel("Klassen står i").selectOption({ label: "school" });
    await page.getByLabel("sammen med").first().selectOption({ label: "age" });
    const columns = page.getByRole("group", { name: /^Kolonne \d med vurderinger/ });
    await expect(columns).toHaveCount(3);
    for (const [place, name] of ["G1", "G2", "G3"].entries()) {
      await expect(columns.nth(place).getByLabel("Kolonne").locator("option:checked")).toHaveText(name);
      await columns.nth(place).getByLabel("Fag").fill("MAT");
    }
    await expect(page.getByLabel("Vurderingerne er på skalaen").locator("option:checked")).toHaveText(/Ny skala/);
    await expect(page.getByLabel("Mindste værdi")).toHaveValue("0");
    await expect(page.getByLabel("Største værdi")).toHaveValue("20");
    await expect(page.getByTestId("results-outcome")).toContainText("395nye elever");
    await expect(page.getByTestId("results-outcome")).toContainText("1185vurderinger");
  });

  await page.getByTestId("results-go").click();
  await expect(page).toHaveURL(/#\/klasser$/);
  await expectSaved(page);

  const group = marks("GP", "17");
  const form = await openForm(page, "GP · 17");
  const values = (await form.values()).map((row) => row.map(Number));
  const sorted = (rows: number[][]) => rows.map((row) => row.join(" ")).sort();
  expect(sorted(values)).toEqual(sorted(group));

  await classTab(page, "Udvikling");
  const shares = picture(page, "shares");
  await expectDrawn(shares);
  const table = Object.values(await numbers(shares));
  expect(table).toHaveLength(3);
  for (const [term, row] of table.entries()) {
    // Five colours of equal width over 0–20: from 0, 4, 8, 12 and 16.
    const bands = [0, 0, 0, 0, 0];
    for (const pupil of group) bands[Math.min(4, Math.floor(pupil[term]! / 4))]! += 1;
    expect(row).toEqual(["0–20", ...bands.map(String), `${group.length}`, "0"]);
  }
});
