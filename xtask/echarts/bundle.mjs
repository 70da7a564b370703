// Writes public/vendor/echarts.min.js and the licences of what is in it.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const vendor = new URL("../../public/vendor/", import.meta.url);
const text = (path) => readFileSync(new URL(`node_modules/${path}`, import.meta.url), "utf8").trim();
const version = (name) => JSON.parse(text(`${name}/package.json`)).version;

const banner = `/*! Apache ECharts ${version("echarts")}, zrender ${version("zrender")}, tslib ${version("tslib")}; licences: echarts.LICENSE.txt */`;
const result = await build({
  entryPoints: ["charts.js"],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  globalName: "echarts",
  target: "es2020",
  legalComments: "none",
  banner: { js: banner },
  define: { "process.env.NODE_ENV": '"production"' },
});
const code = result.outputFiles[0].contents;
writeFileSync(new URL("echarts.min.js", vendor), code);

const licences = [
  ["Apache ECharts", "echarts/NOTICE", "echarts/LICENSE"],
  ["zrender", "zrender/LICENSE"],
  ["tslib", "tslib/LICENSE.txt"],
];
const notice = licences.map(([name, ...files]) => [`==== ${name} ====`, ...files.map(text)].join("\n\n"));
writeFileSync(new URL("echarts.LICENSE.txt", vendor), `${notice.join("\n\n\n")}\n`);

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
console.log(`echarts.min.js: ${kilobytes(code.length)}, ${kilobytes(gzipSync(code, { level: 9 }).length)} gzip`);
