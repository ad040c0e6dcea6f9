// Many articles of the news sample's kind, no two alike.
import { newsArticle } from "./article.mjs";
import { sentences, title } from "./prose.mjs";
import { between, random, shuffled } from "./random.mjs";

/** The news sample with another headline, another order of its blocks and some paragraphs of its own. */
export function variant(number) {
  const draw = random(number + 1);
  const news = newsArticle();
  const own = Array.from({ length: between(draw, 2, 6) }, () => ({ type: "paragraph", text: sentences(draw, between(draw, 2, 5)) }));
  return {
    ...news,
    id: `${news.id}-${number}`,
    url: `${news.url}-${number}`,
    headline: `${title(draw)}, number ${number}`,
    description: sentences(draw, 1),
    body: shuffled(draw, [...news.body, ...own]),
  };
}
