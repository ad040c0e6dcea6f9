// Importing this file defines the element.
import { defineArticleViewer } from "article-viewer";

defineArticleViewer();
