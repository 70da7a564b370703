// The base of every test: `page` stands on the opened app in an empty browser, and a test fails by itself when any
// page of its browser asks another place for anything, breaks the security policy, or logs an error.
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";

export interface Watch {
  /** Every request that any page made, in order. */
  readonly requests: string[];
  /** What would fail the test. */
  readonly problems: string[];
  /** Lets a test provoke an error on purpose: problems that match are no longer held against it. */
  allow(pattern: RegExp): void;
}

interface Fixtures {
  watch: Watch;
  /** Opens a further tab of the same browser, at a hash such as `#/klasser`. */
  openTab: (hash?: string) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = watchOver(context, baseURL!);
      await use(watch);
      expect(watch.problems, "what went wrong in the browser").toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ page, watch: _ }, use) => {
    await open(page);
    await use(page);
  },
  openTab: async ({ context, watch: _ }, use) => {
    await use(async (hash = "") => {
      const tab = await context.newPage();
      await open(tab, hash);
      return tab;
    });
  },
});

export { expect };

/** Opens the app at a hash and waits until it stands. */
export async function open(page: Page, hash = ""): Promise<void> {
  await page.goto(`./${hash}`);
  await ready(page);
}

/** Waits until the app stands: the words shown while it loads are gone. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator("#start")).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator("main")).toHaveCount(1);
}

function watchOver(context: BrowserContext, baseURL: string): Watch {
  const requests: string[] = [];
  const found: string[] = [];
  const allowed: RegExp[] = [];

  context.on("request", (request) => {
    const url = request.url();
    requests.push(url);
    if (!/^(data|blob):/.test(url) && !url.startsWith(baseURL)) found.push(`left the app's folder: ${url}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") found.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => found.push(`page: ${error.error().stack ?? error.error()}`));
  // Reported even where the browser keeps a violation out of its console.
  const report = () =>
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`),
    );
  void context.addInitScript(report);

  return {
    requests,
    get problems() {
      return found.filter((text) => !allowed.some((pattern) => pattern.test(text)));
    },
    allow: (pattern) => void allowed.push(pattern),
  };
}
