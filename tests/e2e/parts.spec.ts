// The app comes in parts: the first screen brings only what it shows, and the rest follows by itself.
import { gzipSync } from "node:zlib";
import { expect, ready, test } from "./support/app";
import { makeClass, openForm } from "./pages/classes";
import { menu, notice, visit } from "./pages/shell";

const PARTS = /-(split|chunk)_\w+\.wasm$/;

test("a teacher's first screen stands before any other page is downloaded, and its download is small", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(PARTS, async (route) => {
    await released;
    await route.continue();
  });
  const first: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".wasm") && !PARTS.test(request.url())) first.push(request.url());
  });
  const pages = page.waitForResponse(/-split_conference\.wasm$/);
  await page.reload();
  await ready(page);
  await expect(page.getByRole("heading", { level: 1, name: "Overblik" })).toBeVisible();
  expect(new Set(first).size).toBe(1);
  const compressed = gzipSync(await (await page.request.get(first[0]!)).body(), { level: 9 }).length;
  expect(compressed).toBeLessThanOrEqual(262_000);
  // Nobody has asked for them; they come so that they are there when somebody does.
  release();
  expect((await pages).ok()).toBe(true);
});

test("a teacher whose connection is gone when a page is needed is told so, and goes on when it is back", async ({ page, watch }) => {
  await makeClass(page, { name: "7.A", pupils: ["Alma Friis"] });
  watch.allow(/split_conference|parts\.js/);
  await page.route(/-split_conference\.wasm$/, (route) => route.abort());
  await visit(page, "");
  await page.reload();
  await ready(page);
  await menu(page, "Konferencer");
  await expect(page.getByRole("heading", { level: 1, name: "Siden kunne ikke hentes" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("ikke ændret");
  await menu(page, "Klasser");
  await expect(page.getByRole("link", { name: "7.A" }).first()).toBeVisible();
  await menu(page, "Konferencer");
  await page.unroute(/-split_conference\.wasm$/);
  await page.getByRole("button", { name: "Genindlæs siden" }).click();
  await ready(page);
  await expect(page.getByRole("heading", { level: 1, name: "Konferencer" })).toBeVisible();
});

test("a teacher whose connection is gone after the start opens every page", async ({ page, context }) => {
  const last = page.waitForResponse(/-split_demo\.wasm$/);
  await page.reload();
  await last;
  await context.setOffline(true);
  await makeClass(page, { name: "7.A", pupils: ["Alma Friis"] });
  await openForm(page, "7.A");
  for (const name of ["Konferencer", "Filer og data", "Indstillinger", "Hjælp", "Overblik"]) {
    await menu(page, name);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  }
});

test("a teacher downloads the English words when she asks for them, and is told when they cannot be had", async ({ page, watch }) => {
  watch.allow(/split_english|parts\.js/);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/-split_english\.wasm$/.test(request.url())) asked.push(request.url());
  });
  const last = page.waitForResponse(/-split_demo\.wasm$/);
  await page.reload();
  await last;
  expect(asked).toEqual([]);
  await page.route(/-split_english\.wasm$/, (route) => route.abort());
  await page.getByTestId("language-toggle").click();
  await expect(notice(page, /English could not be loaded/)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
  await page.unroute(/-split_english\.wasm$/);
  await page.getByTestId("language-toggle").click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
});
