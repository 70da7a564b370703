// Lists in a meeting, what undo says it took back, and the minutes.
import { expect, test } from "./support/app";
import { makeClass } from "./pages/classes";
import { Conference } from "./pages/conference";
import { expectSaved, notice } from "./pages/shell";

const PUPILS = ["Agnes Lykke Holm", "Bo Riis", "Ida Holm"];

test("a teacher is told what was taken back, and while names are hidden only whose number it was", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: PUPILS });
  await form.rateColumn(0, "34");
  await page.getByTestId("undo").click();
  await expect(notice(page, "Fortrudt: vurdering af Bo Riis.")).toBeVisible();
  await page.getByTestId("redo").click();
  await expect(notice(page, "Gentaget: vurdering af Bo Riis.")).toBeVisible();

  const meeting = await Conference.make(page, "Læsning", ["7.A"]);
  await meeting.step(5);
  await meeting.add("Beslutninger", "+ Tilføj beslutning");
  await page.keyboard.type("Ida læser højt");
  await page.keyboard.press("Control+z");
  await expect(notice(page, "Fortrudt: ændring af beslutningen »Ida læser højt«.")).toBeVisible();
  await page.keyboard.press("Control+y");
  await page.getByTestId("privacy-toggle").click();
  await page.keyboard.press("Control+z");
  await expect(notice(page, "Fortrudt: beslutning ændret.")).toBeVisible();
});

test("a teacher who moves a row by keyboard stays on its button, and undo gives the order back", async ({ page }) => {
  await makeClass(page, { name: "7.A", pupils: PUPILS });
  const meeting = await Conference.make(page, "Læsning", ["7.A"]);
  await meeting.step(5);
  for (const what of ["Første", "Anden", "Tredje"]) {
    await meeting.add("Beslutninger", "+ Tilføj beslutning");
    await page.keyboard.type(what);
  }
  const rows = meeting.rows("Beslutninger");
  const order = () => rows.evaluateAll((rows) => rows.map((row) => row.querySelector("textarea")?.value));
  const up = page.getByRole("button", { name: "Flyt op: Tredje" });
  await up.press("Enter");
  await expect.poll(order).toEqual(["Første", "Tredje", "Anden"]);
  await expect(up).toBeFocused();
  await up.press("Enter");
  await expect.poll(order).toEqual(["Tredje", "Første", "Anden"]);
  await expect(up).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(notice(page, "Fortrudt: rækkefølge af beslutninger ændret.")).toBeVisible();
  await expect.poll(order).toEqual(["Første", "Tredje", "Anden"]);
  await page.getByRole("button", { name: "Slet: Tredje" }).press("Enter");
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole("button", { name: "+ Tilføj beslutning" })).toBeFocused();
});

test("the minutes tell who takes part, what was answered and the log, and no empty milestone", async ({ page }) => {
  await makeClass(page, { name: "7.A", pupils: PUPILS });
  const meeting = await Conference.make(page, "Læsning", ["7.A"], "2026-12-10");
  await meeting.add("Deltagere", "+ Tilføj deltager");
  await page.keyboard.type("Karen Vestermose");
  await meeting.step(2);
  await meeting.answer("Hvad mangler I viden om?", "Fraværet før jul");
  await meeting.step(6);
  await page.getByRole("button", { name: "+ Tilføj milepæl" }).click();
  await expect(meeting.rows("Milepæle")).toHaveCount(1);
  await meeting.rows("Milepæle").getByLabel("Hvornår ser vi efter?").fill("2027-05-04");
  await meeting.add("Logbog", "+ Skriv i logbogen");
  await page.keyboard.type("Holdet er begyndt");
  await expectSaved(page);
  const minutes = await meeting.minutes();
  expect(minutes).toContain("Deltagere");
  expect(minutes).not.toContain("Til stede");
  expect(minutes).toContain("Hvad mangler I viden om? Fraværet før jul");
  expect(minutes).toContain("Holdet er begyndt");
  expect(minutes).not.toContain("Milepæl");
});
