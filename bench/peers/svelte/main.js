// Svelte: how it comes onto a page and goes.
import { flushSync, mount, unmount } from "svelte";

import { start } from "../shared/start.js";
import Viewer from "./Viewer.svelte";

start({
  mount(target, article) {
    const viewer = mount(Viewer, { target, props: { article } });
    flushSync();
    return () => unmount(viewer);
  },
});
