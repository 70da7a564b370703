// Two colleagues, each on a computer of their own, who send each other files.
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app";
import { classTab, makeClass, openForm } from "./pages/classes";
import { Conference } from "./pages/conference";
import { choose, merge, saveFile, type SavedFile } from "./pages/data";
import { Form } from "./pages/form";
import { dialog, expectSaved, notice, visit } from "./pages/shell";

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
  await expect(preview.getByText("Der er ikke noget nyt i filen. Du har allerede alt i den.")).toBeVisible();
  await anna.getByTestId("import-merge").click();
  await expect(notice(anna, /ikke noget nyt/)).toBeVisible();
  await (await formOf(anna)).expectValues(once);
});

/** Writes a comment on a cell of the first row. */
async function comment(page: Page, col: number, text: string): Promise<void> {
  const form = await openForm(page, "7.A");
  await form.focus(0, col);
  await page.keyboard.press("Alt+c");
  await dialog(page, "Kommentar").getByRole("textbox").fill(text);
  await page.keyboard.press("Escape");
  await expect(dialog(page, "Kommentar")).toBeHidden();
  await expectSaved(page);
}

test("before merging a teacher sees whose file it is and every value that is new, comments apart from ratings", async ({
  page: anna,
  openElsewhere,
}) => {
  const bo = await two(anna, openElsewhere);
  await rate(anna, 0, "5");
  await merge(bo, await saveFile(anna));
  await rate(bo, 0, "34");
  await comment(bo, 1, "Læser med\nog spørger");

  const preview = await choose(anna, await saveFile(bo, "Bo"));
  await expect(preview.getByRole("rowheader", { name: "7.A" })).toContainText("2 vurderinger · 1 kommentar");
  await preview.getByText("Se, hvad der ændres: 7.A").click();
  await expect(preview.getByRole("listitem").filter({ hasText: "Alma Friis" })).toHaveText(
    "Alma Friis: 7.A Efterår DANSK 5 → 3 · 7.A Efterår MAT, kommentar Læser med og spørger",
  );
  await expect(preview.getByRole("listitem").filter({ hasText: "Bilal Demir" })).toHaveText("Bilal Demir: 7.A Efterår DANSK 4");
  await anna.getByTestId("import-merge").click();
  const said = "Flettet: filen fra Bo. 7.A: 1 vurdering og 1 kommentar nye, 1 vurdering ændret.";
  await expect(notice(anna, said)).toBeVisible();
  // There is nothing to settle: the focus is where files are opened, not lost with the button.
  await expect(anna.getByRole("heading", { name: "Åbn en fil" })).toBeFocused();
});

test("while names are hidden the preview names nobody", async ({ page: anna, openElsewhere }) => {
  const bo = await two(anna, openElsewhere);
  await comment(bo, 1, "Alma læser med");
  await anna.getByTestId("privacy-toggle").click();
  const preview = await choose(anna, await saveFile(bo, "Bo"));
  await preview.getByText("Se, hvad der ændres: 7.A").click();
  await expect(preview.getByText("Elev 1")).toBeVisible();
  await expect(preview).not.toContainText("Alma");
});

/** Anna rated and commented on a pupil; Bo, who has not seen it, deletes the pupil. */
async function deletedUnseen(anna: Page, openElsewhere: () => Promise<Page>): Promise<SavedFile> {
  const bo = await two(anna, openElsewhere);
  await rate(anna, 0, "3");
  await rate(anna, 1, "4");
  await comment(anna, 0, "Læser med");
  await visit(bo, "#/klasser");
  await bo.getByRole("main").getByRole("link", { name: "7.A" }).click();
  await classTab(bo, "Elever");
  await bo.getByRole("button", { name: "Redigér Alma Friis" }).click();
  await bo.getByRole("button", { name: "Slet eleven", exact: true }).click();
  await expectSaved(bo);
  return saveFile(bo, "Bo");
}

const LOST = "7.A · Alma Friis er slettet af Bo, men har 2 vurderinger og 1 kommentar, som Bo ikke havde set.";

test("a pupil whom a colleague deleted without having seen the new ratings is shown, and kept with them", async ({
  page: anna,
  openElsewhere,
}) => {
  const preview = await choose(anna, await deletedUnseen(anna, openElsewhere));
  await expect(preview.getByRole("listitem").filter({ hasText: LOST })).toBeVisible();
  await anna.getByTestId("import-merge").click();
  const heading = anna.getByRole("heading", { name: "1 sted har I skrevet forskelligt" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  expect(await (await formOf(anna)).names()).not.toContain("Alma Friis");

  await visit(anna, "#/");
  await expect(anna.getByTestId("unsettled")).toContainText("1 sted har I skrevet forskelligt.");
  await anna.getByTestId("unsettled").getByRole("link").click();
  const standing = anna.getByTestId("conflicts");
  await expect(standing).toContainText(LOST);
  await standing.getByRole("button", { name: "Behold: 7.A · Alma Friis" }).click();
  await expect(standing).toBeHidden();
  const form = await formOf(anna);
  expect(await form.names()).toEqual(PUPILS);
  await form.expectValue(0, 0, "3");
  await form.expectValue(0, 1, "4");
  await visit(anna, "#/");
  await expect(anna.getByTestId("unsettled")).toBeHidden();
});

test("a teacher who lets the pupil go after all can take that back", async ({ page: anna, openElsewhere }) => {
  await merge(anna, await deletedUnseen(anna, openElsewhere));
  const standing = anna.getByTestId("conflicts");
  await standing.getByRole("button", { name: /^Slet med det, der er skrevet/ }).click();
  await expect(standing).toBeHidden();
  await anna.getByTestId("undo").click();
  await expect(standing).toContainText(LOST);
});

test("a teacher keeps both comments, takes all of a colleague's values at once, and takes it back", async ({
  page: anna,
  openElsewhere,
}) => {
  const bo = await two(anna, openElsewhere);
  await rate(anna, 0, "333");
  await comment(anna, 1, "Rolig i timerne");
  await rate(bo, 0, "555");
  await comment(bo, 1, "Spørger meget");
  await merge(anna, await saveFile(bo, "Bo"));

  const standing = anna.getByTestId("conflicts");
  await expect(standing.getByRole("heading")).toHaveText("4 steder har I skrevet forskelligt");
  await standing.getByRole("button", { name: /^Behold begge: .*Alma Friis/ }).click();
  await expect(standing.getByRole("heading")).toHaveText("3 steder har I skrevet forskelligt");
  await expect(standing.getByRole("button", { name: /^Behold begge/ })).toHaveCount(0);
  await expect(standing.getByRole("button", { name: "Brug alle fra Bo (3)" })).toBeVisible();
  await standing.getByRole("button", { name: "Brug alle mine (3)" }).click();
  await expect(standing).toBeHidden();
  await expect(notice(anna, "3 steder er afgjort: det, du skrev, gælder nu.")).toBeVisible();
  await anna.getByTestId("undo").click();
  await expect(standing.getByRole("heading")).toHaveText("3 steder har I skrevet forskelligt");
  await anna.getByTestId("redo").click();
  await expect(standing).toBeHidden();

  const form = await formOf(anna);
  for (const row of [0, 1, 2]) await form.expectValue(row, 0, "3");
  await expect(form.cell(0, 1)).toHaveAttribute("title", "Anna: Rolig i timerne\nBo: Spørger meget");
});

test("a conflict over an answer is told by its question", async ({ page: anna, openElsewhere }) => {
  await makeClass(anna, { name: "7.A", pupils: PUPILS });
  const meeting = await Conference.make(anna, "Læsning", ["7.A"]);
  await expectSaved(anna);
  const bo = await openElsewhere();
  await merge(bo, await saveFile(anna, "Anna"));
  const question = "Hvad vil I gå i dybden med?";
  for (const [page, text] of [[anna, "Spredningen"], [bo, "De stille elever"]] as const) {
    await visit(page, `${meeting.address}/1`);
    await page.getByRole("textbox", { name: question }).fill(text);
    await expectSaved(page);
  }
  const preview = await choose(anna, await saveFile(bo, "Bo"));
  await expect(preview.getByText(`Læsning · trin 1: ${question}`)).toBeVisible();
  await anna.getByTestId("import-merge").click();
  await expect(anna.getByTestId("conflicts").getByText(`Læsning · trin 1: ${question}`)).toBeVisible();
});

test("a teacher whose only class a colleague deleted unseen is told so where nothing else is left", async ({ page, openElsewhere }) => {
  const bo = await two(page, openElsewhere);
  await openForm(bo, "7.A");
  await classTab(bo, "Elever");
  await bo.getByTestId("class-settings").click();
  await bo.getByRole("button", { name: "Slet klassen" }).click();
  await bo.getByRole("button", { name: "Slet klassen" }).last().click();
  await expect(notice(bo, /7\.A er slettet/)).toBeVisible();
  await rate(page, 0, DANSK);
  await merge(page, await saveFile(bo, "Bo"));
  for (const hash of ["#/", "#/klasser"]) {
    await visit(page, hash);
    await expect(page.getByTestId("unsettled")).toBeVisible();
  }
});
