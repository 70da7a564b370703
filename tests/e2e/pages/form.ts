// The rating form of a class.
import { expect, type Locator, type Page } from "@playwright/test";

export class Form {
  readonly grid: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole("grid");
  }

  cell(row: number, col: number): Locator {
    return this.grid.locator(`[role=gridcell][data-row="${row}"][data-col="${col}"]`);
  }

  /** Gives a cell the focus by a click. */
  async focus(row: number, col: number): Promise<void> {
    await this.cell(row, col).click();
    await this.expectAt(row, col);
  }

  async expectAt(row: number, col: number): Promise<void> {
    await expect(this.cell(row, col)).toBeFocused();
  }

  async expectValue(row: number, col: number, value: string): Promise<void> {
    await expect(this.cell(row, col)).toHaveAttribute("data-value", value);
    await expect(this.cell(row, col)).toHaveText(value);
  }

  /** What stands in all cells, row by row. */
  async values(): Promise<string[][]> {
    await expect(this.grid).toBeVisible();
    return this.grid.evaluate((grid) => {
      const rows: string[][] = [];
      for (const cell of grid.querySelectorAll<HTMLElement>("[role=gridcell][data-row]")) {
        (rows[Number(cell.dataset.row)] ??= [])[Number(cell.dataset.col)] = cell.dataset.value ?? "?";
      }
      return rows;
    });
  }

  /** Waits until the cells hold these values. */
  async expectValues(values: string[][]): Promise<void> {
    await expect.poll(() => this.values()).toEqual(values);
  }

  /** The pupils' names, from top to bottom. */
  async names(): Promise<string[]> {
    return this.grid.getByRole("rowheader").locator(".grid__who").allTextContents();
  }

  /** Rates a column from its first row on, by digits that move down. */
  async rateColumn(col: number, digits: string): Promise<void> {
    await this.focus(0, col);
    await this.page.keyboard.type(digits);
    await expect(this.cell(digits.length - 1, col)).toHaveAttribute("data-value", digits.at(-1)!);
  }

  /** Chooses where the focus goes after a digit. */
  async move(way: "Næste elev" | "Næste fag" | "Bliv i feltet"): Promise<void> {
    await this.page.getByRole("radio", { name: way }).check({ force: true });
  }

  /** Gives a column another scale. */
  async setScale(column: string, scale: string): Promise<void> {
    await this.grid.getByRole("button", { name: `${column}: vælg skala` }).click();
    const dialog = this.page.getByRole("dialog", { name: "Skala i denne kolonne" });
    await dialog.getByRole("combobox").selectOption({ label: scale });
    await dialog.getByRole("button", { name: "Gem", exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
