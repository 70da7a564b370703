// A browser with a folder of its own that is killed as when the computer's memory runs out, and opened again.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page, type TestInfo } from "@playwright/test";
import { open } from "./app";
import { setClock } from "./clock";

export class MortalBrowser {
  private readonly folder = mkdtempSync(join(tmpdir(), "fremdrift-"));
  private context: BrowserContext | undefined;

  constructor(private readonly test: TestInfo) {}

  /** Opens the browser, and the app in it at a hash. */
  async start(hash = ""): Promise<Page> {
    const { launchOptions, baseURL, locale, timezoneId, viewport } = this.test.project.use;
    this.context = await chromium.launchPersistentContext(this.folder, { ...launchOptions, baseURL, locale, timezoneId, viewport });
    await setClock(this.context);
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    await open(page, hash);
    return page;
  }

  /** Ends all of the browser at once, without a word. */
  async kill(): Promise<void> {
    const closed = this.context!.waitForEvent("close");
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      const command = commandOf(pid);
      // Only the browser itself is called without a type; what it started ends with it.
      if (command.includes(`--user-data-dir=${this.folder}`) && !command.includes("--type=")) process.kill(Number(pid), "SIGKILL");
    }
    await closed;
  }

  async end(): Promise<void> {
    await this.context?.close().catch(() => {});
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** How a process was called; nothing for one that has just ended. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** How many of the digits that were typed down the first column are there, from the top on. */
export async function leadingDigits(page: Page, digits: string): Promise<number> {
  const column = page.locator("[role=grid] [role=gridcell][data-col='0']");
  await column.first().waitFor();
  const found = await column.evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.value ?? ""));
  const first = [...digits].findIndex((digit, row) => found[row] !== digit);
  return first < 0 ? digits.length : first;
}
