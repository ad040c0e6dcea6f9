// Writes down what the elements tell the page.
const told = document.querySelector("#told");

function write({ type, target, detail }) {
  const line = document.createElement("li");
  line.textContent = `${target.id || "script"}: ${type} ${JSON.stringify(detail)}`;
  told.append(line);
}

// These bubble: one listener for all.
for (const name of ["keypointstoggle", "quoteopen", "quoteclose", "relatedfollow"]) document.addEventListener(name, write);
// These do not, as with a picture; but a listener that captures hears them all the same.
for (const name of ["loadstart", "load", "error"]) {
  document.addEventListener(name, (event) => event.target.localName === "article-viewer" && write(event), { capture: true });
}
