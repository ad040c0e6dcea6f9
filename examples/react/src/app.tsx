import type { Article, ArticleViewerElement, ArticleViewerEventMap } from "article-viewer";
import { useRef, useState } from "react";

import given from "./story.json";

// TypeScript reads the words in a JSON file as any text; that this is an article is for us to say.
const story = given as Article;

/** What the element told the page, in words. */
function describe({ type, detail }: ArticleViewerEventMap[keyof ArticleViewerEventMap]): string {
  return `${type} ${JSON.stringify(detail)}`;
}

export function App() {
  const viewer = useRef<ArticleViewerElement>(null);
  const [told, setTold] = useState<string[]>([]);
  const [isFolded, setFolded] = useState(false);
  const [isBelow, setBelow] = useState(false);
  const tell = (event: ArticleViewerEventMap[keyof ArticleViewerEventMap]) => setTold((before) => [...before, describe(event)]);

  // The keys keep both where they are when their order changes: React moves them, and the element keeps
  // what the reader did in it.
  const parts = [
    <p key="note" id="note">
      Told {told.length} times.
    </p>,
    <article-viewer
      key="viewer"
      ref={viewer}
      article={story}
      theme="light"
      headingLevel={2}
      keyPoints={isFolded ? "folded" : "open"}
      onload={tell}
      onerror={tell}
      onkeypointstoggle={tell}
      onquoteopen={tell}
      onquoteclose={tell}
      onrelatedfollow={(event) => {
        // Here a router would go to `event.detail.url`.
        event.preventDefault();
        tell(event);
      }}
    >
      <aside slot="after-block-1" id="advertisement">
        An advertisement of the page’s own.
      </aside>
    </article-viewer>,
  ];

  return (
    <main>
      <button id="fold" onClick={() => setFolded(!isFolded)}>
        Start {isFolded ? "unfolded" : "folded"}
      </button>
      <button id="move" onClick={() => setBelow(!isBelow)}>
        Move
      </button>
      <button id="reload" onClick={() => viewer.current?.reload()}>
        Reload
      </button>
      {isBelow ? parts.toReversed() : parts}
      <ol id="told">
        {told.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </main>
  );
}
