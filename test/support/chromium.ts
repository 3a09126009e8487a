/** A real browser for the tests of the viewer: Debian's Chromium, driven by playwright-core. */
import { accessSync, constants } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PATH = process.env["SITGRAPH_CHROMIUM"] ?? "/usr/bin/chromium";

/** No sandbox, since tests may run as root; no talk to anyone but the page's own server. */
const FLAGS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** Null when a browser is there; otherwise why the tests are skipped. With SITGRAPH_REQUIRE_CHROMIUM=1 its absence is an error. */
export function chromiumMissing(): string | null {
  try {
    accessSync(PATH, constants.X_OK);
    return null;
  } catch {
    const reason = `no Chromium at ${PATH} (install Debian's package "chromium" or set SITGRAPH_CHROMIUM)`;
    if (process.env["SITGRAPH_REQUIRE_CHROMIUM"] === "1") throw new Error(`The viewer's tests are required, but there is ${reason}.`);
    return reason;
  }
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: FLAGS });
}
