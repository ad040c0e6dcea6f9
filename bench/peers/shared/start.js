// How a peer starts: from the page's own data where there is some, from the document that the page names,
// or at the bench's word.

/** Starts a peer. `mount(host, article)` puts an article into an element and gives back how to remove it. */
export function start({ mount, hydrate }) {
  globalThis.peer = { mount };
  const host = document.querySelector("[data-article]");
  if (!host) return;
  const data = document.querySelector("#article");
  if (data) hydrate(host, JSON.parse(data.textContent));
  else fetch(host.dataset.article).then((response) => response.json()).then((article) => mount(host, article));
}
