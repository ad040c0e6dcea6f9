// What the pop-over shows of a quote.
import { Small, When } from "./parts.jsx";
import { Text } from "./text.jsx";

function Link({ url, children }) {
  return url ? <a href={url}>{children}</a> : <span>{children}</span>;
}

function Speaker({ name, image, initials, url, description }) {
  return (
    <div className="record-speaker">
      {image ? <Small image={image} name="portrait" /> : <span className="initials" aria-hidden="true">{initials}</span>}
      <div>
        <p className="record-name"><Link url={url}>{name}</Link></p>
        {description && <p className="record-role">{description}</p>}
      </div>
    </div>
  );
}

function Fact({ label, children }) {
  return <div><dt>{label}</dt><dd>{children}</dd></div>;
}

function Source({ source: { name, url, archiveUrl } }) {
  return (
    <Fact label="Source">
      <Link url={url}>{name ?? url}</Link>
      {archiveUrl && <> (<Link url={archiveUrl}>archived copy</Link>)</>}
    </Fact>
  );
}

function Status({ status: { kind, words }, note, url }) {
  return (
    <div className="record-status" data-status={kind}>
      <dt>{words}</dt>
      <dd>{note && `${note} `}{url && <Link url={url}>More about this</Link>}</dd>
    </div>
  );
}

function Original({ original, translator }) {
  return (
    <div className="record-original">
      <p className="record-label">Original wording (<span>{original.language}</span>)</p>
      <p lang={original.language} dir="ltr"><Text value={original.text} /></p>
      {translator && <p className="record-translator">{`Translated by ${translator}`}</p>}
    </div>
  );
}

export function Record({ record: { quote, speakers, words, status, language } }) {
  return (
    <div className="record">
      <div className="record-speakers">
        {speakers.map((speaker) => <Speaker key={speaker.name} {...speaker} />)}
        {speakers.length === 0 && (
          <div className="record-speaker">
            <p className="record-name">Speaker not named</p>
            {quote.anonymous && <p className="record-role">{quote.anonymous}</p>}
          </div>
        )}
      </div>
      <blockquote className="record-words" lang={language} dir="ltr">
        <p>{words}</p>
        {quote.form === "paraphrase" && <p className="record-form">In other words: not the exact wording</p>}
      </blockquote>
      <dl className="record-facts">
        <Fact label="Said on">
          {quote.date ? <When date={quote.date} /> : <span className="record-unknown">Date not stated</span>}
          {quote.dateNote && <>{" "}<span className="record-note">{quote.dateNote}</span></>}
        </Fact>
        {quote.context && <Fact label="Context">{quote.context}</Fact>}
        {quote.source && <Source source={quote.source} />}
        {status && <Status status={status} note={quote.statusNote} url={quote.statusUrl} />}
      </dl>
      {quote.original && <Original original={quote.original} translator={quote.translator} />}
      {quote.provenance === "detected" && <p className="record-detected">Detected automatically</p>}
    </div>
  );
}

/** The buttons to what the same speaker said before and after. */
export function Navigation({ place: { previous, position, next }, onGo }) {
  const button = (name, to) => (
    <button className={`icon-button ${name}`} type="button" aria-label={`${name === "previous" ? "Previous" : "Next"} quote from this speaker`} aria-disabled={to ? undefined : true} onClick={() => to && onGo(to)} />
  );
  return (
    <div className="record-navigation">
      {button("previous", previous)}
      <p role="status">{position}</p>
      {button("next", next)}
    </div>
  );
}
