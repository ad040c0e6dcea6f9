// React on the server: an article as HTML text.
import { renderToString } from "react-dom/server";

import { Viewer } from "./viewer.jsx";

export const htmlOf = (article) => renderToString(<Viewer article={article} />);
