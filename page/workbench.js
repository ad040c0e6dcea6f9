// The workbench: a module of its own, loaded when it is first needed.
import start, { check, picture, pictures, render } from "article-viewer-workbench";
import { workbench as compile } from "article-viewer-source";

let starting;

/** Does something in the workbench; `action` is given its functions. */
export async function withWorkbench(action) {
  starting ??= compile().then((module) => start({ module_or_path: module }));
  try {
    await starting;
    return action(functions);
  } catch (error) {
    // After a trap its memory is in doubt; after a failed request there is nothing. The next call begins anew.
    starting = undefined;
    throw error;
  }
}

const functions = {
  /** What there is to say about a document. */
  check: (text) => JSON.parse(check(text)),
  /** The addresses of its pictures. */
  pictures: (text, base) => JSON.parse(pictures(text, base)),
  /** A picture's bytes as a `data:` address, if they are a picture. */
  picture,
  /** The page of a document, if there is anything to show. */
  render: (text, wishes) => render(text, JSON.stringify(wishes)),
};
