// Takes the screenshots of docs/screenshots/. Run by `cargo xtask screenshots`.
//
//   node screenshots.mjs [--out DIRECTORY] [--only NAME]… [--full]
//
// `--full` also takes the whole page, from top to bottom.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { launch, layOutAll, open } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";

const { values } = parseArgs({
  options: { out: { type: "string" }, only: { type: "string", multiple: true }, full: { type: "boolean" } },
});
const out = values.out ?? fileURLToPath(new URL("../docs/screenshots/", import.meta.url));

const samples = [
  { name: "news", query: "?sample=news" },
  { name: "arabic", query: "?sample=arabic&lang=ar" },
  { name: "long-read", query: "?sample=long-read" },
];
const widths = [360, 768, 1280];

await mkdir(out, { recursive: true });
const server = await serve();
const browser = await launch();
for (const { name, query } of samples) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of widths) {
      const file = `${name}-${width}-${colorScheme}`;
      const context = await browser.newContext({
        viewport: { width, height: width < 700 ? 780 : 900 },
        colorScheme,
        deviceScaleFactor: 1,
        reducedMotion: "reduce",
        hasTouch: width < 700,
        isMobile: width < 700,
        timezoneId: "UTC",
      });
      const page = await context.newPage();
      // The ages of the stories in the rail depend on the clock.
      await page.clock.setFixedTime(new Date("2026-11-24T12:00:00Z"));
      const wanted = (suffix) =>
        (suffix !== "-full" || values.full) && (!values.only || values.only.some((part) => (file + suffix).includes(part)));
      if (wanted("") || wanted("-quote") || wanted("-full")) {
        await open(page, server.address, query);
        await page.evaluate(() => document.querySelector("#bar").remove());
        // On a picture of the whole page, what is out of sight would be blank.
        await layOutAll(page);
        // Lazy images load when they come near the screen.
        await page.evaluate(async () => {
          const root = document.querySelector("#viewer").shadowRoot;
          for (const image of root.querySelectorAll("img")) image.loading = "eager";
          await Promise.all([...root.querySelectorAll("img")].map((image) => image.decode().catch(() => {})));
        });
        if (wanted("")) await page.screenshot({ path: join(out, `${file}.png`) });
        if (wanted("-full")) {
          await page.screenshot({ path: join(out, `${file}-full.jpg`), fullPage: true, type: "jpeg", quality: 70 });
        }
        if (wanted("-quote")) {
          const button = page.locator(".body button[data-quote]").nth(1);
          await button.scrollIntoViewIfNeeded();
          await button.click();
          await page.locator("[role=dialog]:popover-open").waitFor();
          await page.screenshot({ path: join(out, `${file}-quote.png`) });
        }
      }
      await context.close();
    }
  }
}
// The viewer page with its editor, where a key is misspelt.
if (!values.only || values.only.some((part) => "viewer-page-1280-light".includes(part))) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light", reducedMotion: "reduce", timezoneId: "UTC" });
  await page.clock.setFixedTime(new Date("2026-11-24T12:00:00Z"));
  await open(page, server.address, "?sample=news&edit");
  const editor = page.locator("#code .cm-content");
  await editor.getByText('"kicker"').click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.type('"kiker": "The rising sea",');
  await page.locator("#findings li").filter({ hasText: "kiker" }).waitFor();
  await page.screenshot({ path: join(out, "viewer-page-1280-light.png") });
  await page.close();
}
await browser.close();
await server.close();
