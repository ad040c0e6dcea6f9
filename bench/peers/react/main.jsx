// React: how it comes onto a page and goes.
import { createRoot, hydrateRoot } from "react-dom/client";
import { flushSync } from "react-dom";

import { start } from "../shared/start.js";
import { Viewer } from "./viewer.jsx";

start({
  mount(host, article) {
    const root = createRoot(host);
    // At once: what is put off to the scheduler would be no sooner on the screen.
    flushSync(() => root.render(<Viewer article={article} />));
    return () => root.unmount();
  },
  hydrate(host, article) {
    hydrateRoot(host, <Viewer article={article} />);
  },
});
