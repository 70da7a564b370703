// The day on which all tests take place: a Monday in November, so that none depends on when it is run.
import type { BrowserContext } from "@playwright/test";

/** From the real time to the time of the tests, in milliseconds; the same in all tabs, so that time never goes back. */
const SHIFT = Date.parse("2026-11-23T10:00:00+01:00") - Date.now();

/** The present, as the pages of a test see it. */
export function now(): Date {
  return new Date(Date.now() + SHIFT);
}

/** The date of the present, such as `2026-11-23`. */
export function today(): string {
  return now().toLocaleDateString("sv-SE");
}

/** The calendar year in which the present school year began: in August. */
export function schoolYear(): number {
  return now().getMonth() >= 7 ? now().getFullYear() : now().getFullYear() - 1;
}

/** Lets all pages of a browser live on the day of the tests. */
export function setClock(context: BrowserContext): Promise<unknown> {
  return context.addInitScript((shift) => {
    const Real = Date;
    const present = () => Real.now() + shift;
    // A function that makes new objects can only be told from one that is called by asking.
    window.Date = new Proxy(Real, {
      construct: (_, given) => (given.length === 0 ? new Real(present()) : Reflect.construct(Real, given)),
      apply: () => new Real(present()).toString(),
      get: (_, name) => (name === "now" ? present : Reflect.get(Real, name)),
    });
  }, SHIFT);
}
