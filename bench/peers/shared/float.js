// A pop-over beside a button, by Floating UI's core: where it stands, how it closes, where the focus goes.

import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";

const fits = size({
  padding: 8,
  apply: ({ availableHeight, elements }) => (elements.floating.style.maxHeight = `${Math.min(availableHeight, 480)}px`),
});
const middleware = [offset(8), flip({ padding: 8 }), shift({ padding: 8 }), fits];

/** Places `dialog` at `button` until the function that this gives back is called; `close` is asked for by the reader. */
export function floatAt(button, dialog, close) {
  const place = async () => {
    const { x, y } = await computePosition(button, dialog, { placement: "bottom", middleware });
    Object.assign(dialog.style, { left: `${x}px`, top: `${y}px` });
  };
  const stop = autoUpdate(button, dialog, place);
  const isOutside = (event) => !event.composedPath().some((one) => one === dialog || one === button || one.dataset?.quote);
  const onDown = (event) => isOutside(event) && close();
  const onKey = (event) => event.key === "Escape" && close();
  const onFocus = ({ relatedTarget }) => relatedTarget && !dialog.contains(relatedTarget) && close();
  document.addEventListener("pointerdown", onDown);
  document.addEventListener("keydown", onKey);
  dialog.addEventListener("focusout", onFocus);
  button.setAttribute("aria-expanded", "true");
  dialog.focus({ preventScroll: true });
  return () => {
    stop();
    document.removeEventListener("pointerdown", onDown);
    document.removeEventListener("keydown", onKey);
    dialog.removeEventListener("focusout", onFocus);
    button.removeAttribute("aria-expanded");
    // Back to the quote, unless the reader has gone elsewhere.
    const root = button.getRootNode();
    if (dialog.contains(root.activeElement) || root.activeElement === document.body) button.focus({ preventScroll: true });
  };
}
