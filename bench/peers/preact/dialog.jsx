// The pop-over of the quotes, placed by Floating UI's core.
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";

import { buttonOf } from "../shared/behaviour.js";
import { floatAt } from "../shared/float.js";
import { chainsOf, recordOf } from "../shared/quotes.js";
import { Navigation, Record } from "../jsx/record.jsx";

export function QuoteDialog({ article, opened, setOpened }) {
  const dialog = useRef(null);
  const chains = useMemo(() => chainsOf(article), [article]);
  const record = recordOf(article, chains, opened.id);
  const close = () => setOpened(null);
  useLayoutEffect(() => floatAt(opened.button, dialog.current, close), [opened.button]);
  const go = (id) => setOpened({ id, button: buttonOf(opened.button.closest(".viewer"), id) });
  return (
    <div className="quote-dialog" role="dialog" tabIndex={-1} ref={dialog} aria-label={record.label}>
      <button className="icon-button close" type="button" aria-label="Close" onClick={close} />
      <Record record={record} />
      {record.place && <Navigation place={record.place} onGo={go} />}
    </div>
  );
}
