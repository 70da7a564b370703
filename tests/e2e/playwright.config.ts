// Run by `cargo xtask test e2e`, which builds dist/ and serves it from a sub-folder. While writing a test,
// `npx playwright test --project=e2e --ui` works as well against a running `cargo xtask serve`.
import { defineConfig } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  outputDir: "results",
  reporter: "list",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  workers: 2,
  // Where nobody can start them again, on a machine that may be busy with something else, a test gets a second try; it
  // is told by name as flaky, and is to be mended.
  retries: process.env.CI ? 1 : 0,
  // Two slow cores, shared with a compiler, must do.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.FREMDRIFT_URL ?? "http://127.0.0.1:8080/",
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    viewport: { width: 1366, height: 768 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROME ?? "/usr/bin/chromium",
      chromiumSandbox: !isRoot,
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "e2e", testIgnore: ["bench/**", "faults/**", "screenshots/**"] },
    // A trace takes a picture of the page at every key, which would be most of what is measured.
    { name: "bench", testDir: "bench", fullyParallel: false, timeout: 300_000, use: { trace: "off" } },
    // Run by `cargo xtask faults`, which gathers the lines "FAULT name=… tried=… bad=… note=…" out of what they print.
    { name: "faults", testDir: "faults", fullyParallel: false, timeout: 600_000, use: { trace: "off" } },
    { name: "screenshots", testDir: "screenshots" },
  ],
});
