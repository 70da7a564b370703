// What holds on every page from the first day on.
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app";
import { expectAccessible } from "./support/axe";
import { stored } from "./support/storage";
import { classTab, makeClass, openForm } from "./pages/classes";
import { expectDrawn, picture } from "./pages/pictures";
import { everyRoute, openDemo } from "./pages/routes";
import { expectSaved, menu, visit } from "./pages/shell";

async function switchToEnglish(page: Page): Promise<void> {
  await page.getByTestId("language-toggle").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
}

/** Waits until the pictures of the page are drawn, if it has any. */
async function drawn(page: Page): Promise<void> {
  for (const chart of await page.locator("[data-chart]").all()) await expect(chart.locator("svg")).toBeAttached();
}

for (const language of ["dansk", "English"]) {
  for (const half of [0, 1]) {
    test(`a teacher with any handicap can use every page, light and dark, in ${language} (${half + 1} of 2)`, async ({ page }) => {
      test.setTimeout(240_000);
      await openDemo(page);
      const routes = await everyRoute(page);
      if (language === "English") await switchToEnglish(page);
      for (const hash of routes.filter((_, place) => place % 2 === half)) {
        await test.step(hash, async () => {
          await visit(page, hash);
          await drawn(page);
          await expect(page.getByRole("main")).toHaveCount(1);
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme });
            await expectAccessible(page);
          }
        });
      }
    });
  }
}

test("who has made a class types the first rating at once", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: ["Anna Lund", "Bo Riis"] });
  await expect(form.cell(0, 0)).toBeFocused();
  await page.keyboard.type("3");
  await expect(form.cell(0, 0)).toHaveAttribute("data-value", "3");
});

test("a teacher who hears the pages is told what every picture is", async ({ page }) => {
  await openDemo(page);
  const shown = (await everyRoute(page)).filter((hash) => /udvikling$|elever|\/3$/.test(hash));
  expect(shown.length).toBeGreaterThanOrEqual(3);
  for (const hash of shown) {
    await visit(page, hash);
    await drawn(page);
    const figures = page.getByRole("figure");
    await expect(figures.first()).toBeVisible();
    for (const figure of await figures.all()) {
      const heading = (await figure.getByRole("heading").first().textContent())!;
      await expect(figure).toHaveAccessibleName(heading);
    }
  }
});

test("a teacher's pages never ask another place for anything, and the policy forbids it", async ({ page, watch, baseURL }) => {
  test.setTimeout(150_000);
  await openDemo(page);
  for (const hash of await everyRoute(page)) {
    await visit(page, hash);
    await drawn(page);
  }
  const asked = watch.requests.filter((url) => !/^(blob|data):/.test(url));
  expect(asked.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  const directives = new Map(policy!.split(";").map((part) => [part.trim().split(" ")[0], part.trim()]));
  expect(directives.get("default-src")).toBe("default-src 'none'");
  expect(directives.get("connect-src")).toBe("connect-src 'self'");
  expect(directives.get("script-src")).toBe("script-src 'self' 'wasm-unsafe-eval'");
  expect(directives.get("form-action")).toBe("form-action 'none'");
});

test("a teacher finds the way back and forward, and every page says in the tab which it is", async ({ page }) => {
  await makeClass(page, { name: "7.A", pupils: ["Alma Friis", "Bo Holm"] });
  const form = new URL(page.url()).hash;
  await classTab(page, "Elever");
  await expect(page).toHaveTitle("7.A · Elever · Fremdrift");
  await menu(page, "Konferencer");
  await expect(page).toHaveTitle("Konferencer · Fremdrift");
  await menu(page, "Hjælp");
  await expect(page).toHaveTitle(/Hjælp.* · Fremdrift/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveTitle("7.A · Elever · Fremdrift");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("7.A · Elever");
  await page.goBack();
  await expect(page).toHaveTitle("7.A · Elevvurdering · Fremdrift");
  expect(new URL(page.url()).hash).toBe(form);
  await page.goForward();
  await expect(page).toHaveTitle("7.A · Elever · Fremdrift");
});

test("a teacher with an address that leads nowhere is shown the way home", async ({ page }) => {
  for (const hash of ["#/findes-ikke", "#/klasser/k999/skema", "#/konferencer/k9/3", "#/elever/x.y"]) {
    await visit(page, hash);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Siden findes ikke");
  }
  await page.getByRole("link", { name: "Gå til overblikket" }).click();
  await expect(page.getByTestId("load-demo")).toBeVisible();
});

test("a teacher who reads English has the whole app in English, also after a reload", async ({ page }) => {
  await openDemo(page);
  const routes = await everyRoute(page);
  await switchToEnglish(page);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  for (const hash of routes.filter((hash) => !/\d$|referat$|elever/.test(hash))) {
    await visit(page, hash);
    const frame = page.locator("main").locator("h1, h2, button, label, summary, legend, th");
    // Names of subjects and pupils are data; the app's own words have no Danish letters in English.
    const words = (await frame.allTextContents()).filter((text) => /\b(og|ikke|eller|skema|klasse|gem|vælg)\b/i.test(text));
    expect(words, hash).toEqual([]);
  }
  await page.getByTestId("language-toggle").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
});

test("a teacher hides all pupils' names with one click, on every page", async ({ page }) => {
  test.setTimeout(150_000);
  await openDemo(page);
  const routes = await everyRoute(page);
  const names: string[] = [];
  for (const name of ["8.A", "8.B"]) names.push(...(await (await openForm(page, name)).names()));
  expect(names.length).toBeGreaterThan(40);
  await page.getByTestId("privacy-toggle").click();
  await expect(page.getByTestId("privacy-toggle")).toHaveAttribute("aria-pressed", "true");
  for (const hash of routes) {
    await visit(page, hash);
    await drawn(page);
    // Attributes count as well: a name in a label is read aloud, one in a title is shown.
    const html = await page.locator("body").evaluate((body) => document.title + body.outerHTML);
    expect(names.filter((name) => html.includes(name)), hash).toEqual([]);
  }
  await openForm(page, "8.A");
  await expect(page.getByRole("rowheader").first()).toHaveText(/Elev 1$/);
});

test("a teacher looks into the demo school and comes back to data that nobody touched", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: ["Alma Friis", "Bo Holm"] });
  await form.rateColumn(0, "34");
  await expectSaved(page);
  const own = await stored(page, "own");
  await visit(page, "#/data");
  await page.getByTestId("load-demo").click();
  await expect(page.getByRole("note")).toContainText("Alle navne og tal er opdigtede");
  const demo = await openForm(page, "8.A");
  await demo.focus(0, 2);
  await page.keyboard.type("1");
  await expectSaved(page);
  await page.reload();
  await demo.expectValue(0, 2, "1");
  expect(await stored(page, "own")).toEqual(own);

  await page.getByTestId("leave-demo").click();
  await expect(page.getByTestId("leave-demo")).toBeHidden();
  await (await openForm(page, "7.A")).expectValues([["3", "", "", "", "", ""], ["4", "", "", "", "", ""]]);
  await visit(page, "#/klasser");
  await expect(page.getByRole("main").getByRole("link", { name: "8.A" })).toBeHidden();
  expect(await stored(page, "own")).toEqual(own);
  expect(Object.keys(await stored(page, "demo/"))).toEqual([]);
});

test("a teacher of three pupils is told to read their pictures with care, and gaps stay gaps", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: ["Alma Friis", "Bo Holm", "Åse Dam"] });
  await form.rateColumn(0, "35");
  await classTab(page, "Udvikling");
  const shares = picture(page, "shares");
  await expectDrawn(shares);
  await expect(shares.getByText("Færre end 5 elever: vær varsom med konklusioner.")).toBeVisible();
  await expect(shares.locator("[data-chart]")).toHaveAccessibleName(/1 uden vurdering/);
});
