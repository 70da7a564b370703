// The frame around the app: how it opens, what it may do, what it says when it cannot start.
import { expect, open, test } from "./support/app";
import { expectAccessible } from "./support/axe";
import { printed } from "./support/pdf";
import { everyRoute, openDemo } from "./pages/routes";
import { expectDrawn, picture } from "./pages/pictures";
import { visit } from "./pages/shell";
import { readFile } from "node:fs/promises";

test("the app opens from a sub-folder and asks nothing of any other place", async ({ page, watch, baseURL }) => {
  await expect(page).toHaveTitle(/Fremdrift/);
  await expect(page.locator("main")).toBeVisible();
  expect(watch.requests.length).toBeGreaterThan(3);
  expect(watch.requests.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
});

test("a reload and a deep link lead back into the app", async ({ page }) => {
  await open(page, "#/hjaelp");
  await page.reload();
  await expect(page.locator("main")).toBeVisible();
});

test("what is chosen on a page stands in its address: a reload keeps it, a link carries it, and it is no step to go back over", async ({ page }) => {
  await openDemo(page);
  const progress = (await everyRoute(page)).find((hash) => hash.endsWith("/udvikling"))!;
  await visit(page, "#/klasser");
  await visit(page, progress);
  const subjects = page.getByRole("group", { name: "Fag" });
  const chosen = subjects.getByRole("button", { pressed: true });
  const second = await subjects.getByRole("button").nth(1).innerText();
  await subjects.getByRole("button").nth(1).click();
  await expect(chosen).toHaveText(second);
  const from = page.locator(".pictures select").first();
  await from.selectOption({ index: 0 });
  const term = await from.inputValue();
  await page.reload();
  await expect(chosen).toHaveText(second);
  await expect(from).toHaveValue(term);
  const link = await page.evaluate(() => location.hash);
  expect(link.startsWith(`${progress}?`)).toBe(true);
  await page.goBack();
  await expect(page).toHaveURL(/#\/klasser$/);
  await visit(page, link);
  await expect(chosen).toHaveText(second);
});

test("a saved picture says what it shows and how many, and needs nothing of the page", async ({ page }) => {
  await openDemo(page);
  await visit(page, (await everyRoute(page)).find((hash) => hash.endsWith("/udvikling"))!);
  const shares = picture(page, "shares");
  await expectDrawn(shares);
  const download = page.waitForEvent("download");
  await shares.getByRole("button", { name: "Gem som billede" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.svg$/);
  const svg = await readFile((await file.path())!, "utf8");
  expect(svg).toMatch(/^<svg [^>]*viewBox="/);
  expect(svg).toContain(`<title>${await shares.getByRole("heading").innerText()}</title>`);
  expect(svg).toMatch(/>[^<]*n = \d+[^<]*<\/text>/);
  expect(svg).not.toMatch(/var\(--|currentColor|<script|href="http/);
});

test("the security policy lets neither scripts nor styles into the page", async ({ page, watch }) => {
  watch.allow(/policy:|Content Security Policy/);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|script-src[^;]*unsafe-inline/);
  const let_in = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "globalThis.letIn = true";
    document.body.append(script);
    const style = document.createElement("style");
    style.textContent = "body { --let-in: yes }";
    document.body.append(style);
    const fetched = await fetch("https://example.com/").then(() => "fetched", () => "");
    return [(globalThis as any).letIn, getComputedStyle(document.body).getPropertyValue("--let-in"), fetched];
  });
  expect(let_in).toEqual([undefined, "", ""]);
});

test("the chart library draws SVG with tooltips under the policy", async ({ page }) => {
  await page.evaluate(async () => {
    const script = document.createElement("script");
    script.src = "vendor/echarts.min.js";
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    const place = document.createElement("div");
    place.id = "try-chart";
    place.style.cssText = "position:fixed;inset:0;z-index:9999;background:white";
    document.body.append(place);
    const chart = (globalThis as any).echarts.init(place, null, { renderer: "svg" });
    chart.setOption({
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      tooltip: { trigger: "axis" },
      legend: {},
      xAxis: { type: "category", data: ["Efterår", "Forår"] },
      yAxis: {},
      series: [
        { type: "line", name: "Dansk", data: [3, null], markArea: { data: [[{ yAxis: 1 }, { yAxis: 2 }]] } },
        { type: "bar", name: "Matematik", data: [4, 5], label: { show: true } },
        { type: "boxplot", name: "Spredning", data: [[1, 2, 3, 4, 5], [2, 3, 3, 4, 5]] },
      ],
    });
    chart.dispatchAction({ type: "showTip", seriesIndex: 1, dataIndex: 1 });
  });
  await expect(page.locator("#try-chart svg")).toBeVisible();
  await expect(page.locator("#try-chart")).toContainText("Matematik");
});

test("a browser that cannot run the app is told so", async ({ page, watch }) => {
  watch.allow(/./);
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError("invalid opcode"));
    Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse });
  });
  await page.reload();
  await expect(page.getByText("Din browser er for gammel")).toBeVisible();
  await expect(page.getByText("Siden er åbnet direkte")).toBeHidden();
  await expect(page.getByText("Fremdrift åbner")).toBeHidden();
});

test("a failed download is told apart from an old browser", async ({ page, watch }) => {
  watch.allow(/./);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await expect(page.getByText("Noget gik galt")).toBeVisible();
  await expect(page.getByText("Din browser er for gammel")).toBeHidden();
});

test("the start page is accessible and can be printed", async ({ page }) => {
  await expectAccessible(page);
  expect((await printed(page)).join(" ")).toContain("Overblik");
});
