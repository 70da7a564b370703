// Puts a `.gz` and a `.br` beside every file of a folder that gets smaller by it, for hosts that hand out what lies
// ready instead of compressing at every request: node compress.mjs FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { brotli, files, gzip } from "./weight.mjs";

/** Smaller files fit into one packet anyway. */
const WORTH_IT = 1400;

for (const file of files(process.argv[2])) {
  const bytes = readFileSync(file);
  if (bytes.length < WORTH_IT) continue;
  writeFileSync(`${file}.gz`, gzip(bytes));
  writeFileSync(`${file}.br`, brotli(bytes));
}
