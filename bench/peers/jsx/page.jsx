// Everything around the body, and the page as a whole.
import { useLayoutEffect, useMemo, useRef, useState } from "framework";

import { dayOf } from "../shared/dates.js";
import { backToText, watchRail } from "../shared/behaviour.js";
import { inStretches } from "../shared/stretches.js";
import { footnoteNumbers, listed, minutesOf } from "../shared/text.js";
import { Blocks } from "./blocks.jsx";
import { Figure, Small, When } from "./parts.jsx";
import { Text, Whole } from "./text.jsx";

function Byline({ authors }) {
  return (
    <div className="byline">
      <div className="portraits">{authors.map(({ name, image }) => <Small key={name} image={image} name="portrait" />)}</div>
      <div className="byline-lines">
        <p className="byline-names">
          By{" "}
          {authors.map(({ name, url }, place) => [
            place > 0 && (place + 1 === authors.length ? " and " : ", "),
            <a key={name} className="author" href={url} rel="author">{name}</a>,
          ])}
        </p>
        <ul className="byline-roles">
          {authors.map(({ name, role, organization }) => (
            <li key={name}><span className="byline-role-name">{name}</span>: {listed(role, organization)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Header({ article }) {
  return (
    <header className="header">
      <nav className="breadcrumbs" aria-label="Breadcrumbs">
        <ol>{article.breadcrumbs.map(({ name, url }) => <li key={url}><a href={url}>{name}</a></li>)}</ol>
      </nav>
      <p className="kicker">{article.kicker}</p>
      <h1 className="headline"><Text value={article.headline} /></h1>
      <p className="standfirst"><Text value={article.description} /></p>
      <div className="credits">
        <Byline authors={article.authors} />
        <ul className="dates">
          <li><span className="date-label">Published</span> <When date={article.datePublished} /></li>
          <li><span className="date-label">Updated</span> <When date={article.dateModified} /></li>
          <li className="date-note">{article.dateNote}</li>
          <li className="reading-time">{`${minutesOf(article)} min read`}</li>
        </ul>
      </div>
      <Figure image={article.image} isLead />
    </header>
  );
}

function KeyPoint({ point }) {
  const { text, supportedBy } = typeof point === "string" ? { text: point } : point;
  return (
    <li>
      <Text value={text} />
      {supportedBy && <>{" "}<a className="evidence" href={`#${supportedBy[0]}`} title="See where the article says so">In the article</a></>}
    </li>
  );
}

function KeyPoints({ article }) {
  return (
    <section className="key-points" aria-labelledby="key-points-heading">
      <h2 className="visually-hidden" id="key-points-heading">Key points</h2>
      <details data-key-points="" open>
        <summary>Key points</summary>
        <ul>{article.keyPoints.map((point, place) => <KeyPoint key={place} point={point} />)}</ul>
        <p className="key-points-note"><Text value={article.keyPointsNote} /></p>
      </details>
    </section>
  );
}

function Footer({ article: { corrections, tags, publisher, copyrightNotice } }) {
  const { url, width, height } = publisher.logo;
  return (
    <footer className="footer">
      <section className="correction" aria-labelledby="corrections-heading">
        <h2 className="correction-title" id="corrections-heading">Corrections</h2>
        {corrections.map(({ date, text }) => (
          <p key={date}><span className="correction-date"><When date={date} /></span> <Text value={text} /></p>
        ))}
      </section>
      <section className="tags" aria-labelledby="tags-heading">
        <h2 className="tags-title" id="tags-heading">Topics</h2>
        <ul>{tags.map((tag) => <li key={tag.url}><a className="tag" href={tag.url}>{tag.name}</a></li>)}</ul>
      </section>
      <div className="imprint">
        <a className="publisher" href={publisher.url}><img className="logo" alt={publisher.name} width={width} height={height} src={url} /></a>
        <p className="copyright">{copyrightNotice}</p>
      </div>
    </footer>
  );
}

const KINDS = { video: "Video", audio: "Audio", live: "Live", opinion: "Opinion" };

function Teaser({ headline, url, image, section, publisher, datePublished, kind, reason }) {
  const words = KINDS[kind];
  return (
    <li className="teaser">
      <Small image={image} name="thumbnail" />
      <div className="teaser-words">
        <p className="teaser-section">
          {words && <span className="teaser-kind" data-kind={kind}>{words}</span>}
          {section !== words && <>{words && " "}<span>{section}</span></>}
        </p>
        <p className="teaser-headline"><a className="teaser-link" href={url}><Text value={headline} /></a></p>
        <p className="teaser-source"><span>{publisher}</span><span><time dateTime={datePublished}>{dayOf(datePublished)}</time></span></p>
        {reason && <p className="teaser-reason">{reason}</p>}
      </div>
    </li>
  );
}

function Related({ related: { title, items }, language }) {
  const list = useRef(null);
  const [{ isIdle, isFirst, isLast }, setEnds] = useState({ isIdle: true, isFirst: true, isLast: true });
  useLayoutEffect(() => watchRail(list.current, setEnds), []);
  const step = (by) => list.current.scrollBy({ left: by * list.current.clientWidth, behavior: "smooth" });
  return (
    <section className="related" lang={language} dir="ltr" aria-labelledby="related-heading">
      <div className="related-head">
        <h2 className="related-title" id="related-heading">{title}</h2>
        <div className="related-buttons" data-idle={isIdle ? "" : undefined}>
          <button className="icon-button previous" type="button" aria-label="Previous stories" aria-disabled={isFirst || undefined} onClick={() => step(-1)} />
          <button className="icon-button next" type="button" aria-label="Next stories" aria-disabled={isLast || undefined} onClick={() => step(1)} />
        </div>
      </div>
      <ul className="related-list" ref={list}>{items.map((item) => <Teaser key={item.url} {...item} />)}</ul>
    </section>
  );
}

/** The page. It does not depend on what is open, so opening a quote renders none of it again. */
export function Page({ article }) {
  const whole = useMemo(() => ({ article, numbers: footnoteNumbers(article.body), body: inStretches(article.body) }), [article]);
  return (
    <Whole.Provider value={whole}>
      <div className="page" dir="ltr" data-related="rail" onClick={backToText}>
        <article className="article" lang={article.language}>
          <Header article={article} />
          <KeyPoints article={article} />
          <div className="body"><Blocks blocks={whole.body} dateline={article.dateline} /></div>
          <Footer article={article} />
        </article>
        <Related related={article.related} language={article.language} />
      </div>
    </Whole.Provider>
  );
}
