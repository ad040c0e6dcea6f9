// Solid: how it comes onto a page and goes.
import { render } from "solid-js/web";

import { start } from "../shared/start.js";
import { Viewer } from "./viewer.jsx";

start({ mount: (host, article) => render(() => <Viewer article={article} />, host) });
