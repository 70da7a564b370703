// Filling the form one number after the other, and getting into and out of it, by keyboard alone.
import { expect, ready, test } from "./support/app";
import { pasteText } from "./support/keyboard";
import { makeClass } from "./pages/classes";
import { NAMES } from "./support/names";
import { expectSaved, notice } from "./pages/shell";

const FIVE = ["Alma Friis", "Bilal Demir", "Ella Skov", "Noah Ærø", "Åse Holm"];
const EMPTY = FIVE.map(() => Array(6).fill(""));
const MARKS = "Gennemsnit af karakterer (7-trinsskalaen)";

test("a teacher who types past the last pupil overwrites nothing, is told, and goes on with Enter", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.focus(0, 0);
  await page.keyboard.type("34251");
  await form.expectAt(4, 0);
  await expect(notice(page, "Det var den sidste elev i kolonnen. Tryk Enter for at fortsætte øverst i MAT 7.A Efterår.")).toBeVisible();
  await page.keyboard.type("55");
  await expect(notice(page, /^»5« er ikke skrevet\./)).toBeVisible();
  await form.expectAt(4, 0);
  await form.expectValues([["3"], ["4"], ["2"], ["5"], ["1"]].map(([v]) => [v!, "", "", "", "", ""]));
  await page.keyboard.press("Enter");
  await form.expectAt(0, 1);
  await page.keyboard.type("2");
  await form.expectValue(0, 1, "2");
  // Who goes back does mean it.
  await form.focus(4, 0);
  await page.keyboard.type("4");
  await form.expectValue(4, 0, "4");
  // So does who undoes it.
  await page.keyboard.press("Control+z");
  await form.expectValue(4, 0, "1");
  await page.keyboard.type("3");
  await form.expectValue(4, 0, "3");
});

test("a teacher who types to the right past the last subject overwrites nothing, and goes on with Enter", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.move("Næste fag");
  await form.focus(0, 3);
  await page.keyboard.type("3425");
  await form.expectAt(0, 5);
  await expect(notice(page, /fortsætte med Bilal Demir\./)).toBeVisible();
  await page.keyboard.press("Enter");
  await form.expectAt(1, 0);
  await form.focus(4, 5);
  await page.keyboard.type("123");
  await form.expectValue(4, 5, "1");
  await expect(notice(page, /^»3« er ikke skrevet\. Det var skemaets sidste felt/)).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("4");
  await form.expectValue(4, 5, "1");
  await form.move("Bliv i feltet");
  await form.focus(4, 5);
  await page.keyboard.type("234");
  await form.expectValue(4, 5, "4");
});

for (const key of ["Enter", "Tab"]) {
  test(`a teacher who presses ${key} after every number skips nobody`, async ({ page }) => {
    const form = await makeClass(page, { name: "7.A", pupils: FIVE });
    await form.focus(0, 0);
    for (const digit of "3425143521") {
      await page.keyboard.press(digit);
      await page.keyboard.press(key);
    }
    await form.expectValues([..."34251"].map((digit, row) => [digit, "43521"[row]!, "", "", "", ""]));
    // At the end of the column it went on to the next; a second press is a press of its own.
    await form.focus(0, 3);
    await page.keyboard.press("3");
    await page.keyboard.press("Enter");
    await form.expectAt(1, 3);
    await page.keyboard.press("Enter");
    await form.expectAt(2, 3);
  });
}

test("a teacher who ends marks with decimals with Enter goes from the last pupil to the next column", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  for (const column of ["DANSK, 7.A Efterår", "SOC, 7.A Forår"]) await form.setScale(column, MARKS);
  await form.focus(0, 0);
  for (const mark of ["4,5", "7", "10", "2", "8,25"]) {
    await page.keyboard.type(mark);
    await page.keyboard.press("Enter");
  }
  await form.expectAt(0, 1);
  await form.focus(4, 5);
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await page.keyboard.type("4");
  await expect(page.locator(".cell-edit")).toHaveCount(0);
  await form.expectValues([
    ["4,50", "", "", "", "", ""],
    ["7,00", "", "", "", "", ""],
    ["10,00", "", "", "", "", ""],
    ["2,00", "", "", "", "", ""],
    ["8,25", "", "", "", "", "10,00"],
  ]);
});

test("a teacher passes the form with one Tab, reaches its heads by arrows, and leaves it with Escape", async ({ page }) => {
  const form = await makeClass(page, { name: "9.A", pupils: NAMES, earlier: 2 });
  await page.reload();
  const inGrid = () => form.grid.evaluate((grid) => grid.contains(document.activeElement));
  // From the top of the page: past the menu, and past what stands above the form.
  await page.getByRole("button", { name: "Spring til indholdet" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Spring til skemaet" })).toBeFocused();
  await page.keyboard.press("Enter");
  await form.expectAt(0, 0);
  // One Tab out, one back in.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  expect(await inGrid()).toBe(false);
  await page.keyboard.press("Shift+Tab");
  await form.expectAt(1, 0);
  await page.keyboard.press("Shift+Tab");
  expect(await inGrid()).toBe(false);
  await page.keyboard.press("Tab");
  await form.expectAt(1, 0);

  // The names of pupils and the heads of columns.
  await page.keyboard.press("ArrowLeft");
  await expect(form.grid.getByRole("rowheader").nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(form.grid.getByRole("rowheader").nth(0).getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await form.expectAt(0, 0);
  await page.keyboard.press("ArrowUp");
  const head = form.grid.getByRole("button", { name: "DANSK, 7.A Efterår: vælg skala" });
  await expect(head).toBeFocused();
  // The ring is drawn within the head, which cuts off what is outside it.
  const ring = await head.evaluate((head) => {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(head);
    return [outlineStyle, outlineWidth, outlineOffset];
  });
  expect(ring).toEqual(["solid", "2px", "-2px"]);
  await page.keyboard.press("End");
  await expect(form.grid.getByRole("button", { name: "SOC, 9.A 2. termin: vælg skala" })).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await inGrid()).toBe(false);
  await page.keyboard.press("Shift+Tab");
  await form.expectAt(0, 0);

  // Escape takes back a selection first, then lets go; Tab comes back.
  await page.keyboard.press("Shift+ArrowDown");
  await expect(form.grid.locator("[aria-selected=true]")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(form.grid.locator("[aria-selected=true]")).toHaveCount(0);
  await form.expectAt(1, 0);
  await page.keyboard.press("Escape");
  await expect(page.locator("summary", { hasText: "Tastatur" })).toBeFocused();
  await page.keyboard.press("Tab");
  await form.expectAt(1, 0);
});

test("a teacher who hears the page is not told at every rating that it is being saved", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await page.evaluate(() => {
    const said: string[] = ((window as any).said = []);
    const live = "[role=status], [role=alert], [aria-live]:not([aria-live=off])";
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live);
        if (region?.textContent) said.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await form.focus(0, 0);
  await page.keyboard.type("342");
  await expectSaved(page);
  await expect(page.getByText("5 elever · 3 af 30 felter udfyldt")).toBeVisible();
  const said: string[] = await page.evaluate(() => (window as any).said);
  expect(said.filter((text) => /Gem|udfyldt/.test(text))).toEqual([]);
});

test("a teacher fills a block downwards with Ctrl+D, and is told when there is nothing to fill", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "3");
  await form.rateColumn(1, "45");
  await form.focus(0, 0);
  await page.keyboard.press("Control+d");
  await expect(notice(page, /^Der er ikke udfyldt noget\./)).toBeVisible();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+d");
  await expect(notice(page, "4 felter udfyldt med tallet øverst i blokken.")).toBeVisible();
  const rows = [["3", "4"], ["3", "4"], ["3", "4"], ["", ""], ["", ""]];
  await form.expectValues(rows.map((row) => [...row, "", "", "", ""]));
  await page.keyboard.press("Control+d");
  await expect(notice(page, /^Felterne har allerede tallet/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await form.expectValue(1, 1, "5");
  await form.expectValue(2, 0, "");
});

test("a teacher cuts a block with Ctrl+X, and cutting or emptying empty cells offers no undo of something else", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "342");
  const offer = page.getByRole("region", { name: "Beskeder" }).getByRole("button", { name: "Fortryd" });
  await form.focus(0, 0);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+x");
  await expect(notice(page, "2 felter tømt.")).toBeVisible();
  await form.expectValues([["", ""], ["", ""], ["2", ""], ["", ""], ["", ""]].map((row) => [...row, "", "", "", ""]));
  await form.focus(0, 2);
  await page.keyboard.press("Control+v");
  await expect(notice(page, "2 felter indsat.")).toBeVisible();
  await form.expectValue(1, 2, "4");
  await expect(offer).toHaveCount(1);
  await page.keyboard.press("Control+v");
  await expect(notice(page, /^Felterne indeholdt allerede det, du indsatte\./)).toBeVisible();

  // The last edit is a comment; none of what follows changes anything, so none of it may offer to take that back.
  await form.focus(2, 0);
  await page.keyboard.press("Alt+c");
  await page.keyboard.type("ny");
  await page.keyboard.press("Escape");
  await expect(offer).toHaveCount(0);
  await form.focus(3, 3);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+x");
  await expect(notice(page, "2 felter kopieret.")).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(notice(page, /^Felterne var tomme i forvejen\./)).toBeVisible();
  await expect(offer).toHaveCount(0);
  await expect(form.cell(2, 0)).toHaveAttribute("title", "ny");
});

test("a teacher who pastes more than there is room for is told how much was left out", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  const offer = page.getByRole("region", { name: "Beskeder" }).getByRole("button", { name: "Fortryd" });
  await form.focus(3, 5);
  await pasteText(page, "3\t4\n2\t\n5\t1\n");
  await expect(notice(page, "2 felter indsat. 3 tal fik ikke plads, fordi skemaet slutter her.")).toBeVisible();
  await form.expectValues(EMPTY.map((row, at) => [...row.slice(0, 5), ["", "", "", "3", "2"][at]!]));
  await form.focus(4, 5);
  await pasteText(page, "2\t3\t3");
  await expect(notice(page, /^Felterne indeholdt allerede det.* 2 tal fik ikke plads/)).toBeVisible();
  // What the first one did can be taken back, also where a part was left out.
  await expect(offer).toHaveCount(1);
  // An empty cell of the spreadsheet empties one here, and is told as that.
  await form.focus(3, 5);
  await pasteText(page, "5\n\t\n");
  await expect(notice(page, "1 felt indsat. 1 felt tømt.")).toBeVisible();
});

test("a teacher drags over a block with the mouse, and it is what is copied and emptied", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "342");
  const at = async (row: number, col: number): Promise<[number, number]> => {
    const box = (await form.cell(row, col).boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  await page.mouse.move(...(await at(1, 1)));
  await page.mouse.down();
  await page.mouse.move(...(await at(1, 0)));
  await page.mouse.move(...(await at(2, 0)), { steps: 3 });
  await page.mouse.up();
  await expect(form.grid.locator("[aria-selected=true]")).toHaveCount(4);
  // Without the button it is no drag.
  await page.mouse.move(...(await at(4, 4)));
  await expect(form.grid.locator("[aria-selected=true]")).toHaveCount(4);
  await page.keyboard.press("Delete");
  await expect(notice(page, "2 felter tømt.")).toBeVisible();
  await form.expectValue(0, 0, "3");
  await form.expectValue(2, 0, "");
});

test("a teacher who writes with an input method can put signs together without the editor closing", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.setScale("DANSK, 7.A Efterår", MARKS);
  await form.focus(0, 0);
  await page.keyboard.press("F2");
  const editor = page.getByRole("textbox", { name: "Alma Friis, DANSK 7.A Efterår" });
  await expect(editor).toBeFocused();
  const cdp = await page.context().newCDPSession(page);
  for (const key of ["Enter", "Escape", "Tab"]) {
    await cdp.send("Input.imeSetComposition", { text: "7", selectionStart: 1, selectionEnd: 1 });
    // The key ends the composition, and belongs to it.
    await editor.evaluate((editor, key) => {
      editor.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }));
    }, key);
    await expect(editor).toBeFocused();
    await form.expectValue(0, 0, "");
  }
  await cdp.send("Input.insertText", { text: "7" });
  await expect(editor).toHaveValue("7");
  await page.keyboard.press("Enter");
  await form.expectAt(1, 0);
  await form.expectValue(0, 0, "7,00");
});

test("a teacher who goes back or reloads in the middle of a number keeps it", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.focus(0, 0);
  await page.keyboard.press("F2");
  await page.keyboard.type("4");
  await page.goBack();
  await expect(form.grid).toBeHidden();
  await page.goForward();
  await form.expectValue(0, 0, "4");
  await form.focus(1, 0);
  await page.keyboard.press("F2");
  await page.keyboard.type("2");
  await page.reload();
  await ready(page);
  await form.expectValue(1, 0, "2");
});
