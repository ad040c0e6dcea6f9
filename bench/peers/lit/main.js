// Lit: how it comes onto a page and goes.
import { start } from "../shared/start.js";
import { PeerViewer } from "./viewer.js";

customElements.define("peer-viewer", PeerViewer);

start({
  async mount(host, article) {
    const viewer = new PeerViewer();
    viewer.article = article;
    host.append(viewer);
    await viewer.updateComplete;
    return () => viewer.remove();
  },
});
