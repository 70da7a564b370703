// Names and texts that would be a program, a formula or a trick, were they not shown as text.
import { expect, test } from "./support/app";
import { clipboardText } from "./support/keyboard";
import { printed } from "./support/pdf";
import { Conference } from "./pages/conference";
import { classTab, makeClass } from "./pages/classes";
import { expectDrawn, picture } from "./pages/pictures";
import { dialog, visit } from "./pages/shell";

const IMAGE = "<img src=x onerror=alert(1)>";
const SCRIPT = '"><script>alert(2)</script>';
const TURNED = "Ida \u202Egnorts\u202C Dam";
const FORMULA = "=1+1";

test("a teacher with hostile names sees them as text on every page, and nothing of them is executed", async ({ page }) => {
  test.setTimeout(150_000);
  // The watch over every page fails the test on any dialog, request to elsewhere or broken policy.
  const pupils = [`Alma ${IMAGE}`, `Bo ${SCRIPT}`, TURNED, `Åse ${FORMULA}`];
  const form = await makeClass(page, { name: "7.<b>", pupils });
  const names = await form.names();
  expect(names[0]).toBe(`Alma ${IMAGE}`);
  expect(names[1]).toBe(`Bo ${SCRIPT}`);
  expect(names[2]!.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, "")).toBe("Ida gnorts Dam");
  expect(names[3]).toBe(`Åse ${FORMULA}`);
  await form.rateColumn(0, "1155");
  await form.rateColumn(3, "1154");
  await form.focus(0, 0);
  await page.keyboard.press("Alt+c");
  await dialog(page, "Kommentar").getByRole("textbox").fill(IMAGE);
  await page.keyboard.press("Escape");
  const klass = new URL(page.url()).hash.replace("/skema", "");
  const pupil = await page.getByRole("rowheader").first().getByRole("link").getAttribute("href");

  const meeting = await Conference.make(page, `Møde ${IMAGE}`, ["7.<b>"], "2027-03-04");
  await meeting.answer("Hvad vil I gå i dybden med?", SCRIPT);
  await meeting.add("Deltagere", "+ Tilføj deltager");
  await page.keyboard.type(IMAGE);
  await meeting.step(3);
  await expectDrawn(picture(page, "shares"));
  await page.getByRole("button", { name: "Gør det til et fund" }).first().click();
  await meeting.add("Fund", "+ Tilføj eget fund");
  await page.keyboard.type(SCRIPT);
  await meeting.step(5);
  const decision = await meeting.add("Beslutninger", "+ Tilføj beslutning");
  await page.keyboard.type(FORMULA);
  await decision.getByRole("button", { name: "Vælg elever …" }).click();
  for (const name of names) await dialog(page, "For hvem?").getByRole("checkbox", { name }).check();
  await page.keyboard.press("Escape");

  const steps = [1, 2, 3, 4, 5, 6].map((step) => `${meeting.address}/${step}`);
  const routes = ["#/", "#/klasser", klass, `${klass}/skema`, `${klass}/udvikling`, pupil!, "#/konferencer", ...steps, "#/data"];
  for (const hash of routes) {
    await visit(page, hash);
    const came_in = await page.evaluate(() => [
      ...document.querySelectorAll("img[src=x], body script:not([src]), main b > b, [onerror]"),
    ].map((element) => element.outerHTML));
    expect(came_in, hash).toEqual([]);
  }
  await visit(page, klass);
  for (const name of names) await expect(page.getByRole("main").getByText(name).first()).toBeVisible();

  await visit(page, `${meeting.address}/referat`);
  await expect(page.getByRole("article")).toContainText(`Møde ${IMAGE}`);
  const sheet = (await printed(page)).join(" ");
  for (const text of [IMAGE, "<script>alert(2)</script>", FORMULA, `Alma ${IMAGE}`]) expect(sheet).toContain(text);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByTestId("copy-minutes").click();
  await expect.poll(() => clipboardText(page)).toContain(`Møde ${IMAGE}`);
  await classTabs(page, klass);
});

/** A name that turns writing around must not turn around what stands beside it. */
async function classTabs(page: import("@playwright/test").Page, klass: string): Promise<void> {
  await visit(page, `${klass}/skema`);
  const row = page.getByRole("rowheader").filter({ hasText: /^3?Ida/ });
  await expect(row).toHaveCount(1);
  await classTab(page, "Elever");
  await expect(page.getByRole("main").getByText(/^Ida/).first()).toBeVisible();
}
