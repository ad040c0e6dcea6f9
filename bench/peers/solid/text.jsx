// Running text.
import { createContext, useContext } from "solid-js";
import { Dynamic } from "solid-js/web";

import { groupsOf } from "../shared/text.js";

/** What blocks need to know of the whole: the article, and the numbers of its footnotes. */
export const Whole = createContext();

const MARKS = { strong: "strong", emphasis: "em", strike: "s", code: "code", subscript: "sub", superscript: "sup", highlight: "mark" };

function marked(text, marks) {
  if (marks.length === 0) return text;
  return <Dynamic component={MARKS[marks.at(-1)]}>{marked(text, marks.slice(0, -1))}</Dynamic>;
}

function Run(props) {
  const words = () => (props.run.marks ? marked(props.run.text, props.run.marks) : props.run.text);
  return (
    <>
      {props.run.href ? <a class="link" href={props.run.href}>{words()}</a> : words()}
      {props.run.footnote && <Reference id={props.run.footnote} />}
    </>
  );
}

function Reference(props) {
  const number = useContext(Whole).numbers.get(props.id);
  return (
    <sup class="footnote-reference">
      <a href={`#footnote-${props.id}`} data-footnote={props.id} aria-label={`Footnote ${number}`}>{number}</a>
    </sup>
  );
}

export function QuoteButton(props) {
  return (
    <span class="quote-end">
      <button class="quote-button" type="button" data-quote={props.id} aria-haspopup="dialog" aria-label={`Who said this: ${props.words}`} />
    </span>
  );
}

const words = (runs) => runs.map((run) => (run.marks || run.href || run.footnote ? <Run run={run} /> : run.text));

export function Text(props) {
  if (typeof props.value === "string") return props.value;
  return groupsOf(props.value).map(({ quote, runs, button }) => {
    if (!quote) return words(runs);
    return (
      <>
        <span data-quote={quote}>{words(runs)}</span>
        {button && <QuoteButton id={quote} words={button} />}
      </>
    );
  });
}
