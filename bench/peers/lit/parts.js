// Dates and pictures.
import { html, nothing } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";

import { momentsOf } from "../shared/dates.js";
import { SIZES, candidatesOf, focusOf } from "../shared/images.js";
import { text } from "./text.js";

export const when = (date) => momentsOf(date).map(({ at, words }, place) => html`${place > 0 ? "\u2009–\u2009" : nothing}<time datetime=${at}>${words}</time>`);

export const small = ({ url, width, height }, name) => html`<img class=${name} alt="" decoding="async" width=${width} height=${height} loading="lazy" src=${url}>`;

export function figure(whole, image, isLead = false) {
  const candidates = candidatesOf(image);
  const focus = focusOf(image);
  return html`<figure class="image" id=${ifDefined(image.id)}><picture class="picture"><img srcset=${ifDefined(candidates)} sizes=${ifDefined(candidates && SIZES)} alt=${image.alt} decoding="async" width=${image.width} height=${image.height} data-focus-x=${ifDefined(focus?.x)} data-focus-y=${ifDefined(focus?.y)} fetchpriority=${ifDefined(isLead ? "high" : undefined)} loading=${ifDefined(isLead ? undefined : "lazy")} src=${image.url}></picture><figcaption class="caption">${text(whole, image.caption)} <span class="credit">${image.credit}</span></figcaption></figure>`;
}
