// How documents come to the page: chosen, dropped, pasted.

const isPicture = (file) => file.type.startsWith("image/");

/** Calls `open` with each document that comes; `input` is the file input of the page. */
export function receive(input, open) {
  input.addEventListener("change", () => {
    openFiles([...input.files], open);
    // The same file may be chosen again, after a change.
    input.value = "";
  });

  // A counter, since entering a child leaves its parent.
  let inside = 0;
  const mark = (change) => {
    inside = Math.max(0, inside + change);
    document.documentElement.toggleAttribute("data-dropping", inside > 0);
  };
  const hasFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files");
  addEventListener("dragenter", (event) => hasFiles(event) && mark(1));
  addEventListener("dragleave", (event) => hasFiles(event) && mark(-1));
  addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    mark(-inside);
    if (!hasFiles(event)) return;
    event.preventDefault();
    openFiles([...event.dataTransfer.files], open);
  });

  addEventListener("paste", (event) => {
    // What is pasted into a field belongs there.
    if (event.composedPath().some((it) => it.isContentEditable || it.matches?.("input, textarea"))) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData("text/plain");
    if (files.length) openFiles(files, open);
    else if (text.trim()) open({ name: "pasted.json", text });
    else return;
    event.preventDefault();
  });
}

/** Opens the first document among `files`; pictures beside it are those that its page may hold. */
async function openFiles(files, open) {
  const file = files.find((file) => !isPicture(file));
  if (!file) return;
  const pictures = files.filter(isPicture).map((picture) => [picture.name, picture]);
  open({ name: file.name, text: await file.text(), files: new Map(pictures) });
}
