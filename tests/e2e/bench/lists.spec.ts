// What a list costs per row: the processor's time for the page of all classes in a school of 35 classes of 30 pupils,
// against a school of five classes. Both are shown by turns in one run, so only the ratio means anything.
import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "../support/app";
import { school } from "../support/school";
import { merge } from "../pages/data";
import { visit } from "../pages/shell";

const ROUNDS = 9;

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** A school whose list of classes is shown again and again. */
class School {
  private constructor(
    readonly classes: number,
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(classes: number, page: Page): Promise<School> {
    await merge(page, school({ classes, pupils: 30, years: 2 }));
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    return new School(classes, page, session);
  }

  /** Shows the list, and returns what a row of it cost, in milliseconds. */
  async show(): Promise<number> {
    await this.page.bringToFront();
    await visit(this.page, "#/hjaelp");
    const before = await this.spent();
    await visit(this.page, "#/klasser");
    await expect(this.page.getByRole("main").getByRole("listitem")).toHaveCount(this.classes);
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return ((await this.spent()) - before) / this.classes;
  }

  private async spent(): Promise<number> {
    const { metrics } = await this.session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value * 1000;
    return of("ScriptDuration") + of("LayoutDuration") + of("RecalcStyleDuration");
  }
}

test("a row in the list of a large school costs what it costs in a small one", async ({ page, openElsewhere, watch }) => {
  test.setTimeout(300_000);
  const wasm = watch.requests.find((url) => url.endsWith(".wasm"))!;
  const size = (await (await page.request.get(wasm)).body()).length;
  test.skip(size > 5_000_000, "a debug build: its times say nothing");

  const schools = [await School.of(5, page), await School.of(35, await openElsewhere())];
  const costs: number[][] = schools.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [place, one] of schools.entries()) {
      const cost = await one.show();
      // The first round warms up the page.
      if (round > 0) costs[place]!.push(cost);
    }
  }
  const [small, large] = costs.map(median) as [number, number];
  console.log(`\nmilliseconds of script, layout and style per class shown, medians of ${ROUNDS} rounds`);
  console.log(`  5 classes   ${small.toFixed(2)}\n  35 classes  ${large.toFixed(2)}`);
  // A measure to look at, not a test: how fast a machine is today says nothing about the code.
  console.log(`list of classes: a row among 35 to a row among 5: × ${(large / small).toFixed(2)} (aim: at most 1.5)`);
});
