// Running text, for React and Preact alike.
import { createContext, useContext } from "framework";

import { groupsOf } from "../shared/text.js";

/** What blocks need to know of the whole: the article, and the numbers of its footnotes. */
export const Whole = createContext(null);

const MARKS = { strong: "strong", emphasis: "em", strike: "s", code: "code", subscript: "sub", superscript: "sup", highlight: "mark" };

function Run({ text, marks, href, footnote }) {
  let words = text;
  for (const mark of marks ?? []) {
    const Tag = MARKS[mark];
    words = <Tag>{words}</Tag>;
  }
  if (href) words = <a className="link" href={href}>{words}</a>;
  if (!footnote) return words;
  return <>{words}<Reference id={footnote} /></>;
}

function Reference({ id }) {
  const number = useContext(Whole).numbers.get(id);
  return (
    <sup className="footnote-reference">
      <a href={`#footnote-${id}`} data-footnote={id} aria-label={`Footnote ${number}`}>{number}</a>
    </sup>
  );
}

export function QuoteButton({ id, words }) {
  return (
    <span className="quote-end">
      <button className="quote-button" type="button" data-quote={id} aria-haspopup="dialog" aria-label={`Who said this: ${words}`} />
    </span>
  );
}

function Group({ quote, runs, button }) {
  const words = runs.map((run, place) => (isPlain(run) ? run.text : <Run key={place} {...run} />));
  if (!quote) return words;
  return (
    <>
      <span data-quote={quote}>{words}</span>
      {button && <QuoteButton id={quote} words={button} />}
    </>
  );
}

const isPlain = ({ marks, href, footnote }) => !marks && !href && !footnote;

export function Text({ value }) {
  if (typeof value === "string") return value;
  return groupsOf(value).map((group, place) => <Group key={place} {...group} />);
}
