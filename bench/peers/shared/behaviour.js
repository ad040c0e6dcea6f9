// What clicks do and the rail's ends are: small helpers that any of the peers can use.

/** The quote that was clicked, and the button of it: `{ id, button }`. Links and selections are no clicks. */
export function quoteAt(event) {
  const target = event.target.closest?.("[data-quote]");
  if (!target || event.target.closest("a")) return undefined;
  if (target.localName !== "button" && !getSelection().isCollapsed) return undefined;
  return { id: target.dataset.quote, button: buttonOf(target.closest(".viewer"), target.dataset.quote, target) };
}

/** The button of a quote: the one given where it is one, else the first. */
export function buttonOf(root, id, target) {
  if (target?.localName === "button") return target;
  return root.querySelector(`button[data-quote="${CSS.escape(id)}"]`);
}

/** Follows the way back from a footnote to where it is referred to. */
export function backToText(event) {
  const back = event.target.closest?.("[data-back]");
  if (!back) return;
  event.preventDefault();
  const reference = back.closest(".viewer").querySelector(`[data-footnote="${CSS.escape(back.dataset.back)}"]`);
  reference?.scrollIntoView({ block: "center" });
  reference?.focus({ preventScroll: true });
}

/** Tells, now and later, whether the rail scrolls and at which end it stands. Gives back how to stop. */
export function watchRail(list, tell) {
  const look = () => {
    const rest = list.scrollWidth - list.clientWidth;
    tell({ isIdle: rest <= 1, isFirst: list.scrollLeft <= 1, isLast: list.scrollLeft >= rest - 1 });
  };
  const observer = new ResizeObserver(look);
  observer.observe(list);
  list.addEventListener("scroll", look, { passive: true });
  return () => {
    observer.disconnect();
    list.removeEventListener("scroll", look);
  };
}
