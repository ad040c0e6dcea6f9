// The pop-over of the quotes, placed and dismissed by Floating UI. Its focus manager and what goes with it
// would add a tenth to React's bundle, so the few lines that a pop-over needs stand here.
import { autoUpdate, flip, offset, shift, size, useDismiss, useFloating, useInteractions } from "@floating-ui/react";
import { useLayoutEffect, useMemo } from "react";

import { buttonOf } from "../shared/behaviour.js";
import { chainsOf, recordOf } from "../shared/quotes.js";
import { Navigation, Record } from "../jsx/record.jsx";

const fits = size({
  padding: 8,
  apply: ({ availableHeight, elements }) => (elements.floating.style.maxHeight = `${Math.min(availableHeight, 480)}px`),
});
const middleware = [offset(8), flip({ padding: 8 }), shift({ padding: 8 }), fits];

/** The quote says that it is open; the focus goes into the pop-over, and back to the quote. */
function useFocus(button, floating) {
  useLayoutEffect(() => {
    const dialog = floating.current;
    button.setAttribute("aria-expanded", "true");
    dialog.focus({ preventScroll: true });
    return () => {
      button.removeAttribute("aria-expanded");
      if (dialog.contains(document.activeElement) || document.activeElement === document.body) button.focus({ preventScroll: true });
    };
  }, [button, floating]);
}

export function QuoteDialog({ article, opened, setOpened }) {
  const close = () => setOpened(null);
  const { refs, floatingStyles, context } = useFloating({
    open: true,
    onOpenChange: (isOpen) => isOpen || close(),
    elements: { reference: opened.button },
    placement: "bottom",
    transform: false,
    middleware,
    whileElementsMounted: autoUpdate,
  });
  // A press on words of a quote is answered by the page.
  const dismiss = useDismiss(context, { outsidePress: (event) => !event.target.closest("[data-quote]") });
  const { getFloatingProps } = useInteractions([dismiss]);
  const chains = useMemo(() => chainsOf(article), [article]);
  const record = recordOf(article, chains, opened.id);
  useFocus(opened.button, refs.floating);
  const onBlur = ({ relatedTarget }) => relatedTarget && !refs.floating.current.contains(relatedTarget) && close();
  const go = (id) => setOpened({ id, button: buttonOf(opened.button.closest(".viewer"), id) });
  return (
    <div className="quote-dialog" role="dialog" ref={refs.setFloating} style={floatingStyles} aria-label={record.label} {...getFloatingProps({ tabIndex: -1, onBlur })}>
      <button className="icon-button close" type="button" aria-label="Close" onClick={close} />
      <Record record={record} />
      {record.place && <Navigation place={record.place} onGo={go} />}
    </div>
  );
}
