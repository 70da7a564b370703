// What stays as it was when classes, subjects and names change.
import { expect, test } from "./support/app";
import { today } from "./support/clock";
import { classTab, makeClass, openForm } from "./pages/classes";
import { Conference } from "./pages/conference";
import { saveFile } from "./pages/data";
import { expectDrawn, numbers, picture } from "./pages/pictures";
import { dialog, expectSaved, notice, visit } from "./pages/shell";
import type { Page } from "@playwright/test";

const PUPILS = ["Anna Lund", "Bo Riis", "Ida Holm", "Jonas Lind", "Åse Bro"];

async function classSettings(page: Page, name: string): Promise<void> {
  await openForm(page, name);
  await classTab(page, "Elever");
  await page.getByTestId("class-settings").click();
}

test("a teacher's minutes are about the class of then, after it has moved up and after it was deleted", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: PUPILS });
  await form.rateColumn(0, "12345");
  const meeting = await Conference.make(page, "Læsning", ["7.A"], today());
  await meeting.answer("Hvad vil I gå i dybden med?", "Læsning");
  const terms = async () => {
    await visit(page, `${meeting.address}/3`);
    await expectDrawn(picture(page, "shares"));
    return Object.keys(await numbers(picture(page, "shares")));
  };
  const before = await terms();
  expect(before[0]).toMatch(/^7\.A /);

  await classSettings(page, "7.A");
  await page.getByRole("button", { name: /^Ryk op til 8\.A/ }).click();
  await expect(notice(page, /rykket op og hedder nu 8\.A/)).toBeVisible();
  expect(await meeting.minutes()).toContain("Læringskonference · 7.A");
  expect(await terms()).toEqual(before);
  await expect(page.locator(".head__info")).toContainText("7.A");
  await visit(page, "#/");
  await expect(page.getByText("Der mangler ingen vurderinger lige nu.")).toBeVisible();

  await classSettings(page, "8.A");
  await page.getByRole("button", { name: "Slet klassen" }).click();
  await page.getByRole("button", { name: "Slet klassen" }).last().click();
  await expect(notice(page, /8\.A er slettet/)).toBeVisible();
  expect(await meeting.minutes()).toContain("Læringskonference · 7.A");
  expect(await terms()).toEqual(before);
  await visit(page, "#/konferencer");
  await expect(page.getByRole("main").getByRole("link", { name: /Læsning/ })).toContainText("7.A");
});

test("a teacher who hides names sees a number for each in the minutes, and the warning stays", async ({ page }) => {
  await makeClass(page, { name: "7.A", pupils: PUPILS });
  const meeting = await Conference.make(page, "Læsning", ["7.A"]);
  await meeting.answer("Hvad vil I gå i dybden med?", "Idas læsning, og at bo to steder");
  await meeting.step(3);
  await meeting.add("Fund", "+ Tilføj eget fund");
  await page.keyboard.type("Jonas Lind og Åse er stille");
  await expectSaved(page);
  expect(await meeting.minutes()).toContain("Jonas Lind og Åse er stille");
  await expect(page.getByText("Referatet nævner elever.")).toBeVisible();

  await page.getByTestId("privacy-toggle").click();
  const warning = page.getByTestId("names-hidden");
  await expect(warning).toContainText("4 navne på elever");
  const minutes = await meeting.minutes();
  expect(minutes).toContain("Elev 4 og Elev 5 er stille");
  expect(minutes).toContain("Elev 3s læsning, og at bo to steder");
  await warning.getByText("Se hvilke").click();
  await expect(warning).toContainText("Ida, Jonas Lind, Åse");
  await expect(warning).toContainText(/Ikke erstattet.*: bo\./);
  await visit(page, `${meeting.address}/3`);
  await expect(page.getByText("4 navne på elever står i det, I har skrevet")).toBeVisible();
});

test("a teacher's own name and the school's are kept as they are typed, and stand in files", async ({ page }) => {
  await makeClass(page, { name: "7.A", pupils: PUPILS });
  await visit(page, "#/indstillinger");
  await page.getByLabel("Skolens navn").fill("Åskolen");
  await page.getByLabel("Dit navn").fill("Mete");
  await expectSaved(page);
  await page.reload();
  await expect(page.getByLabel("Dit navn")).toHaveValue("Mete");
  await expect(page.getByRole("banner")).toContainText("Åskolen");
  const first = JSON.parse((await saveFile(page)).text) as { by: string; school: string };
  expect([first.by, first.school]).toEqual(["Mete", "Åskolen"]);

  await visit(page, "#/indstillinger");
  await page.getByLabel("Dit navn").fill("Mette");
  await page.getByLabel("Dit navn").press("Enter");
  await page.getByRole("button", { name: "Det er samme person: ret navnet overalt" }).click();
  await expect(notice(page, /Mette i stedet for Mete/)).toBeVisible();
  const file = JSON.parse((await saveFile(page)).text) as { by: string; records: Record<string, { name?: unknown[] }> };
  const people = Object.entries(file.records).filter(([id]) => id.startsWith("person/"));
  expect(file.by).toBe("Mette");
  expect([...new Set(people.map(([, person]) => person.name?.[0]))]).toEqual(["Mette"]);
});

test("a new scale's colours go along with its range until one of them is moved", async ({ page }) => {
  await visit(page, "#/indstillinger");
  await page.getByRole("button", { name: "Ny skala …" }).click();
  const scale = dialog(page, "Skala");
  const starts = () => scale.getByLabel(/ begynder ved$/).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await scale.getByLabel("Største værdi").fill("100");
  await scale.getByLabel("Mindste værdi").fill("0");
  expect(await starts()).toEqual(["0", "20", "40", "60", "80"]);
  await scale.getByLabel(/^meget grøn begynder ved$/i).fill("90");
  await scale.getByLabel("Største værdi").fill("120");
  expect(await starts()).toEqual(["0", "20", "40", "60", "90"]);
  await scale.getByRole("button", { name: "Fordel farverne jævnt" }).click();
  expect(await starts()).toEqual(["0", "24", "48", "72", "96"]);
});

test("a form keeps its columns when a subject is added or taken out of use", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: PUPILS });
  const heads = () => form.grid.getByRole("button", { name: /: vælg skala$/ }).count();
  expect(await heads()).toBe(6);
  await visit(page, "#/indstillinger");
  await page.getByLabel("Nyt fag").fill("ENG");
  await page.getByRole("button", { name: "Tilføj fag" }).click();
  await expect(notice(page, "ENG er tilføjet og kommer med i nye skemaer.")).toBeVisible();
  await page.getByRole("button", { name: /^Tag ud af brug\s?: SOC/ }).click();
  await expect(notice(page, /SOC kommer ikke med i nye skemaer/)).toBeVisible();
  await openForm(page, "7.A");
  expect(await heads()).toBe(6);
  await makeClass(page, { name: "7.B", pupils: PUPILS });
  await expect(form.grid.getByRole("columnheader", { name: /ENG/ }).first()).toBeVisible();
  await expect(form.grid.getByRole("columnheader", { name: /SOC/ })).toHaveCount(0);
  await visit(page, "#/indstillinger");
  await page.getByLabel("Nyt fag").fill("TYSK");
  await page.getByLabel(/Sæt det også ind i klassernes nuværende skemaer/).check();
  await page.getByRole("button", { name: "Tilføj fag" }).click();
  await openForm(page, "7.A");
  await expect(form.grid.getByRole("columnheader", { name: /TYSK/ }).first()).toBeVisible();
});

test("charts follow the theme that is chosen while the app is open", async ({ page }) => {
  const form = await makeClass(page, { name: "7.A", pupils: PUPILS });
  await form.rateColumn(0, "12345");
  const paper = async () => {
    await openForm(page, "7.A");
    await classTab(page, "Udvikling");
    await expectDrawn(picture(page, "shares"));
    return picture(page, "shares").locator("svg rect").first().getAttribute("fill");
  };
  const before = await paper();
  await visit(page, "#/indstillinger");
  await page.getByRole("radio", { name: "Mørke" }).check({ force: true });
  await expect.poll(paper).not.toBe(before);
});
