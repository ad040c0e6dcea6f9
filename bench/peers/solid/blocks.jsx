// The blocks of the body, one component for each type.
import { For, useContext } from "solid-js";
import { Dynamic } from "solid-js/web";

import { speakersOf } from "../shared/quotes.js";
import { beginning, cellOf, isNumber, itemOf, plain } from "../shared/text.js";
import { Figure, When } from "./parts.jsx";
import { QuoteButton, Text, Whole } from "./text.jsx";

function Paragraph(props) {
  return (
    <p id={props.block.id}>
      {props.dateline && <><span class="dateline">{props.dateline}</span>{" "}</>}
      <Text value={props.block.text} />
    </p>
  );
}

function Heading(props) {
  return <Dynamic component={`h${props.block.level}`} class="heading" id={props.block.id}><Text value={props.block.text} /></Dynamic>;
}

function List(props) {
  const items = <For each={props.block.items.map(itemOf)}>{(item) => <li><Text value={item.text} /></li>}</For>;
  return props.block.ordered ? <ol class="list" id={props.block.id}>{items}</ol> : <ul class="list" id={props.block.id}>{items}</ul>;
}

function Cell(props) {
  const number = isNumber(plain(props.cell.text)) ? "" : undefined;
  if (props.isHeader || props.cell.header) return <th scope={props.isHeader ? "col" : "row"} data-number={number}><Text value={props.cell.text} /></th>;
  return <td data-number={number}><Text value={props.cell.text} /></td>;
}

function Row(props) {
  return <tr><For each={props.cells.map(cellOf)}>{(cell) => <Cell cell={cell} isHeader={props.isHeader} />}</For></tr>;
}

function Table(props) {
  return (
    <figure class="table">
      <div class="table-scroll" tabindex="0" role="region" aria-label={plain(props.block.caption)}>
        <table>
          <caption><Text value={props.block.caption} /></caption>
          <thead><For each={props.block.header}>{(cells) => <Row cells={cells} isHeader />}</For></thead>
          <tbody><For each={props.block.rows}>{(cells) => <Row cells={cells} />}</For></tbody>
        </table>
      </div>
      {props.block.footer && <figcaption class="caption"><Text value={props.block.footer} /></figcaption>}
    </figure>
  );
}

function Callout(props) {
  return (
    <aside class="callout" aria-label={plain(props.block.title)}>
      <p class="callout-title"><Text value={props.block.title} /></p>
      <Blocks blocks={props.block.body} />
    </aside>
  );
}

function Quotation(props) {
  const { article } = useContext(Whole);
  const id = props.block.quote;
  const quote = article.quotes[id];
  const speakers = speakersOf(article, quote);
  const role = speakers.length === 1 && speakers[0].role;
  return (
    <figure class="quotation" data-display={props.block.display === "pull" ? "pull" : undefined}>
      <blockquote><p><span data-quote={id}><Text value={quote.text} /></span></p></blockquote>
      <figcaption>
        <span class="quotation-speaker">{speakers.map(({ name }) => name).join(", ") || "Speaker not named"}{role && <>, <span class="quotation-role">{role}</span></>}</span>{" "}
        <span class="quotation-date">{quote.date ? <When date={quote.date} /> : "Date not stated"}</span>
        <QuoteButton id={id} words={beginning(plain(quote.text))} />
      </figcaption>
    </figure>
  );
}

function Footnotes(props) {
  return (
    <section class="footnotes" aria-label="Footnotes">
      <ol start="1">
        <For each={Object.entries(props.block.items)}>
          {([id, words]) => (
            <li id={`footnote-${id}`}>
              <Text value={words} />{" "}
              <a class="footnote-back" href="#" data-back={id} aria-label="Back to the text">{"↩\ufe0e"}</a>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

const COMPONENTS = {
  stretch: (props) => <div class="stretch"><Blocks blocks={props.block.blocks} /></div>,
  paragraph: Paragraph,
  heading: Heading,
  list: List,
  image: (props) => <Figure image={props.block} />,
  table: Table,
  callout: Callout,
  divider: () => <hr class="divider" />,
  quote: Quotation,
  footnotes: Footnotes,
};

export function Blocks(props) {
  return (
    <For each={props.blocks}>
      {(block, place) => {
        const Component = COMPONENTS[block.type];
        return <Component block={block} dateline={place() === 0 ? props.dateline : undefined} />;
      }}
    </For>
  );
}
