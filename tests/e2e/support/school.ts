// A school of any size as a file, for tests that need more than can be typed.
import type { SavedFile } from "../pages/data";
import { schoolYear } from "./clock";

export interface Size {
  classes: number;
  pupils: number;
  /** How many school years each form holds, six columns a year. */
  years: number;
}

/** A file with classes `7.1`, `7.2` …, every cell rated. */
export function school({ classes, pupils, years }: Size): SavedFile {
  const last = schoolYear();
  const records: string[] = [];
  let at = Date.UTC(last, 8, 1);
  const register = (value: unknown) => [value, "skole.s0", (at += 1)];
  const record = (id: string, fields: Record<string, unknown>) => {
    const entries = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
    records.push(`${JSON.stringify(id)}:${JSON.stringify(Object.fromEntries(entries.map(([name, value]) => [name, register(value)])))}`);
  };
  const bands = [1, 2, 3, 4, 5].map((tone) => [tone, tone, ""]);
  record("scale/setup/five", { is: true, min: 1, max: 5, decimals: 0, bands });
  for (const [order, name] of ["DANSK", "MAT", "SOC"].entries()) {
    record(`subject/setup/${name.toLowerCase()}`, { is: true, name, order: order + 1, scale: "five" });
  }
  for (let one = 1; one <= classes; one += 1) {
    record(`class/classes/k${one}`, { is: true, name: `7.${one}`, level: 7, year: last, from: last - years + 1 });
    for (let number = 1; number <= pupils; number += 1) {
      record(`pupil/k${one}/p${number}`, { is: true, name: `Elev ${String(number).padStart(2, "0")}`, [`in.k${one}`]: [null, null] });
      for (let year = last - years + 1; year <= last; year += 1) {
        for (const subject of ["dansk", "mat", "soc"]) {
          const seed = one + number + year + subject.length;
          record(`rating/k${one}-${year}/p${number}.${subject}`, { 1: (seed % 5) + 1, 2: ((seed * 3) % 5) + 1 });
        }
      }
    }
  }
  const text = `{"format":"fremdrift","version":1,"scope":{"kind":"all"},"demo":false,\n"records":{\n${records.join(",\n")}\n}}\n`;
  return { name: `skole-${classes * pupils}.fremdrift.json`, text };
}
