// The page in the frame. It tells the page around it how high it is, whenever that changes: when the
// article is there, when pictures come, when the key points fold, when the frame gets narrower.
const viewer = document.querySelector("article-viewer");
let last = 0;

function tell() {
  const height = Math.ceil(viewer.getBoundingClientRect().height);
  if (height === last || height === 0) return;
  last = height;
  // The height is no secret, so anybody may frame this page and be told.
  parent.postMessage({ type: "article-viewer:height", height }, "*");
}

new ResizeObserver(tell).observe(viewer);
viewer.addEventListener("loadend", tell);
