import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** Added to the name of a suite that is skipped where there is no browser. */
export const needsBrowser = "(needs Chromium: apt-get install chromium, or ONRECORD_TEST_CHROMIUM)";

/** Where a Chromium stands on this machine; undefined where none was found. */
export const browserPath: string | undefined = [
  process.env.ONRECORD_TEST_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ...downloadedBrowsers(),
].find((path) => path !== undefined && path !== "" && existsSync(path));

/** Whether suites that need a browser can run: `describe.runIf(hasBrowser)(`… ${needsBrowser}`, …)`. */
export const hasBrowser: boolean = browserPath !== undefined;

/** Those that Playwright has fetched, the newest first. */
function downloadedBrowsers(): string[] {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith("chromium-"))
    .toSorted()
    .toReversed()
    .flatMap((name) =>
      ["chrome-linux", "chrome-linux64"].map((inner) => join(folder, name, inner, "chrome")),
    );
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser. One a test file is enough: open it in `beforeAll`, close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error(`No browser was found ${needsBrowser}`);
  return chromium.launch({ executablePath: browserPath, headless: true, args: flags });
}

/** What a page complained of while it was open: errors in the console, refused resources, breaches of its policy. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** A page of its own context, whose complaints are kept. A test closes it by `page.context().close()`. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (request.url().endsWith("/csp-report")) complaints.push(request.postData() ?? "csp-report");
  });
  page.on("requestfailed", (request) => {
    const fault = request.failure()?.errorText ?? "failed";
    // What a page had not fetched yet when it was left is no fault of it.
    if (fault !== "net::ERR_ABORTED") complaints.push(`${request.url()} ${fault}`);
  });
  return { page, complaints };
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
  }[];
}

/**
 * What axe-core finds wrong in a page as it stands, one line an element; empty
 * when nothing is. It is put in past the page's policy, which it must not need
 * to loosen, so it works only in a context opened with JavaScript.
 */
export async function auditPage(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async () =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ["violations"],
    }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} – ${target.join(" ")} – ${html.slice(0, 160)}`),
  );
}
