// The blocks of the body, one component for each type.
import { useContext } from "framework";

import { speakersOf } from "../shared/quotes.js";
import { beginning, cellOf, isNumber, itemOf, plain } from "../shared/text.js";
import { Figure, When } from "./parts.jsx";
import { QuoteButton, Text, Whole } from "./text.jsx";

function Paragraph({ id, text, dateline }) {
  return (
    <p id={id}>
      {dateline && <><span className="dateline">{dateline}</span>{" "}</>}
      <Text value={text} />
    </p>
  );
}

function Heading({ id, level, text }) {
  const Tag = `h${level}`;
  return <Tag className="heading" id={id}><Text value={text} /></Tag>;
}

function List({ id, ordered, items }) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag className="list" id={id}>
      {items.map(itemOf).map((item, place) => <li key={place}><Text value={item.text} /></li>)}
    </Tag>
  );
}

function Row({ cells, isHeader }) {
  return (
    <tr>
      {cells.map(cellOf).map((cell, place) => {
        const number = isNumber(plain(cell.text)) ? "" : undefined;
        const words = <Text value={cell.text} />;
        if (isHeader || cell.header) return <th key={place} scope={isHeader ? "col" : "row"} data-number={number}>{words}</th>;
        return <td key={place} data-number={number}>{words}</td>;
      })}
    </tr>
  );
}

function Table({ caption, header, rows, footer }) {
  return (
    <figure className="table">
      <div className="table-scroll" tabIndex={0} role="region" aria-label={plain(caption)}>
        <table>
          <caption><Text value={caption} /></caption>
          <thead>{header.map((cells, place) => <Row key={place} cells={cells} isHeader />)}</thead>
          <tbody>{rows.map((cells, place) => <Row key={place} cells={cells} />)}</tbody>
        </table>
      </div>
      {footer && <figcaption className="caption"><Text value={footer} /></figcaption>}
    </figure>
  );
}

function Callout({ title, body }) {
  return (
    <aside className="callout" aria-label={plain(title)}>
      <p className="callout-title"><Text value={title} /></p>
      <Blocks blocks={body} />
    </aside>
  );
}

function Quotation({ quote: id, display }) {
  const { article } = useContext(Whole);
  const quote = article.quotes[id];
  const speakers = speakersOf(article, quote);
  return (
    <figure className="quotation" data-display={display === "pull" ? "pull" : undefined}>
      <blockquote><p><span data-quote={id}><Text value={quote.text} /></span></p></blockquote>
      <figcaption>
        <span className="quotation-speaker">
          {speakers.length === 0 && "Speaker not named"}
          {speakers.map(({ name }) => name).join(", ")}
          {speakers.length === 1 && speakers[0].role && <>, <span className="quotation-role">{speakers[0].role}</span></>}
        </span>{" "}
        <span className="quotation-date">{quote.date ? <When date={quote.date} /> : "Date not stated"}</span>
        <QuoteButton id={id} words={beginning(plain(quote.text))} />
      </figcaption>
    </figure>
  );
}

function Footnotes({ items }) {
  return (
    <section className="footnotes" aria-label="Footnotes">
      <ol start={1}>
        {Object.entries(items).map(([id, words]) => (
          <li key={id} id={`footnote-${id}`}>
            <Text value={words} />{" "}
            <a className="footnote-back" href="#" data-back={id} aria-label="Back to the text">{"↩\ufe0e"}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}

const COMPONENTS = {
  stretch: ({ blocks }) => <div className="stretch"><Blocks blocks={blocks} /></div>,
  paragraph: Paragraph,
  heading: Heading,
  list: List,
  image: (image) => <Figure image={image} />,
  table: Table,
  callout: Callout,
  divider: () => <hr className="divider" />,
  quote: Quotation,
  footnotes: Footnotes,
};

export function Blocks({ blocks, dateline }) {
  return blocks.map((block, place) => {
    const Component = COMPONENTS[block.type];
    return <Component key={place} {...block} dateline={place === 0 ? dateline : undefined} />;
  });
}
