// The whole story of a teacher, from an empty browser to minutes on paper and back from a file.
import { expect, test } from "./support/app";
import { pasteText, tabTo } from "./support/keyboard";
import { NAMES, inOrder } from "./support/names";
import { printed } from "./support/pdf";
import { Conference } from "./pages/conference";
import { classTab } from "./pages/classes";
import { merge, resetAll, saveFile } from "./pages/data";
import { Form } from "./pages/form";
import { expectDrawn, numbers, picture } from "./pages/pictures";
import { dialog, expectSaved, menu, notice, visit } from "./pages/shell";

// What the teacher thinks of 28 pupils, in the alphabet's order; the second term holds DANSK alone.
const RATINGS = {
  DANSK: "3341352343243532334353235143",
  MAT: "1135232343443423345341235145",
  SOC: "4445344344454334453444355345",
  spring: "3342453343345532335353225154",
};

test("a teacher goes from a pasted list to minutes on paper, and gets it all back from a file", async ({ page, watch }) => {
  test.setTimeout(240_000);
  const form = new Form(page);

  await test.step("makes a class of a pasted list", async () => {
    await expect(page.getByTestId("load-demo")).toBeVisible();
    await page.getByRole("link", { name: /Opret din første klasse/ }).click();
    await page.getByLabel("Liste med navne").click();
    await pasteText(page, `Navn\r\n${NAMES.join("\r\n")}\r\n\r\n`);
    await expect(page.getByRole("group", { name: /Elever, der kommer med/ }).getByRole("checkbox")).toHaveCount(28);
    await page.getByLabel("Klassens navn").fill("7.A");
    await page.getByRole("button", { name: "Opret 7.A med 28 elever" }).click();
    await expect(notice(page, "7.A er oprettet med 28 elever.")).toBeVisible();
    await expectSaved(page);
    expect(await form.names()).toEqual(inOrder(NAMES));
  });

  await test.step("rates three subjects without touching the mouse", async () => {
    await tabTo(page, form.cell(0, 0));
    for (const digits of [RATINGS.DANSK, RATINGS.MAT, RATINGS.SOC, RATINGS.spring]) {
      await page.keyboard.type(digits);
      await page.keyboard.press("Control+ArrowUp");
      await page.keyboard.press("ArrowRight");
    }
    await expectSaved(page);
    const columns = [RATINGS.DANSK, RATINGS.MAT, RATINGS.SOC, RATINGS.spring];
    await form.expectValues(NAMES.map((_, row) => [...columns.map((digits) => digits[row]!), "", ""]));
    await expect(page.getByText("28 elever · 112 af 168 felter udfyldt")).toBeVisible();
  });

  await test.step("sees the pictures, whose numbers are right", async () => {
    const library = () => watch.requests.filter((url) => /echarts/.test(url)).length;
    expect(library(), "the chart library before the first picture").toBe(0);
    await classTab(page, "Udvikling");
    const shares = picture(page, "shares");
    await expectDrawn(shares);
    expect(library(), "the chart library with the first picture").toBe(1);
    const count = (digits: string) => ["1", "2", "3", "4", "5"].map((one) => `${digits.split(one).length - 1}`);
    const table = await numbers(shares);
    expect(table["7.A Efterår"]).toEqual(["1–5 med farver", ...count(RATINGS.DANSK), "28", "0"]);
    expect(table["7.A Forår"]).toEqual(["1–5 med farver", ...count(RATINGS.spring), "28", "0"]);
    await expectDrawn(picture(page, "movement"));
  });

  const meeting = await test.step("prepares a conference", async () => {
    await menu(page, "Konferencer");
    const meeting = await Conference.make(page, "Dem, der står stille i dansk", ["7.A"], "2027-03-04");
    await meeting.answer("Hvad vil I gå i dybden med?", "Læsning: både dem på 1–2 og dem på 5");
    await meeting.answer("Hvad vil I gå derfra med?", "Højst tre aftaler med navn og dato");
    for (const [name, role] of [["Karen Vestermose", "leder"], ["Jonas Riistoft", "lærer"]] as const) {
      const person = await meeting.add("Deltagere", "+ Tilføj deltager");
      await page.keyboard.type(name);
      await person.getByLabel("Rolle").selectOption({ label: role });
    }
    await meeting.next();
    await page.getByRole("button", { name: "+ Elevvurderingsskema for 7.A" }).click();
    await page.getByRole("button", { name: "+ Observation af undervisning" }).click();
    await expect(meeting.rows("Kilder")).toHaveCount(2);
    return meeting;
  });

  const observation = await test.step("makes an observation a finding, and adds an impression", async () => {
    await meeting.step(3);
    await expectDrawn(picture(page, "shares"));
    const seen = page.locator(".observation").first();
    const text = (await seen.getByRole("paragraph").first().innerText()).replace(/^Det viser tallene\s*/i, "");
    await seen.getByRole("button", { name: "Gør det til et fund" }).click();
    await expect(meeting.rows("Fund").getByRole("textbox")).toHaveValue(text);
    await expect(meeting.rows("Fund").getByRole("button", { name: /^Se de \d+ felter$/ })).toBeVisible();
    const own = await meeting.add("Fund", "+ Tilføj eget fund");
    await page.keyboard.type("Flere siger mindre i timerne end før jul");
    await expect(own.getByText("indtryk, ingen tal endnu")).toBeVisible();
    return text;
  });

  await test.step("interprets, decides and plans what follows", async () => {
    await meeting.step(4);
    const first = page.getByRole("article").filter({ has: page.getByRole("heading", { name: observation }) });
    await first.getByRole("radio", { name: "Nogenlunde sikre" }).check({ force: true });
    await first.getByLabel("Mulige forklaringer").fill("Måske læser de for lidt uden for skolen");
    await meeting.step(5);
    const decision = await meeting.add("Beslutninger", "+ Tilføj beslutning");
    await page.keyboard.type("Makkerlæsning tre gange om ugen");
    await decision.getByLabel("Hvem er ansvarlig?").fill("Jonas Riistoft");
    await decision.getByLabel("Senest").fill("2027-03-18");
    await decision.getByLabel("Bygger på").selectOption({ index: 1 });
    await decision.getByRole("button", { name: "Vælg elever …" }).click();
    await dialog(page, "For hvem?").getByRole("checkbox", { name: "Åse Bjørg Ærø-Thygesen" }).check();
    await dialog(page, "For hvem?").getByRole("button", { name: "Luk" }).first().click();
    await expect(decision.getByRole("button", { name: "Fjern Åse Bjørg Ærø-Thygesen" })).toBeVisible();
    await meeting.step(6);
    await page.getByLabel("Hvem indkalder?").fill("Karen Vestermose");
    const milestone = await meeting.add("Milepæle", "+ Tilføj milepæl");
    await page.keyboard.type("Holdet har kørt i seks uger");
    await milestone.getByLabel("Tegn på fremgang").fill("De vælger selv bøger");
    await milestone.getByLabel("Hvornår ser vi efter?").fill("2027-05-04");
  });

  await test.step("prints the minutes on one sheet", async () => {
    await meeting.next();
    await expect(page.getByRole("article")).toBeVisible();
    const sheets = await printed(page);
    expect(sheets).toHaveLength(1);
    for (const words of [
      "Dem, der står stille i dansk",
      "Karen Vestermose (leder)",
      "Læsning: både dem på 1–2 og dem på 5",
      "Elevvurderingsskema for 7.A",
      observation.replace(/\.$/, ""),
      "Flere siger mindre i timerne end før jul (indtryk)",
      "Makkerlæsning tre gange om ugen",
      "18.3.2027",
      "Åse Bjørg Ærø-Thygesen",
      "Holdet har kørt i seks uger",
    ]) {
      expect(sheets[0]).toContain(words);
    }
    expect(sheets[0]).not.toContain("Hovedmenu");
  });

  await test.step("saves a file, empties the browser, opens the file: all is as it was", async () => {
    const everything = async () => {
      await page.goto(formAddress);
      const names = await form.names();
      return { names, values: await form.values(), written: await meeting.written(), minutes: await meeting.minutes() };
    };
    await menu(page, "Klasser");
    await page.getByRole("main").getByRole("link", { name: "7.A" }).click();
    await expect(form.grid).toBeVisible();
    const formAddress = page.url();
    const before = await everything();
    expect(before.written.flat()).toContainEqual(expect.stringContaining("Måske læser de for lidt"));

    const file = await saveFile(page, "Mette Lund");
    expect(file.name).toMatch(/\.fremdrift\.json$/);
    await resetAll(page);
    await visit(page, "#/");
    await expect(page.getByTestId("load-demo")).toBeVisible();
    await merge(page, file);
    await expectSaved(page);
    expect(await everything()).toEqual(before);
  });
});
