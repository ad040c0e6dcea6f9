// Dates and pictures.
import { momentsOf } from "../shared/dates.js";
import { SIZES, candidatesOf, focusOf } from "../shared/images.js";
import { Text } from "./text.jsx";

export function When(props) {
  return momentsOf(props.date).map(({ at, words }, place) => (
    <>
      {place > 0 && "\u2009–\u2009"}
      <time datetime={at}>{words}</time>
    </>
  ));
}

export function Small(props) {
  return <img class={props.name} alt="" decoding="async" width={props.image.width} height={props.image.height} loading="lazy" src={props.image.url} />;
}

export function Figure(props) {
  const candidates = candidatesOf(props.image);
  const focus = focusOf(props.image);
  return (
    <figure class="image" id={props.image.id}>
      <picture class="picture">
        <img
          srcset={candidates}
          sizes={candidates && SIZES}
          alt={props.image.alt}
          decoding="async"
          width={props.image.width}
          height={props.image.height}
          data-focus-x={focus?.x}
          data-focus-y={focus?.y}
          fetchpriority={props.isLead ? "high" : undefined}
          loading={props.isLead ? undefined : "lazy"}
          src={props.image.url}
        />
      </picture>
      <figcaption class="caption">
        <Text value={props.image.caption} />{" "}<span class="credit">{props.image.credit}</span>
      </figcaption>
    </figure>
  );
}
