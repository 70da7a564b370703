// Two colleagues, each on a computer of their own, who send each other files.
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app";
import { makeClass, openForm } from "./pages/classes";
import { choose, merge, saveFile, type SavedFile } from "./pages/data";
import { Form } from "./pages/form";
import { expectSaved, notice, visit } from "./pages/shell";

const PUPILS = ["Alma Friis", "Bilal Demir", "Ella Skov", "Noah Ærø", "Åse Holm"];
const DANSK = "34253";
const MAT = "44351";
const COMPLETE = PUPILS.map((_, row) => [DANSK[row]!, MAT[row]!, "", "", "", ""]);

/** Two colleagues with the same class: Anna made it and sent it to Bo. */
async function two(anna: Page, openElsewhere: () => Promise<Page>): Promise<Page> {
  await makeClass(anna, { name: "7.A", pupils: PUPILS });
  const bo = await openElsewhere();
  await merge(bo, await saveFile(anna, "Anna"));
  return bo;
}

async function rate(page: Page, col: number, digits: string): Promise<void> {
  const form = await openForm(page, "7.A");
  await form.rateColumn(col, digits);
  await expectSaved(page);
}

const formOf = async (page: Page): Promise<Form> => openForm(page, "7.A");

type Exchange = (anna: Page, bo: Page) => Promise<void>;
const exchanges: Record<string, Exchange> = {
  "Anna sends first": async (anna, bo) => {
    await merge(bo, await saveFile(anna));
    await merge(anna, await saveFile(bo, "Bo"));
  },
  "Bo sends first": async (anna, bo) => {
    await merge(anna, await saveFile(bo, "Bo"));
    await merge(bo, await saveFile(anna));
  },
  "their mails cross": async (anna, bo) => {
    const files = [await saveFile(anna), await saveFile(bo, "Bo")] as const;
    await merge(bo, files[0]);
    await merge(anna, files[1]);
  },
};

for (const [order, exchange] of Object.entries(exchanges)) {
  test(`two teachers rate a subject each and end with the same complete form when ${order}`, async ({
    page: anna,
    openElsewhere,
  }) => {
    const bo = await two(anna, openElsewhere);
    await rate(anna, 0, DANSK);
    await rate(bo, 1, MAT);
    await exchange(anna, bo);
    for (const page of [anna, bo]) {
      const form = await formOf(page);
      expect(await form.names()).toEqual(PUPILS);
      await form.expectValues(COMPLETE);
      await expect(page.getByText("5 elever · 10 af 30 felter udfyldt")).toBeVisible();
    }
  });
}

test("a teacher sees where a colleague rated the same cell otherwise, and may choose the other value", async ({
  page: anna,
  openElsewhere,
}) => {
  const bo = await two(anna, openElsewhere);
  await rate(anna, 2, "2");
  await rate(bo, 2, "4");
  const fromBo = await saveFile(bo, "Bo");

  const preview = await choose(anna, fromBo);
  await expect(preview.getByRole("heading", { name: "1 sted har I skrevet forskelligt" })).toBeVisible();
  const clash = preview.getByRole("listitem").filter({ hasText: "Alma Friis" });
  await expect(clash).toContainText("SOC");
  await expect(clash.locator("div", { hasText: /I filen/ }).last()).toContainText(/^4 tæller/);
  await expect(clash.locator("div", { hasText: /Hos dig/ }).last()).toContainText(/^2/);
  await anna.getByTestId("import-merge").click();
  await expect(preview).toBeHidden();

  await (await formOf(anna)).expectValue(0, 2, "4");
  await visit(anna, "#/data");
  const standing = anna.getByTestId("conflicts");
  await expect(standing).toContainText("Alma Friis");
  await standing.getByRole("button", { name: "Brug dette: 2" }).click();
  await expect(standing).toBeHidden();
  await (await formOf(anna)).expectValue(0, 2, "2");

  // The choice travels, and settles it for the colleague as well.
  await merge(bo, await saveFile(anna));
  await expect(bo.getByTestId("conflicts")).toBeHidden();
  await (await formOf(bo)).expectValue(0, 2, "2");
});

test("a teacher who opens the same file twice changes nothing", async ({ page: anna, openElsewhere }) => {
  const bo = await two(anna, openElsewhere);
  await rate(bo, 1, MAT);
  const file: SavedFile = await saveFile(bo, "Bo");
  await merge(anna, file);
  const form = await formOf(anna);
  const once = await form.values();

  const preview = await choose(anna, file);
  await expect(preview.getByText("Filen bringer intet nyt: alt i den har du allerede.")).toBeVisible();
  await anna.getByTestId("import-merge").click();
  await expect(notice(anna, /intet nyt/)).toBeVisible();
  await (await formOf(anna)).expectValues(once);
});
