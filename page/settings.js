// How the article is shown: theme, width, direction and the rest, as the address has it and as the reader
// changes it.

/** Each setting: its name in the address and in the form, and what it is where nothing is said. */
const DEFAULTS = { theme: "auto", width: "full", dir: "auto", keyPoints: "open", related: "rail", lang: "auto" };

/** Binds the settings to `form`, and calls `apply` with all of them now and after each change. */
export function createSettings(form, query, apply) {
  const settings = Object.fromEntries(Object.entries(DEFAULTS).map(([name, value]) => [name, query.get(name) ?? value]));
  for (const [name, value] of Object.entries(settings)) {
    for (const input of form.querySelectorAll(`input[name="${name}"]`)) input.checked = input.value === value;
  }
  form.addEventListener("change", ({ target: { name, value } }) => {
    settings[name] = value;
    remember(name, value);
    apply(settings);
  });
  apply(settings);
  return settings;
}

/** Writes a setting into the address, so that the page is the same when it is loaded again. */
function remember(name, value) {
  const address = new URL(location.href);
  if (value === DEFAULTS[name]) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A page from disk may not change its address.
  }
}
