// When the app breaks down: the data can be saved, brought elsewhere and deleted without it.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, open, ready, test } from "./support/app";
import { expectAccessible } from "./support/axe";
import { stored } from "./support/storage";
import { makeClass, openForm } from "./pages/classes";
import { merge, type SavedFile } from "./pages/data";
import { expectSaved, visit } from "./pages/shell";

const FIVE = ["Alma Friis", "Bilal Demir", "Ella Skov", "Noah Ærø", "Åse Holm"];

/** Names can no longer be put in order, which breaks every page that has a list of them. */
const breakLists = () => {
  Intl.Collator = function () {
    throw new Error("broken on purpose");
  } as never;
};

/** Breaks this tab's pages also after it was opened anew, until it is called something else. */
async function breakForGood(page: Page): Promise<void> {
  await page.addInitScript(`if (window.name === "broken") (${breakLists})();`);
  await page.evaluate(() => (window.name = "broken"));
}

const mend = (page: Page) => page.evaluate(() => (window.name = ""));

const breakdown = (page: Page) => page.getByRole("alertdialog", { name: /Fremdrift er gået i stå/ });

async function download(page: Page, button: string): Promise<SavedFile> {
  const event = page.waitForEvent("download");
  await page.getByTestId(button).click();
  const file = await event;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

test("a teacher whose app breaks on every start saves everything, brings it elsewhere, and starts over", async ({ page, watch, openElsewhere }) => {
  watch.allow(/broken on purpose|wasm|panicked|unreachable/);
  const form = await makeClass(page, { name: "7.A", pupils: FIVE });
  await form.rateColumn(0, "34251");
  await expectSaved(page);
  await page.evaluate(() => localStorage.setItem("another app", "stays"));
  await breakForGood(page);
  await page.reload();
  // Which of the two ways is shown depends on how far the app came before it broke.
  await page.getByRole("link", { name: /^Gem (data, eller prøv igen|dine data uden appen)/ }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fremdrift er gået i stå");
  await expect(page.getByText("I denne browser ligger 1 klasse, 5 elever og 0 konferencer.")).toBeVisible();
  await expectAccessible(page);
  const file = await download(page, "rescue-save");
  expect(file.name).toMatch(/^fremdrift-redning-\d{4}-\d\d-\d\d\.fremdrift\.json$/);
  const raw = await download(page, "rescue-raw");
  expect(Object.values(JSON.parse(raw.text)).join()).toContain("Alma Friis");

  const elsewhere = await openElsewhere();
  await merge(elsewhere, file);
  await (await openForm(elsewhere, "7.A")).expectValues(FIVE.map((_, row) => ["34251"[row]!, "", "", "", "", ""]));

  await page.getByTestId("rescue-delete").click();
  await expect(page.getByTestId("rescue-really")).toBeDisabled();
  await page.getByRole("button", { name: "Annullér" }).click();
  expect(Object.keys(await stored(page, "own/"))).not.toEqual([]);
  await page.getByTestId("rescue-delete").click();
  await page.getByTestId("rescue-saved").check();
  await page.getByTestId("rescue-really").click();
  await expect(page.getByText("Alle data fra Fremdrift i denne browser er slettet.")).toBeVisible();
  expect(await stored(page)).toEqual({});
  expect(await page.evaluate(() => localStorage.getItem("another app"))).toBe("stays");

  await mend(page);
  await page.getByRole("link", { name: "Åbn Fremdrift" }).click();
  await ready(page);
  await merge(page, file);
  await expect(await (await openForm(page, "7.A")).names()).toEqual(FIVE);
});

test("a teacher on whom one page breaks is shown the way to the data at once", async ({ page, watch }) => {
  watch.allow(/broken on purpose|wasm|panicked|unreachable/);
  await makeClass(page, { name: "7.A", pupils: FIVE });
  await page.evaluate(breakLists);
  await page.evaluate(() => (location.hash = location.hash.replace("/skema", "")));
  await expect(breakdown(page)).toBeVisible();
  const way = breakdown(page).getByRole("link", { name: /Gem data, eller prøv igen/ });
  await expect(way).toBeFocused();
  await way.click();
  await expect(page.getByText("I denne browser ligger 1 klasse, 5 elever og 0 konferencer.")).toBeVisible();
  await page.getByRole("link", { name: "Åbn Filer og data" }).click();
  await ready(page);
  await expect(page.getByTestId("export-json")).toBeVisible();
});

test("a teacher whose app panics over an open dialog can press what is offered, and save the raw data there", async ({ page, watch }) => {
  watch.allow(/wasm|panicked|unreachable|RuntimeError|TimeDelta/);
  await makeClass(page, { name: "7.A", pupils: FIVE });
  await visit(page, "#/data");
  await page.getByTestId("reset-all").click();
  await page.evaluate(() => {
    // No time is so far from Greenwich.
    Date.prototype.getTimezoneOffset = () => 1e300;
    location.hash = "#/";
  });
  await expect(breakdown(page)).toBeVisible();
  const event = page.waitForEvent("download");
  await breakdown(page).getByRole("link", { name: /Gem de rå data/ }).click();
  expect(readFileSync(await (await event).path(), "utf8")).toContain("Alma Friis");
  await breakdown(page).getByRole("link", { name: /Gem data, eller prøv igen/ }).click();
  await expect(page.getByTestId("rescue-save")).toBeEnabled();
});

test("a rescued file is as it was saved, and what cannot be read is told and in the raw data", async ({ page }) => {
  await makeClass(page, { name: "7.A", pupils: FIVE });
  await page.evaluate(() => {
    const beginning = `fremdrift:${location.pathname.replace(/[^/]*$/, "")}:own/`;
    localStorage.setItem(`${beginning}x`, '{"records":{"pupil/x/p.1":{"is":[true,"a.b",1]},"robot/x/1":{"arm":[9007199254740993,"a.b",1]}}}');
    localStorage.setItem(`${beginning}y`, '{"records":{"pupil/y/p1":{"is":[true,"å b",1]}}}');
    localStorage.setItem(`${beginning}z`, '{"records":');
  });
  await page.goto("./redning.html");
  await expect(page.getByRole("note")).toContainText("Noget af det gemte kunne ikke læses");
  const file = await download(page, "rescue-save");
  expect(Object.keys(JSON.parse(file.text).records)).toContain("robot/x/1");
  expect(file.text).not.toContain("pupil/x/p.1");
  expect((await download(page, "rescue-raw")).text).toContain("pupil/x/p.1");

  await page.evaluate(() => localStorage.clear());
  await open(page);
  await visit(page, "#/data");
  await page.getByTestId("import-file").setInputFiles({ name: file.name, mimeType: "application/json", buffer: Buffer.from(file.text) });
  const preview = page.getByTestId("import-preview");
  await expect(preview.getByRole("heading", { name: file.name })).toBeVisible();
  await expect(preview.locator("[data-checksum]")).toHaveCount(0);
  await page.getByTestId("import-merge").click();
  await openForm(page, "7.A");
});

test("a teacher on a telephone, who reads English in the dark, can use the rescue page", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.evaluate(() => {
    const beginning = `fremdrift:${location.pathname.replace(/[^/]*$/, "")}:`;
    localStorage.setItem(`${beginning}demo.epoch`, "1");
    localStorage.setItem(`${beginning}settings`, JSON.stringify({ language: "en", theme: "dark", demo: true }));
  });
  await page.goto("./redning.html");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fremdrift has stopped");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Leave the demo school" }).click();
  await expect(page.getByRole("button", { name: "Leave the demo school" })).toBeHidden();
  await page.getByRole("link", { name: "Open Fremdrift" }).click();
  await ready(page);
  await expect(page.getByTestId("load-demo")).toBeVisible();
});

test("a teacher whose app cannot even start is shown the way to the data", async ({ page, watch }) => {
  watch.allow(/./);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await page.getByRole("link", { name: "Gem dine data uden appen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fremdrift er gået i stå");
});
