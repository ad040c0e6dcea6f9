// The viewer: the page, and the pop-over while a quote is open.
import { useCallback, useMemo, useState } from "preact/hooks";

import { quoteAt } from "../shared/behaviour.js";
import { Page } from "../jsx/page.jsx";
import { QuoteDialog } from "./dialog.jsx";

export function Viewer({ article }) {
  const [opened, setOpened] = useState(null);
  const onClick = useCallback((event) => {
    const quote = quoteAt(event);
    if (quote) setOpened((before) => (before?.button === quote.button ? null : quote));
  }, []);
  // The same element is not rendered again.
  const page = useMemo(() => <Page article={article} />, [article]);
  return (
    <div className="viewer" lang="en" dir="ltr" onClick={onClick}>
      {page}
      {opened && <QuoteDialog article={article} opened={opened} setOpened={setOpened} />}
    </div>
  );
}
