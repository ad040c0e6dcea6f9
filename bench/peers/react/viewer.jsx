// The viewer: the page, and the pop-over while a quote is open.
import { memo, useCallback, useState } from "react";

import { quoteAt } from "../shared/behaviour.js";
import { Page as AnyPage } from "../jsx/page.jsx";
import { QuoteDialog } from "./dialog.jsx";

const Page = memo(AnyPage);

export function Viewer({ article }) {
  const [opened, setOpened] = useState(null);
  const onClick = useCallback((event) => {
    const quote = quoteAt(event);
    if (quote) setOpened((before) => (before?.button === quote.button ? null : quote));
  }, []);
  return (
    <div className="viewer" lang="en" dir="ltr" onClick={onClick}>
      <Page article={article} />
      {opened && <QuoteDialog article={article} opened={opened} setOpened={setOpened} />}
    </div>
  );
}
