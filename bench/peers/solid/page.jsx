// Everything around the body, and the page as a whole.
import { For, createSignal, onCleanup, onMount } from "solid-js";

import { backToText, watchRail } from "../shared/behaviour.js";
import { dayOf } from "../shared/dates.js";
import { inStretches } from "../shared/stretches.js";
import { footnoteNumbers, listed, minutesOf } from "../shared/text.js";
import { Blocks } from "./blocks.jsx";
import { Figure, Small, When } from "./parts.jsx";
import { Text, Whole } from "./text.jsx";

function Byline(props) {
  const between = (place) => (place === 0 ? "" : place + 1 === props.authors.length ? " and " : ", ");
  return (
    <div class="byline">
      <div class="portraits"><For each={props.authors}>{({ image }) => <Small image={image} name="portrait" />}</For></div>
      <div class="byline-lines">
        <p class="byline-names">By <For each={props.authors}>{({ name, url }, place) => <>{between(place())}<a class="author" href={url} rel="author">{name}</a></>}</For></p>
        <ul class="byline-roles">
          <For each={props.authors}>{({ name, role, organization }) => <li><span class="byline-role-name">{name}</span>: {listed(role, organization)}</li>}</For>
        </ul>
      </div>
    </div>
  );
}

function Header(props) {
  return (
    <header class="header">
      <nav class="breadcrumbs" aria-label="Breadcrumbs">
        <ol><For each={props.article.breadcrumbs}>{({ name, url }) => <li><a href={url}>{name}</a></li>}</For></ol>
      </nav>
      <p class="kicker">{props.article.kicker}</p>
      <h1 class="headline"><Text value={props.article.headline} /></h1>
      <p class="standfirst"><Text value={props.article.description} /></p>
      <div class="credits">
        <Byline authors={props.article.authors} />
        <ul class="dates">
          <li><span class="date-label">Published</span>{" "}<When date={props.article.datePublished} /></li>
          <li><span class="date-label">Updated</span>{" "}<When date={props.article.dateModified} /></li>
          <li class="date-note">{props.article.dateNote}</li>
          <li class="reading-time">{minutesOf(props.article)} min read</li>
        </ul>
      </div>
      <Figure image={props.article.image} isLead />
    </header>
  );
}

function KeyPoint(props) {
  const { text, supportedBy } = typeof props.point === "string" ? { text: props.point } : props.point;
  return (
    <li>
      <Text value={text} />
      {supportedBy && <>{" "}<a class="evidence" href={`#${supportedBy[0]}`} title="See where the article says so">In the article</a></>}
    </li>
  );
}

function KeyPoints(props) {
  return (
    <section class="key-points" aria-labelledby="key-points-heading">
      <h2 class="visually-hidden" id="key-points-heading">Key points</h2>
      <details data-key-points="" open>
        <summary>Key points</summary>
        <ul><For each={props.article.keyPoints}>{(point) => <KeyPoint point={point} />}</For></ul>
        <p class="key-points-note"><Text value={props.article.keyPointsNote} /></p>
      </details>
    </section>
  );
}

function Footer(props) {
  const publisher = props.article.publisher;
  return (
    <footer class="footer">
      <section class="correction" aria-labelledby="corrections-heading">
        <h2 class="correction-title" id="corrections-heading">Corrections</h2>
        <For each={props.article.corrections}>{({ date, text }) => <p><span class="correction-date"><When date={date} /></span>{" "}<Text value={text} /></p>}</For>
      </section>
      <section class="tags" aria-labelledby="tags-heading">
        <h2 class="tags-title" id="tags-heading">Topics</h2>
        <ul><For each={props.article.tags}>{({ name, url }) => <li><a class="tag" href={url}>{name}</a></li>}</For></ul>
      </section>
      <div class="imprint">
        <a class="publisher" href={publisher.url}><img class="logo" alt={publisher.name} width={publisher.logo.width} height={publisher.logo.height} src={publisher.logo.url} /></a>
        <p class="copyright">{props.article.copyrightNotice}</p>
      </div>
    </footer>
  );
}

const KINDS = { video: "Video", audio: "Audio", live: "Live", opinion: "Opinion" };

function Teaser(props) {
  const { headline, url, image, section, publisher, datePublished, kind, reason } = props.item;
  const words = KINDS[kind];
  return (
    <li class="teaser">
      <Small image={image} name="thumbnail" />
      <div class="teaser-words">
        <p class="teaser-section">
          {words && <span class="teaser-kind" data-kind={kind}>{words}</span>}
          {section !== words && <>{words && " "}<span>{section}</span></>}
        </p>
        <p class="teaser-headline"><a class="teaser-link" href={url}><Text value={headline} /></a></p>
        <p class="teaser-source"><span>{publisher}</span><span><time datetime={datePublished}>{dayOf(datePublished)}</time></span></p>
        {reason && <p class="teaser-reason">{reason}</p>}
      </div>
    </li>
  );
}

function Related(props) {
  let list;
  const [ends, setEnds] = createSignal({ isIdle: true, isFirst: true, isLast: true });
  onMount(() => onCleanup(watchRail(list, setEnds)));
  const step = (by) => list.scrollBy({ left: by * list.clientWidth, behavior: "smooth" });
  return (
    <section class="related" lang={props.language} dir="ltr" aria-labelledby="related-heading">
      <div class="related-head">
        <h2 class="related-title" id="related-heading">{props.related.title}</h2>
        <div class="related-buttons" data-idle={ends().isIdle ? "" : undefined}>
          <button class="icon-button previous" type="button" aria-label="Previous stories" aria-disabled={ends().isFirst || undefined} onClick={() => step(-1)} />
          <button class="icon-button next" type="button" aria-label="Next stories" aria-disabled={ends().isLast || undefined} onClick={() => step(1)} />
        </div>
      </div>
      <ul class="related-list" ref={list}><For each={props.related.items}>{(item) => <Teaser item={item} />}</For></ul>
    </section>
  );
}

export function Page(props) {
  const whole = { article: props.article, numbers: footnoteNumbers(props.article.body) };
  return (
    <Whole.Provider value={whole}>
      <div class="page" dir="ltr" data-related="rail" onClick={backToText}>
        <article class="article" lang={props.article.language}>
          <Header article={props.article} />
          <KeyPoints article={props.article} />
          <div class="body"><Blocks blocks={inStretches(props.article.body)} dateline={props.article.dateline} /></div>
          <Footer article={props.article} />
        </article>
        <Related related={props.article.related} language={props.article.language} />
      </div>
    </Whole.Provider>
  );
}
