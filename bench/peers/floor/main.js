// The floor: the article as HTML text, given to `innerHTML`. Nothing opens here.
import { start } from "../shared/start.js";
import { htmlOf } from "./html.js";

start({
  mount(host, article) {
    host.innerHTML = `<div class="viewer" lang="en" dir="ltr">${htmlOf(article)}</div>`;
    return () => host.replaceChildren();
  },
});
