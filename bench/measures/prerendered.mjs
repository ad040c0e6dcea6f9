// Pages written beforehand: how soon they are seen, beside the same article as a hand-written page.
import { newsArticle } from "../documents/article.mjs";
import { devtools, slowLine, slowProcessor } from "../harness/devtools.mjs";
import { PHONE, sample } from "../harness/sampling.mjs";
import { vitalsOf, watchVitals } from "../harness/vitals.mjs";

/** The page by hand, ours in its three forms, and React's. */
export const VARIANTS = ["static", "script", "inline", "no-wasm", "react"];

export async function prerendered({ site, browser, rounds }) {
  const article = newsArticle();
  const addresses = {};
  for (const variant of VARIANTS) addresses[variant] = await site.writtenPage(variant, "news", article);
  return sample(
    browser,
    VARIANTS,
    rounds,
    async (page, variant) => {
      const session = await devtools(page);
      await watchVitals(page);
      await slowLine(session);
      await slowProcessor(session);
      await page.goto(addresses[variant]);
      return vitalsOf(page);
    },
    { viewport: PHONE },
  );
}
