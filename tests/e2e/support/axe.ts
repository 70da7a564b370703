// Accessibility: axe-core, put into the page from outside, since the page itself lets no foreign script in.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** Fails, naming rule and element, if axe finds anything wrong on the page or in the part of it. */
export async function expectAccessible(page: Page, part = "html"): Promise<void> {
  // Colours half-way from one theme to the other are nobody's: without motion, the new ones stand at once.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(source);
  const results = await page.evaluate(
    ([part, rules]) => (globalThis as any).axe.run(part, rules) as Promise<AxeResults>,
    [part, rules] as const,
  );
  const found = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`),
  );
  expect(found, "what axe found").toEqual([]);
}
