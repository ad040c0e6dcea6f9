// The document on the page: its name, where it comes from, its text where that is known.

/** Lines end as the editor has them, so that a place is the same here and there. */
const withPlainLines = (text) => text?.replaceAll(/\r\n?/g, "\n");

/** Makes the document that `viewer` shows. */
export function createStory(viewer) {
  const story = new EventTarget();
  let name = "";
  let address;
  let text;
  /** Files that came with it, by name: its pictures. */
  let files = new Map();
  let direction;

  const tell = (kind) => story.dispatchEvent(new Event(kind));

  function show({ keepsLast = false } = {}) {
    if (address === undefined) viewer.removeAttribute("src");
    else viewer.src = address;
    if (text === undefined) {
      viewer.article = null;
      return;
    }
    let value = text;
    try {
      value = JSON.parse(text);
    } catch {
      // Whoever is writing is not done yet: what was there before stays.
      if (keepsLast) return;
    }
    if (direction && value?.constructor === Object) value.direction = direction;
    viewer.article = value;
  }

  async function load() {
    if (text !== undefined) return text;
    const [asked, response] = [address, await fetch(address)];
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const answer = withPlainLines(await response.text());
    if (asked === address) text ??= answer;
    return answer;
  }

  const members = {
    get name() {
      return name;
    },
    get address() {
      return address;
    },
    get files() {
      return files;
    },
    /** The text, fetched where it is not there yet. */
    load,
    /** Shows another document: its text, or the address that it is fetched from. */
    open(next) {
      ({ name, address, files = new Map() } = next);
      text = withPlainLines(next.text);
      if (direction) load().then(() => show(), () => show());
      else show();
      tell("open");
    },
    /** Takes a text that was changed. */
    edit(changed) {
      text = changed;
      show({ keepsLast: true });
      tell("edit");
    },
    /** Shows the document as if it said this direction; with none, as it is. */
    async setDirection(wanted) {
      if (direction === wanted) return;
      direction = wanted;
      await load().catch(() => {});
      show();
    },
  };
  return Object.defineProperties(story, Object.getOwnPropertyDescriptors(members));
}
