// Dates and pictures.
import { Fragment } from "framework";

import { momentsOf } from "../shared/dates.js";
import { SIZES, candidatesOf, focusOf } from "../shared/images.js";
import { Text } from "./text.jsx";

export function When({ date }) {
  return momentsOf(date).map(({ at, words }, place) => (
    <Fragment key={at}>
      {place > 0 && "\u2009–\u2009"}
      <time dateTime={at}>{words}</time>
    </Fragment>
  ));
}

export function Small({ image: { url, width, height }, name }) {
  return <img className={name} alt="" decoding="async" width={width} height={height} loading="lazy" src={url} />;
}

export function Figure({ image, isLead = false }) {
  const candidates = candidatesOf(image);
  const focus = focusOf(image);
  return (
    <figure className="image" id={image.id}>
      <picture className="picture">
        <img
          srcSet={candidates}
          sizes={candidates && SIZES}
          alt={image.alt}
          decoding="async"
          width={image.width}
          height={image.height}
          data-focus-x={focus?.x}
          data-focus-y={focus?.y}
          fetchPriority={isLead ? "high" : undefined}
          loading={isLead ? undefined : "lazy"}
          src={image.url}
        />
      </picture>
      <figcaption className="caption">
        <Text value={image.caption} /> <span className="credit">{image.credit}</span>
      </figcaption>
    </figure>
  );
}
