// The viewer as an element: the page, and the pop-over while a quote is open.
import { LitElement, html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";

import { backToText, buttonOf, quoteAt, watchRail } from "../shared/behaviour.js";
import { floatAt } from "../shared/float.js";
import { chainsOf, recordOf } from "../shared/quotes.js";
import { page, related } from "./page.js";
import { navigation, record } from "./record.js";

export class PeerViewer extends LitElement {
  static properties = { article: { attribute: false }, opened: { state: true }, ends: { state: true } };

  #chains;

  constructor() {
    super();
    this.ends = { isIdle: true, isFirst: true, isLast: true };
  }

  /** In the page itself, as the other peers, so that one style sheet of the page serves. */
  createRenderRoot() {
    return this;
  }

  get #list() {
    return this.querySelector(".related-list");
  }

  #open = (event) => {
    const quote = quoteAt(event);
    if (quote) this.opened = this.opened?.button === quote.button ? undefined : quote;
  };

  #close = () => (this.opened = undefined);

  #go = (id) => (this.opened = { id, button: buttonOf(this, id) });

  #step = (by) => this.#list.scrollBy({ left: by * this.#list.clientWidth, behavior: "smooth" });

  firstUpdated() {
    this.stopRail = watchRail(this.#list, (ends) => (this.ends = ends));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopRail?.();
    this.stopFloat?.();
  }

  willUpdate(changed) {
    if (changed.has("article")) this.#chains = undefined;
  }

  updated(changed) {
    if (!changed.has("opened")) return;
    this.stopFloat?.();
    this.stopFloat = this.opened && floatAt(this.opened.button, this.querySelector(".quote-dialog"), this.#close);
  }

  #dialog({ id }) {
    this.#chains ??= chainsOf(this.article);
    const shown = recordOf(this.article, this.#chains, id);
    return html`<div class="quote-dialog" role="dialog" tabindex="-1" aria-label=${shown.label}><button class="icon-button close" type="button" aria-label="Close" @click=${this.#close}></button>${record(shown)}${shown.place ? navigation(shown.place, this.#go) : nothing}</div>`;
  }

  render() {
    return html`<div class="viewer" lang="en" dir="ltr" @click=${this.#open}><div class="page" dir="ltr" data-related="rail" @click=${backToText}>${guard([this.article], () => page(this.article))}${guard([this.article, this.ends], () => related(this.article, this.ends, this.#step))}</div>${this.opened ? this.#dialog(this.opened) : nothing}</div>`;
  }
}
