// Pupils who come and leave: the form and the pictures tell the same of them.
import { expect, test } from "./support/app";
import { schoolYear } from "./support/clock";
import { classTab, makeClass } from "./pages/classes";
import { numbers, picture } from "./pages/pictures";
import { expectSaved, notice } from "./pages/shell";

const FIVE = ["Agnes Friis", "Bilal Demir", "Ella Skov", "Noah Ærø", "Åse Holm"];

test("a teacher sees which cells a pupil who came later does not have, and nothing can be typed there", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.focus(0, 0);
  await page.keyboard.type("34");
  const year = schoolYear();
  await classTab(page, "Elever");
  for (const [name, field, day] of [
    ["Bilal Demir", "#pupil-from", `${year + 1}-03-01`],
    ["Åse Holm", "#pupil-to", `${year}-12-20`],
  ] as const) {
    await page.getByRole("button", { name: `Redigér ${name}` }).click();
    await page.locator(field).fill(day);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await expectSaved(page);

  await classTab(page, "Elevvurdering");
  // Bilal was not there in the autumn, Åse not in the spring: six cells that nobody misses.
  await expect(page.getByText("5 elever · 1 af 24 felter udfyldt")).toBeVisible();
  await expect(form.grid.locator('[data-state="not-enrolled"]')).toHaveCount(6);
  const standing = form.cell(1, 0);
  await expect(standing).toHaveAttribute("data-state", "not-enrolled");
  await expect(standing).toHaveText("4");
  await expect(standing).not.toHaveAttribute("data-band");
  await expect(standing).toHaveAttribute("title", "Bilal Demir gik ikke i klassen da, så tallet tæller ikke med.");
  await expect(form.cell(1, 1)).toHaveAttribute("data-value", "");
  await expect(form.cell(1, 1)).toHaveAttribute("title", "Bilal Demir gik ikke i klassen da.");

  await form.focus(1, 1);
  await page.keyboard.type("3");
  await expect(notice(page, "Bilal Demir gik ikke i klassen da.")).toBeVisible();
  await page.keyboard.press("F2");
  await expect(page.locator(".cell-edit")).toHaveCount(0);
  await form.cell(1, 1).dblclick();
  await expect(page.locator(".cell-edit")).toHaveCount(0);
  await form.expectValue(1, 1, "");

  // Typing passes over them, pasting leaves them out, filling down too.
  await form.focus(0, 0);
  await page.keyboard.type("32");
  await form.expectValue(1, 0, "4");
  await form.expectValue(2, 0, "2");
  await form.focus(3, 3);
  await page.keyboard.type("5");
  await form.expectAt(3, 3);
  await expect(notice(page, /Det var den sidste elev i kolonnen/)).toBeVisible();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("1\n2\n3"));
  await form.focus(0, 1);
  await page.keyboard.press("Control+v");
  await expect(notice(page, /^2 felter indsat\. 1 felt blev afvist/)).toContainText("Bilal Demir gik ikke i klassen da.");
  await form.focus(0, 2);
  await page.keyboard.type("4");
  await form.focus(0, 2);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  await form.expectValue(1, 2, "");
  await form.expectValue(2, 2, "4");
  await expect(page.getByText("5 elever · 7 af 24 felter udfyldt")).toBeVisible();

  await classTab(page, "Udvikling");
  const table = await numbers(picture(page, "shares"));
  // DANSK: Agnes 3 and Ella 2 are rated, Noah and Åse missing; Bilal was not there.
  expect(table["7.A Efterår"]!.slice(-2)).toEqual(["2", "2"]);
});
