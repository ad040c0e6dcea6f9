// What the pop-over shows of a quote.
import { For } from "solid-js";

import { Small, When } from "./parts.jsx";
import { Text } from "./text.jsx";

function Link(props) {
  return props.url ? <a href={props.url}>{props.children}</a> : <span>{props.children}</span>;
}

function Speaker(props) {
  const { name, image, initials, url, description } = props.speaker;
  return (
    <div class="record-speaker">
      {image ? <Small image={image} name="portrait" /> : <span class="initials" aria-hidden="true">{initials}</span>}
      <div>
        <p class="record-name"><Link url={url}>{name}</Link></p>
        {description && <p class="record-role">{description}</p>}
      </div>
    </div>
  );
}

function Fact(props) {
  return <div><dt>{props.label}</dt><dd>{props.children}</dd></div>;
}

function Status(props) {
  return (
    <div class="record-status" data-status={props.status.kind}>
      <dt>{props.status.words}</dt>
      <dd>{props.note && `${props.note} `}{props.url && <Link url={props.url}>More about this</Link>}</dd>
    </div>
  );
}

function Original(props) {
  return (
    <div class="record-original">
      <p class="record-label">Original wording (<span>{props.original.language}</span>)</p>
      <p lang={props.original.language} dir="ltr"><Text value={props.original.text} /></p>
      {props.translator && <p class="record-translator">Translated by {props.translator}</p>}
    </div>
  );
}

/** A record is made anew for each quote: all of it is another. */
export function Record(props) {
  const { quote, speakers, words, status, language } = props.record;
  return (
    <div class="record">
      <div class="record-speakers">
        <For each={speakers} fallback={<div class="record-speaker"><p class="record-name">Speaker not named</p>{quote.anonymous && <p class="record-role">{quote.anonymous}</p>}</div>}>
          {(speaker) => <Speaker speaker={speaker} />}
        </For>
      </div>
      <blockquote class="record-words" lang={language} dir="ltr">
        <p>{words}</p>
        {quote.form === "paraphrase" && <p class="record-form">In other words: not the exact wording</p>}
      </blockquote>
      <dl class="record-facts">
        <Fact label="Said on">
          {quote.date ? <When date={quote.date} /> : <span class="record-unknown">Date not stated</span>}
          {quote.dateNote && <>{" "}<span class="record-note">{quote.dateNote}</span></>}
        </Fact>
        {quote.context && <Fact label="Context">{quote.context}</Fact>}
        {quote.source && (
          <Fact label="Source">
            <Link url={quote.source.url}>{quote.source.name ?? quote.source.url}</Link>
            {quote.source.archiveUrl && <>{" ("}<Link url={quote.source.archiveUrl}>archived copy</Link>)</>}
          </Fact>
        )}
        {status && <Status status={status} note={quote.statusNote} url={quote.statusUrl} />}
      </dl>
      {quote.original && <Original original={quote.original} translator={quote.translator} />}
      {quote.provenance === "detected" && <p class="record-detected">Detected automatically</p>}
    </div>
  );
}

/** The buttons to what the same speaker said before and after. */
export function Navigation(props) {
  const button = (name, label, to) => <button class={`icon-button ${name}`} type="button" aria-label={`${label} quote from this speaker`} aria-disabled={to ? undefined : true} onClick={() => to && props.onGo(to)} />;
  return (
    <div class="record-navigation">
      {button("previous", "Previous", props.place.previous)}
      <p role="status">{props.place.position}</p>
      {button("next", "Next", props.place.next)}
    </div>
  );
}
