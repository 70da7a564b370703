// Says what weighs what, in bytes as sent: node size.mjs FOLDER
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { brotli, files, gzip } from "./weight.mjs";

const folder = process.argv[2];
const all = files(folder).map((file) => {
  const bytes = readFileSync(file);
  return { name: relative(folder, file), raw: bytes.length, gzip: gzip(bytes).length, brotli: brotli(bytes).length, text: bytes };
});

const row = (name, { raw, gzip, brotli }) =>
  console.log(`${kB(raw)}${kB(gzip)}${kB(brotli)}   ${name}`);
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(10);
const sum = (list) => {
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const one of list) for (const key of Object.keys(total)) total[key] += one[key];
  return total;
};

/** The splitter writes before each shared piece which parts of the app use it. */
const loader = all.find(({ name }) => /-parts\.js$/.test(name))?.text.toString() ?? "";
const users = new Map();
for (const [, parts, piece] of loader.matchAll(/\/\* ([\w, ]+) \*\/\s*const __chunk_\d+ = [^"]*"\.\/([^"]+)"/g)) users.set(piece, parts);

console.log(`${"raw".padStart(10)}${"gzip".padStart(10)}${"brotli".padStart(10)}   kB`);
for (const one of [...all].sort((a, b) => b.gzip - a.gzip)) row(users.has(one.name) ? `${one.name} (${users.get(one.name)})` : one.name, one);

const isWasm = ({ name }) => name.endsWith(".wasm");
const isStart = ({ name }) =>
  (/^(index\.html|.*\.css|start\.js|fremdrift-.*\.js)$/.test(name) && !name.startsWith("redning")) || /_bg\.wasm$/.test(name);
const wasm = sum(all.filter(isWasm));
const start = sum(all.filter(isStart));

/** A part of the app and the pieces it shares with others: what its pages wait for after the first screen. */
console.log();
for (const own of all) {
  const part = own.name.match(/-split_(\w+)\.wasm$/)?.[1];
  if (!part) continue;
  const shared = all.filter(({ name }) => users.get(name)?.split(", ").includes(part));
  row(`${part}: its own piece, and ${shared.length} it shares`, sum([own, ...shared]));
}

console.log();
row("all wasm", wasm);
row("first screen: the page, its styles and scripts, the first piece of wasm", start);
row("everything", sum(all));

/** What is aimed at, in kB. */
console.log();
const aim = (what, bytes, most) => console.log(`${kB(bytes)}   ${what}, aim ${most}: ${bytes / 1000 <= most ? "reached" : `${(bytes / 1000 - most).toFixed(1)} over`}`);
aim("all wasm, gzip", wasm.gzip, 780);
aim("all wasm, brotli", wasm.brotli, 590);
aim("first screen, gzip", start.gzip, 220);
