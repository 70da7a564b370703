// A browser that is killed in the middle of everything loses at most the keystroke under way.
import { expect, test } from "@playwright/test";
import { makeClass } from "./pages/classes";
import { Form } from "./pages/form";
import { expectSaved } from "./pages/shell";
import { leadingDigits, MortalBrowser } from "./support/kill";

const PUPILS = Array.from({ length: 12 }, (_, number) => `Elev ${String(number + 1).padStart(2, "0")}`);

test("what a teacher has typed is there after the browser was killed", async ({}, info) => {
  const browser = new MortalBrowser(info);
  try {
    let page = await browser.start();
    const hash = await makeClass(page, { name: "7.A", pupils: PUPILS }).then(() => new URL(page.url()).hash);
    const digits = "342513425134";
    await new Form(page).rateColumn(0, digits);
    await expectSaved(page);
    await browser.kill();

    page = await browser.start(hash);
    await expect.poll(() => leadingDigits(page, digits)).toBe(digits.length);
    await expectSaved(page);

    // And once more, without waiting for anything: only the last key may be lost.
    await new Form(page).focus(0, 1);
    await page.keyboard.type("11111");
    await browser.kill();
    page = await browser.start(hash);
    await expect(new Form(page).cell(3, 1)).toHaveAttribute("data-value", "1");
    expect(await leadingDigits(page, digits)).toBe(digits.length);
  } finally {
    await browser.end();
  }
});
