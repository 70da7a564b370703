// What a file weighs when it is sent: the files of a folder, and the two ways to compress one.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** The files of a folder and those below it, without what is compressed already. (Node before 20.12 says `path`.) */
export function files(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = all.filter((one) => one.isFile()).map((one) => join(one.parentPath ?? one.path, one.name));
  return names.filter((name) => !/\.(gz|br)$/.test(name)).sort();
}

export const gzip = (bytes) => gzipSync(bytes, { level: 9 });

export const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
