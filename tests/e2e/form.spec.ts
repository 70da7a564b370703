// The rating form, which a teacher fills in like a spreadsheet.
import { expect, test } from "./support/app";
import { clipboardText, pasteText } from "./support/keyboard";
import { NAMES } from "./support/names";
import { classTab, makeClass } from "./pages/classes";
import { dialog, expectSaved, notice } from "./pages/shell";

const FIVE = ["Alma Friis", "Bilal Demir", "Ella Skov", "Noah Ærø", "Åse Holm"];
const MARKS = "Gennemsnit af karakterer (7-trinsskalaen)";

test("a teacher types digits that move down, to the right or nowhere", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.focus(0, 0);
  await page.keyboard.type("34");
  await form.expectAt(2, 0);
  await form.move("Næste fag");
  await form.focus(3, 0);
  await page.keyboard.type("512");
  await form.expectAt(3, 3);
  await form.move("Bliv i feltet");
  await form.focus(4, 1);
  await page.keyboard.type("45");
  await form.expectAt(4, 1);
  await form.expectValues([
    ["3", "", "", "", "", ""],
    ["4", "", "", "", "", ""],
    ["", "", "", "", "", ""],
    ["5", "1", "2", "", "", ""],
    ["", "5", "", "", "", ""],
  ]);
  await expect(form.cell(3, 1)).toHaveAttribute("data-band", "1");
});

test("a teacher moves about with Enter, arrows and edges, and corrects with F2 and Delete", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.focus(0, 0);
  const way: [string, number, number][] = [
    ["Enter", 1, 0],
    ["ArrowRight", 1, 1],
    ["ArrowLeft", 1, 0],
    ["Shift+Enter", 0, 0],
    ["ArrowRight", 0, 1],
    ["ArrowDown", 1, 1],
    ["Control+End", 4, 5],
    ["Home", 4, 0],
    ["Control+ArrowUp", 0, 0],
    ["End", 0, 5],
    ["Control+ArrowDown", 4, 5],
    ["Control+Home", 0, 0],
    ["PageDown", 4, 0],
    // From the last pupil to the next column.
    ["Enter", 0, 1],
  ];
  for (const [key, row, col] of way) {
    await page.keyboard.press(key);
    await form.expectAt(row, col);
  }
  await form.focus(1, 0);
  await page.keyboard.type("3");
  await form.focus(1, 0);
  await page.keyboard.press("F2");
  const editor = page.getByRole("textbox", { name: "Bilal Demir, DANSK 7.A Efterår" });
  await expect(editor).toHaveValue("3");
  await editor.fill("4");
  await page.keyboard.press("Escape");
  await form.expectValue(1, 0, "3");
  await page.keyboard.press("F2");
  await editor.fill("4");
  await page.keyboard.press("Enter");
  await form.expectAt(2, 0);
  await form.expectValue(1, 0, "4");
  await form.focus(1, 0);
  await page.keyboard.press("Delete");
  await form.expectValue(1, 0, "");
});

test("a teacher is told at once why a value cannot stand there, and loses nothing", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "4");
  await form.focus(0, 0);
  await page.keyboard.type("7");
  const editor = page.getByRole("textbox", { name: "Alma Friis, DANSK 7.A Efterår" });
  await expect(editor).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("alert")).toHaveText("Skalaen går fra 1 til 5.");
  await form.expectValue(0, 0, "4");
  for (const [text, reason] of [["tre", "Skriv et tal"], ["3,5", "Skalaen har kun hele tal."]] as const) {
    await editor.fill(text);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText(reason);
  }
  await page.keyboard.press("Escape");
  await form.expectAt(0, 0);
  await form.expectValue(0, 0, "4");
});

test("a teacher copies a block to a spreadsheet and pastes one back, where one value is refused", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "345");
  await form.rateColumn(1, "122");
  await form.focus(0, 0);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(form.grid.locator("[aria-selected=true]")).toHaveCount(4);
  await page.keyboard.press("Control+c");
  await expect(notice(page, "4 felter kopieret.")).toBeVisible();
  expect(await clipboardText(page)).toBe("3\t1\n4\t2");

  await form.focus(2, 3);
  await pasteText(page, "5\t4\r\n9\t\r\n1\t2\r\n");
  await expect(notice(page, /4 felter indsat\. 1 felt blev afvist og er, som det var\./)).toContainText(
    "Noah Ærø, DANSK 7.A Forår: »9«. Skalaen går fra 1 til 5.",
  );
  await form.expectValues([
    ["3", "1", "", "", "", ""],
    ["4", "2", "", "", "", ""],
    ["5", "2", "", "5", "4", ""],
    ["", "", "", "", "", ""],
    ["", "", "", "1", "2", ""],
  ]);
  await page.keyboard.press("Control+z");
  await form.expectValue(2, 3, "");
  await form.focus(0, 0);
  await page.keyboard.press("Control+Shift+End");
  await page.keyboard.press("Delete");
  await expect(notice(page, "6 felter tømt.")).toBeVisible();
  await form.expectValues(FIVE.map(() => Array(6).fill("")));
});

test("a teacher takes edits back and does them again, by keys and by buttons", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34");
  await page.getByTestId("undo").click();
  await expect(notice(page, `Fortrudt: vurdering af ${FIVE[1]}.`)).toBeVisible();
  await form.expectValue(1, 0, "");
  await form.focus(0, 0);
  await page.keyboard.press("Control+z");
  await form.expectValue(0, 0, "");
  await page.keyboard.press("Control+y");
  await form.expectValue(0, 0, "3");
  await page.getByTestId("redo").click();
  await form.expectValue(1, 0, "4");
  await expect(page.getByTestId("redo")).toBeDisabled();
});

test("a teacher writes a comment on a cell and finds it again after a reload", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(2, "3");
  await form.focus(0, 2);
  await page.keyboard.press("Alt+c");
  const comment = dialog(page, "Kommentar").getByLabel("Kommentar: Alma Friis, SOC 7.A Efterår");
  await comment.fill("Trives bedst i små grupper");
  await page.keyboard.press("Escape");
  await form.expectAt(0, 2);
  await expectSaved(page);
  const address = page.url();
  await page.reload();
  expect(page.url()).toBe(address);
  await form.expectValue(0, 2, "3");
  await expect(form.cell(0, 2)).toHaveAttribute("title", "Trives bedst i små grupper");
  await expect(page.getByText("5 elever · 1 af 30 felter udfyldt")).toBeVisible();
});

test("a teacher types in the printed example: three years, two scales, both with their colours", async ({ page }) => {
  const form = await makeClass(page, { name: "9.A", pupils: ["Alma Friis"], earlier: 2 });
  // Per term DANSK, MAT, SOC; in 8th and 9th year the first two are averages of marks.
  const example = [
    ["3", "4", "3"], ["2", "3", "3"],
    ["5,50", "5,50", "2"], ["4,75", "3,00", "3"],
    ["5,00", "4,00", "4"], ["5,50", "5,50", "3"],
  ];
  const colours = [["3", "4", "3"], ["2", "3", "3"], ["3", "3", "2"], ["3", "2", "3"], ["3", "3", "4"], ["3", "3", "3"]];
  const terms = ["7.A Efterår", "7.A Forår", "8.A 1. termin", "8.A 2. termin", "9.A 1. termin", "9.A 2. termin"];
  for (const term of terms) await expect(form.grid.getByRole("columnheader", { name: term, exact: true })).toBeVisible();
  for (const term of terms.slice(2)) {
    for (const subject of ["DANSK", "MAT"]) await form.setScale(`${subject}, ${term}`, MARKS);
  }
  await form.move("Næste fag");
  await form.focus(0, 0);
  for (const value of example.flat()) {
    await page.keyboard.type(value);
    // A digit of the scale 1–5 moves on by itself; a mark with decimals is ended by Tab.
    if (value.includes(",")) await page.keyboard.press("Tab");
  }
  await expectSaved(page);
  await form.expectValues([example.flat()]);
  for (const [col, colour] of colours.flat().entries()) {
    await expect(form.cell(0, col)).toHaveAttribute("data-band", colour);
  }
  const painted = (col: number) => form.cell(0, col).evaluate((cell) => getComputedStyle(cell).backgroundColor);
  expect(await painted(0)).not.toBe(await painted(1));
  expect(await painted(0)).toBe(await painted(6));

  await classTab(page, "Udvikling");
  await classTab(page, "Elevvurdering");
  await form.expectValues([example.flat()]);
});

for (const [width, height] of [[1366, 650], [900, 600], [360, 740]] as const) {
  test(`a teacher keeps the heads of columns and rows in sight to the form's last cell on a screen ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const form = await makeClass(page, { name: "9.A", pupils: NAMES, earlier: 2 });
    await form.focus(0, 0);
    await page.keyboard.press("Control+End");
    await form.expectAt(27, 17);
    await expect(form.cell(27, 17)).toBeInViewport({ ratio: 0.9 });
    const head = form.grid.getByRole("columnheader", { name: "9.A 2. termin", exact: true });
    const who = form.grid.getByRole("rowheader", { name: "Aagot Holm" });
    for (const place of [head, who]) {
      await expect(place).toBeInViewport({ ratio: 0.9 });
      // In sight also means that nothing lies over it.
      const on_top = await place.evaluate((element) => {
        const { left, top, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 16, top + height / 2));
      });
      expect(on_top).toBe(true);
    }
  });
}
