// The page that wants the article. It knows the address of an oEmbed answer, and nothing else.
const place = document.querySelector("#place");
const answer = await (await fetch("oembed.json")).json();

// The answer's `html` is made by somebody else: only the frame in it is taken, and only its address.
const given = new DOMParser().parseFromString(answer.html, "text/html").querySelector("iframe");
const frame = document.createElement("iframe");
frame.src = new URL(given.getAttribute("src"), location.href);
frame.title = answer.title;
frame.height = answer.height;
frame.loading = "lazy";
place.append(frame);

addEventListener("message", ({ source, origin, data }) => {
  // Any page may send a message: this one is believed because the frame itself sent it.
  if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
  if (data?.type !== "article-viewer:height" || !Number.isFinite(data.height)) return;
  frame.height = Math.min(Math.max(data.height, 100), 50_000);
});
