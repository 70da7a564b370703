// The base of every test: `page` stands on the opened app in an empty browser, and a test fails by itself when any
// page of its browser asks another place for anything, breaks the security policy, or logs an error.
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { setClock } from "./clock";

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
  /** Opens the app on a colleague's computer: another browser with nothing in it. */
  openElsewhere: () => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watching(baseURL!);
      watch.over(context);
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
  openElsewhere: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      (watch as Watching).over(context);
      const page = await context.newPage();
      await open(page);
      return page;
    });
    for (const context of contexts) await context.close();
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

class Watching implements Watch {
  readonly requests: string[] = [];
  private readonly found: string[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(private readonly baseURL: string) {}

  get problems(): string[] {
    return this.found.filter((text) => !this.allowed.some((pattern) => pattern.test(text)));
  }

  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  over(context: BrowserContext): void {
    void setClock(context);
    context.on("request", (request) => {
      const url = request.url();
      this.requests.push(url);
      if (!/^(data|blob):/.test(url) && !url.startsWith(this.baseURL)) this.found.push(`left the app's folder: ${url}`);
    });
    context.on("console", (message) => {
      if (message.type() === "error") this.found.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.found.push(`page: ${error.error().stack ?? error.error()}`));
    // Nothing of ours opens one: it would be a script that came in as somebody's name.
    context.on("dialog", (dialog) => {
      this.found.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    // Reported even where the browser keeps a violation out of its console.
    const report = () =>
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`),
      );
    void context.addInitScript(report);
  }
}
