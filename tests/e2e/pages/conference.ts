// The wizard of six steps, and the minutes.
import { expect, type Locator, type Page } from "@playwright/test";
import { visit } from "./shell";

export class Conference {
  constructor(
    readonly page: Page,
    /** The address of its pages, without the step. */
    readonly address: string,
  ) {}

  /** Makes a conference for some classes and stands on its first step. */
  static async make(page: Page, about: string, classes: string[], date = ""): Promise<Conference> {
    await visit(page, "#/konferencer");
    await page.getByTestId("new-conference").click();
    await page.getByLabel("Hvad skal den handle om?").fill(about);
    for (const name of classes) await page.getByRole("checkbox", { name, exact: true }).check();
    if (date) await page.getByLabel("Hvornår?").fill(date);
    await page.getByTestId("create-conference").click();
    await expect(page).toHaveURL(/#\/konferencer\/[^/]+\/1$/);
    return new Conference(page, new URL(page.url()).hash.slice(0, -2));
  }

  /** Goes to a step by the bar of steps. */
  async step(number: number): Promise<void> {
    await this.page.getByTestId(`step-${number}`).click();
    await expect(this.page.getByTestId(`step-${number}`)).toHaveAttribute("aria-current", "step");
  }

  /** Goes on by the button at the end of a step. */
  async next(): Promise<void> {
    await this.page.getByTestId("next-step").click();
  }

  async answer(question: string | RegExp, text: string): Promise<void> {
    await this.page.getByRole("textbox", { name: question }).fill(text);
  }

  /** Adds something to a list and returns its row, whose first field has the focus. */
  async add(list: string, button: string): Promise<Locator> {
    const rows = this.rows(list);
    const before = await rows.count();
    await this.page.getByRole("button", { name: button, exact: true }).click();
    await expect(rows).toHaveCount(before + 1);
    await expect(rows.last().getByRole("textbox").first()).toBeFocused();
    return rows.last();
  }

  rows(list: string): Locator {
    return this.page.getByRole("list", { name: list }).locator("> li");
  }

  /** Everything written in the six steps, step by step, with the names of the fields. */
  async written(): Promise<string[][]> {
    const steps: string[][] = [];
    for (let step = 1; step <= 6; step += 1) {
      await visit(this.page, `${this.address}/${step}`);
      steps.push(await this.page.getByRole("main").evaluate(fields));
    }
    return steps;
  }

  /** The sheet with the minutes, as text. */
  async minutes(): Promise<string> {
    await visit(this.page, `${this.address}/referat`);
    return this.page.getByRole("article").innerText();
  }
}

/** What stands in all fields of a part of the page. */
function fields(part: HTMLElement | SVGElement): string[] {
  const all = part.querySelectorAll<HTMLInputElement>("input, textarea, select");
  return [...all].map((field) => {
    const name = field.labels?.[0]?.textContent ?? field.getAttribute("aria-label");
    return `${name}: ${field.matches("[type=checkbox], [type=radio]") ? field.checked : field.value}`;
  });
}
