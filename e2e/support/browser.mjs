// Headless Chromium, and what every test does with a viewer in it.
import { chromium } from "playwright-core";

/** Starts Chromium: CHROMIUM, else the system's. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Opens the viewer page and waits until the article, or the reason why there is none, is shown. */
export async function open(page, address, query = "") {
  await page.goto(`${address}/${query}`);
  await page.waitForFunction(() => document.documentElement.dataset.state);
}
