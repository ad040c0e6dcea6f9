// The viewer: the page, and the pop-over while a quote is open.
import { Show, createSignal, onCleanup, onMount } from "solid-js";

import { buttonOf, quoteAt } from "../shared/behaviour.js";
import { floatAt } from "../shared/float.js";
import { chainsOf, recordOf } from "../shared/quotes.js";
import { Page } from "./page.jsx";
import { Navigation, Record } from "./record.jsx";

function QuoteDialog(props) {
  let dialog;
  const { id, button } = props.opened;
  const record = recordOf(props.article, props.chains(), id);
  const close = () => props.setOpened(undefined);
  onMount(() => onCleanup(floatAt(button, dialog, close)));
  const go = (to) => props.setOpened({ id: to, button: buttonOf(button.closest(".viewer"), to) });
  return (
    <div class="quote-dialog" role="dialog" tabindex="-1" ref={dialog} aria-label={record.label}>
      <button class="icon-button close" type="button" aria-label="Close" onClick={close} />
      <Record record={record} />
      {record.place && <Navigation place={record.place} onGo={go} />}
    </div>
  );
}

export function Viewer(props) {
  const [opened, setOpened] = createSignal();
  let chains;
  // At the first opening, and not before.
  const allChains = () => (chains ??= chainsOf(props.article));
  const onClick = (event) => {
    const quote = quoteAt(event);
    if (quote) setOpened((before) => (before?.button === quote.button ? undefined : quote));
  };
  return (
    <div class="viewer" lang="en" dir="ltr" onClick={onClick}>
      <Page article={props.article} />
      <Show when={opened()} keyed>{(one) => <QuoteDialog article={props.article} chains={allChains} opened={one} setOpened={setOpened} />}</Show>
    </div>
  );
}
