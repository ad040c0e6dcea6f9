// The viewer page as one file.
import { integrity } from "./tools.mjs";

/** A script or style that stands in a page may not name its own end. */
function sound(text, name) {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${name} would end where it stands in a page`);
  return text;
}

/**
 * The page with everything in it: `sheet` is the tag of its style sheet and `style` what that has;
 * `script` and `module` are the viewer, `page` is the page's own script, `workbench` its module.
 */
export function alone(html, { sheet, style, script, module, page, workbench }) {
  // Only these words run, and only these look like anything; the document may come from anywhere.
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    `script-src 'wasm-unsafe-eval' '${integrity(script, "sha256")}' '${integrity(page, "sha256")}'`,
    `style-src '${integrity(style, "sha256")}'`,
    "connect-src http: https: file: data: blob:",
    "img-src http: https: file: data: blob:",
    "media-src http: https: file: blob:",
    "frame-src https:",
    "require-trusted-types-for 'script'",
  ].join("; ");
  const parts = [
    `<script type="text/plain" data-article-viewer-workbench>${workbench}</script>`,
    `<script type="text/plain" data-article-viewer-module>${module}</script>`,
    `<script data-article-viewer-script>${sound(script, "the viewer")}</script>`,
    `<script>${sound(page, "the page")}</script>`,
  ];
  // A function as replacement: `$` has no meaning in it.
  const replaced = (text, tag, by) => {
    if (!text.includes(tag)) throw new Error(`the page has no ${tag}`);
    return text.replace(tag, () => by);
  };
  let whole = replaced(html, '<meta charset="utf-8" />', `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
  whole = replaced(whole, sheet, `<style>${sound(style, "the style")}</style>`);
  whole = replaced(whole, '<script src="embed/article-viewer.js" async></script>', "");
  whole = replaced(whole, '<script src="page/main.js" type="module"></script>', "");
  // What needs files beside the page has no place in it.
  whole = whole.replace(/<!-- beside -->[^]*?<!-- \/beside -->\s*/g, "");
  return replaced(whole, "</body>", `${parts.join("\n")}\n</body>`);
}
