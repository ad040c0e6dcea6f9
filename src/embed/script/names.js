// Names of the element and of what it has.
import { attributes } from "article-viewer-interface";

/** The name of the element. */
export const NAME = "article-viewer";

/** The attributes whose changes it sees. */
export const observed = [...Object.keys(attributes), "lang"];
