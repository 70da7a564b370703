// What one rating costs: the processor's time per digit typed in the app's form, in one of 30 rows (in a school of 30
// pupils and of 600) and in one of 600, against forms of as many rows written by hand without any framework. All are
// typed in by turns in one run, so only the ratios mean anything.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { expect, test } from "../support/app";
import { school } from "../support/school";
import { merge } from "../pages/data";
import { visit } from "../pages/shell";

const ROUNDS = 5;
/** How many rows and columns are typed in, of each form. */
const ROWS = 30;
const COLS = 6;
const AIM = 1.3;
/** The pace of somebody who knows what to type. */
const PACE = 250;

type Costs = Record<"all" | "script" | "layout" | "style", number>;

/** A form to type in, with what the browser says of the work it makes. */
class Form {
  private constructor(
    readonly name: string,
    /** The form it is compared with. */
    readonly measure: string,
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly saved: string,
  ) {}

  static async of(name: string, measure: string, page: Page, saved: string): Promise<Form> {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    return new Form(name, measure, page, session, saved);
  }

  /** Types columns of digits and returns the cost of one, in milliseconds. */
  async type(round: number, columns: number, pace = 0): Promise<Costs> {
    await this.page.bringToFront();
    await this.page.locator('[role=gridcell][data-row="0"][data-col="0"]').click();
    await expect(this.page.locator(this.saved)).toHaveCount(1);
    const before = await this.costs();
    for (let col = 0; col < columns; col += 1) {
      for (let row = 0; row < ROWS; row += 1) {
        await this.page.keyboard.press(`${((row + col + round) % 5) + 1}`, { delay: pace });
      }
      await this.page.keyboard.press("Control+ArrowUp");
      await this.page.keyboard.press("ArrowRight");
    }
    // The last ones are saved as well.
    await expect(this.page.locator(this.saved)).toHaveCount(1);
    const after = await this.costs();
    const cost = (name: keyof Costs) => ((after[name] - before[name]) * 1000) / (columns * ROWS);
    return { all: cost("all"), script: cost("script"), layout: cost("layout"), style: cost("style") };
  }

  private async costs(): Promise<Costs> {
    const { metrics } = await this.session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { all: of("TaskDuration"), script: of("ScriptDuration"), layout: of("LayoutDuration"), style: of("RecalcStyleDuration") };
  }
}

async function plainForm(browser: Browser, app: Page, rows: number): Promise<Form> {
  const own = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8");
  const styles = await app.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map((link) => `<link rel="stylesheet" href="${link.href}">`),
  );
  const page = await (await browser.newContext()).newPage();
  await page.route(/plain-grid\.html/, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: own("plain-grid.html").replace("<!-- styles -->", styles.join("")) }),
  );
  await page.route(/plain-grid\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: own("plain-grid.js") }));
  await page.goto(`./plain-grid.html?rows=${rows}`);
  await page.locator("body").evaluate((body) => (body.dataset.state = "saved"));
  const name = `by hand, ${rows} rows`;
  return Form.of(name, name, page, "body[data-state=saved]");
}

async function appForm(name: string, rows: number, page: Page, classes = 1): Promise<Form> {
  await merge(page, school({ classes, pupils: rows, years: 3 }));
  await visit(page, "#/klasser/k1/skema");
  await expect(page.locator(`[role=gridcell][data-row="${rows - 1}"]`).first()).toBeAttached();
  return Form.of(name, `by hand, ${rows} rows`, page, "[data-testid=save-state][data-state=saved]");
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

test("a teacher's digit costs little more than in a form written by hand, however large the form and the school", async ({
  page,
  browser,
  openElsewhere,
  watch,
}) => {
  test.setTimeout(900_000);
  const wasm = watch.requests.find((url) => url.endsWith(".wasm"))!;
  const size = (await (await page.request.get(wasm)).body()).length;
  test.skip(size > 5_000_000, "a debug build: its times say nothing");

  const forms = [
    await plainForm(browser, page, 30),
    await plainForm(browser, page, 600),
    await appForm("app, 30 rows", 30, page),
    await appForm("app, 30 rows of 600", 30, await openElsewhere(), 20),
    await appForm("app, 600 rows", 600, await openElsewhere()),
  ];
  const paces: [string, number, number][] = [["as fast as keys come", COLS, 0], [`a digit every ${PACE} ms`, 1, PACE]];
  const ratios: [string, number][] = [];
  for (const [pace, columns, delay] of paces) {
    for (const form of forms) await form.type(0, 1);
    const rounds = new Map(forms.map((form) => [form.name, [] as Costs[]]));
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const form of forms) rounds.get(form.name)!.push(await form.type(round, columns, delay));
    }
    const cost = (form: string, part: keyof Costs) => median(rounds.get(form)!.map((costs) => costs[part]));
    const sum = (form: string) => cost(form, "script") + cost(form, "layout") + cost(form, "style");
    console.log(`\n${pace}: milliseconds per rating, medians of ${ROUNDS} rounds of ${columns * ROWS}`);
    for (const { name, measure } of forms) {
      const parts = (["all", "script", "layout", "style"] as const).map((part) => `${part} ${cost(name, part).toFixed(3)}`);
      const ratio = cost(name, "all") / cost(measure, "all");
      const parted = `(script+layout+style × ${(sum(name) / sum(measure)).toFixed(2)})`;
      console.log(`  ${name.padEnd(19)} ${parts.join("  ")}  × ${ratio.toFixed(2)} ${parted}`);
      if (name !== measure) ratios.push([`${pace}: ${name} to ${measure}`, ratio]);
    }
  }
  // A measure to look at, not a test: how fast a machine is today says nothing about the code.
  for (const [name, ratio] of ratios) console.log(`${name}: × ${ratio.toFixed(2)} (aim: at most ${AIM})`);
});
