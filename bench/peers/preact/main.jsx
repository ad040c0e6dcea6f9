// Preact: how it comes onto a page and goes.
import { hydrate, render } from "preact";

import { start } from "../shared/start.js";
import { Viewer } from "./viewer.jsx";

start({
  mount(host, article) {
    render(<Viewer article={article} />, host);
    return () => render(null, host);
  },
  hydrate(host, article) {
    hydrate(<Viewer article={article} />, host);
  },
});
