// What opening the app costs: the time of all the browser's processors from the address to a page that stands, against
// the same page as plain HTML with the same styles. Both are opened by turns in one run, each in a browser that has
// never seen it, so only the ratio means anything.
import type { Browser, CDPSession, Page } from "@playwright/test";
import { test } from "../support/app";

const ROUNDS = 12;
const PLAIN = "plain-start.html";

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** The processors' time of all processes of the browser so far, in milliseconds. */
async function spent(session: CDPSession): Promise<number> {
  const { processInfo } = (await session.send("SystemInfo.getProcessInfo")) as { processInfo: { cpuTime: number }[] };
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** The first page as it stands, without what made it. */
async function asPlainHtml(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelectorAll("script, link[rel=modulepreload], link[rel=preload], meta[http-equiv]").forEach((one) => one.remove());
    return `<!DOCTYPE html>${copy.outerHTML}`;
  });
}

/** Tells when the page stands and is painted, without asking again and again: that would cost more than what is measured. */
function tellWhenItStands(): void {
  const painted = (done: () => void) => requestAnimationFrame(() => requestAnimationFrame(done));
  const standing = new Promise<void>((done) => {
    const look = () => {
      if (document.querySelector("#start") || !document.querySelector("main h1")) return;
      observer.disconnect();
      painted(() => done());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  });
  Object.assign(window, { standing });
}

/** Opens an address in a browser that has never seen it, and returns what that cost. */
async function open(browser: Browser, session: CDPSession, address: string, html?: string): Promise<number> {
  const context = await browser.newContext();
  await context.addInitScript(tellWhenItStands);
  const page = await context.newPage();
  if (html) await page.route(`**/${PLAIN}`, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  const before = await spent(session);
  await page.goto(address, { waitUntil: "commit" });
  await page.evaluate(() => (window as unknown as { standing: Promise<void> }).standing);
  const cost = (await spent(session)) - before;
  await context.close();
  return cost;
}

test("opening the app costs little more than opening its first page as plain HTML", async ({ page, browser, watch }) => {
  test.setTimeout(300_000);
  const wasm = watch.requests.find((url) => url.endsWith(".wasm"))!;
  const size = (await (await page.request.get(wasm)).body()).length;
  test.skip(size > 5_000_000, "a debug build: its times say nothing");

  const html = await asPlainHtml(page);
  const session = await browser.newBrowserCDPSession();
  const costs = { plain: [] as number[], app: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const plain = await open(browser, session, `./${PLAIN}`, html);
    const app = await open(browser, session, "./");
    // The first round warms up the browser.
    if (round > 0) (costs.plain.push(plain), costs.app.push(app));
  }
  const [plain, app] = [median(costs.plain), median(costs.app)];
  console.log(`\nmilliseconds of all processors until the first page stands, medians of ${ROUNDS} rounds`);
  console.log(`  plain HTML  ${plain.toFixed(0)}\n  app         ${app.toFixed(0)}`);
  // A measure to look at, not a test: how fast a machine is today says nothing about the code.
  console.log(`start: app to plain HTML: × ${(app / plain).toFixed(2)} (aim: at most 1.3)`);
});
