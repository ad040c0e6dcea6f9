// From nothing to an article on the screen of a slow phone on a slow line.
import { newsArticle } from "../documents/article.mjs";
import { devtools, slowLine, slowProcessor } from "../harness/devtools.mjs";
import { PHONE, sample } from "../harness/sampling.mjs";
import { PEERS, VIEWER } from "../harness/site.mjs";
import { vitalsOf, watchVitals } from "../harness/vitals.mjs";

/** `preloads`: whether every page asks ahead for all it needs, or none does. */
export function cold({ site, browser, rounds, preloads = true, contenders = [VIEWER, ...PEERS] }) {
  const article = newsArticle();
  return sample(
    browser,
    contenders,
    rounds,
    async (page, contender) => {
      const session = await devtools(page);
      await watchVitals(page);
      await slowLine(session);
      await slowProcessor(session);
      await page.goto(site.coldPage(contender, "news", article, { preloads }));
      return vitalsOf(page);
    },
    { viewport: PHONE },
  );
}
