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
console.log();
row("all wasm", sum(all.filter(isWasm)));
row("first screen: the page, its styles and scripts, the first piece of wasm", sum(all.filter(isStart)));
row("everything", sum(all));
