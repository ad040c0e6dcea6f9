// A small client of the W3C WebDriver protocol: three browsers, each behind its own driver. No package
// does it here, since what packages offer looks for drivers by itself and fetches those it does not
// find, and these tests are to start exactly the programs they are given.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds until a condition that did not come true is a failure. Two shared cores are slow. */
export const PATIENCE = 20_000;
/** Milliseconds until a driver has to listen, and a browser has to be there. */
const STARTING = 60_000;
const PAUSE = 25;

/** The name that the protocol has for references to elements. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** The first file of this name on the `PATH`, or in one of the directories. */
function find(name, directories = []) {
  for (const directory of [...(process.env.PATH ?? "").split(delimiter), ...directories]) {
    try {
      if (readdirSync(directory).includes(name)) return join(directory, name);
    } catch {
      // A directory of the `PATH` need not exist.
    }
  }
  return undefined;
}

/** The directories below `directory` whose names begin with `prefix`, the last version first. */
function versions(directory, prefix) {
  try {
    const names = readdirSync(directory).filter((name) => name.startsWith(prefix));
    return names.sort((a, b) => b.localeCompare(a, "en", { numeric: true })).map((name) => join(directory, name));
  } catch {
    return [];
  }
}

/** What is started for a program: the variable of this name, else what is found. */
function program(variable, names, directories) {
  const found = process.env[variable] || names.map((name) => find(name, directories)).find(Boolean);
  if (!found) throw new Error(`${names[0]} is not there: run \`cargo xtask setup\`, or name it in ${variable}`);
  return found;
}

function tools() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return process.env.ARTICLE_VIEWER_TOOLS || join(cache, "article-viewer", "tools");
}

function miniBrowser() {
  // Debian puts it where no `PATH` looks, in a directory of its interface's version.
  const places = ["/usr/lib", "/usr/libexec", ...versions("/usr/lib", "").filter((it) => it.includes("-linux-"))];
  const directories = places.flatMap((place) => versions(place, "webkit2gtk-4").concat(versions(place, "webkitgtk-6")));
  return program("WEBKIT_MINI_BROWSER", ["MiniBrowser"], directories);
}

/** The engines: how each driver is started, and what each browser is asked for. */
const descriptions = {
  chromium: {
    driver: () => program("CHROMEDRIVER", ["chromedriver"]),
    arguments: (port) => [`--port=${port}`],
    capabilities: () => ({
      browserName: "chrome",
      "goog:chromeOptions": {
        binary: program("CHROMIUM", ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]),
        args: [
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--force-prefers-reduced-motion",
          "--lang=en-US",
        ],
      },
    }),
  },
  firefox: {
    driver: () => program("GECKODRIVER", ["geckodriver"], versions(tools(), "geckodriver-").map((it) => join(it, "bin"))),
    // Without a number of its own each driver would take the same port for its second protocol.
    arguments: (port) => ["--host", "127.0.0.1", "--port", String(port), "--websocket-port", "0"],
    capabilities: () => ({
      browserName: "firefox",
      "moz:firefoxOptions": {
        binary: program("FIREFOX", ["firefox-esr", "firefox"]),
        args: ["-headless"],
        prefs: {
          "ui.prefersReducedMotion": 1,
          "intl.accept_languages": "en-US",
          // As readers have it: for its own tests the driver would let files read each other.
          "security.fileuri.strict_origin_policy": true,
          // Nothing is asked of the outside world.
          "app.normandy.enabled": false,
          "app.update.disabledForTesting": true,
          "browser.safebrowsing.downloads.remote.enabled": false,
          "datareporting.healthreport.uploadEnabled": false,
          "network.captive-portal-service.enabled": false,
          "network.connectivity-service.enabled": false,
          "network.http.speculative-parallel-limit": 0,
          "services.settings.server": "data:,#remote-settings-dummy/v1",
        },
      },
    }),
  },
  webkit: {
    needsScreen: true,
    driver: () => program("WEBKIT_DRIVER", ["WebKitWebDriver"]),
    arguments: (port) => ["--host=127.0.0.1", `--port=${port}`],
    capabilities: () => ({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
    }),
    environment: {
      // There is no graphics card and no session bus.
      LIBGL_ALWAYS_SOFTWARE: "1",
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      NO_AT_BRIDGE: "1",
      GTK_A11Y: "none",
      GDK_BACKEND: "x11",
      GSETTINGS_BACKEND: "memory",
      DBUS_SESSION_BUS_ADDRESS: "disabled:",
    },
  },
};

/** The engines to test in: `ENGINE`, one or several with commas between; all of them without it. */
export const engines = (process.env.ENGINE || Object.keys(descriptions).join(",")).split(",").map((name) => name.trim());
for (const name of engines) {
  if (!descriptions[name]) throw new Error(`ENGINE is one of ${Object.keys(descriptions).join(", ")}, and not ${name}`);
}

// Processes ---------------------------------------------------------------------------------------

const running = new Set();
const homes = new Set();
process.on("exit", () => {
  running.forEach((child) => endNow(child));
  homes.forEach(forget);
});
// Without a listener a signal would end this process without its `exit`, and leave the browsers running.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** Starts a program in a process group of its own, so that what it starts in turn ends with it. */
function start(command, given, options = {}) {
  const child = spawn(command, given, { stdio: ["ignore", "pipe", "pipe"], detached: true, ...options });
  child.said = "";
  const keep = (part) => (child.said = `${child.said}${part}`.slice(-4000));
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  child.on("error", keep);
  child.gone = new Promise((resolve) => child.once("close", resolve));
  child.once("exit", () => running.delete(child));
  running.add(child);
  return child;
}

function endNow(child, signal = "SIGKILL") {
  if (!child?.pid) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group is gone already.
  }
}

/** Ends a program and all of its group, and waits until the program has gone. */
async function end(child) {
  endNow(child, "SIGTERM");
  await Promise.race([child.gone, pause(3000, undefined, { ref: false })]);
  endNow(child);
}

/** Removes what a browser wrote. */
function forget(home) {
  try {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // A browser on its last breath still writes. What stays lies among the temporary files.
  }
  homes.delete(home);
}

/** A port of the loopback interface that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** An X server of its own for a browser that has no headless mode. It says which number it took. */
async function startScreen() {
  const given = ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp", "-noreset"];
  const child = start(program("XVFB", ["Xvfb"]), given, { stdio: ["ignore", "pipe", "pipe", "pipe"] });
  let number = "";
  child.stdio[3].on("data", (part) => (number += part));
  await until("Xvfb has a screen", () => {
    if (child.exitCode !== null) throw new Error(`Xvfb stopped: ${child.said}`);
    return number.endsWith("\n");
  });
  return { child, display: `:${number.trim()}` };
}

/** Waits until `check` gives something true, and gives it back. */
export async function until(what, check, patience = PATIENCE) {
  const deadline = Date.now() + patience;
  let last;
  for (;;) {
    last = await check();
    if (last) return last;
    if (Date.now() > deadline) throw new Error(`waited ${patience} ms in vain until ${what}`);
    await pause(PAUSE);
  }
}

// The protocol ------------------------------------------------------------------------------------

/** What a driver answers that is no success. `code` is the specification's word for it. */
export class DriverError extends Error {
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** One request to a driver. Not by `fetch`, which gives up on an answer after its own time. */
function ask(port, method, path, body) {
  return new Promise((resolve, reject) => {
    const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = content ? { "content-type": "application/json; charset=utf-8", "content-length": content.length } : {};
    const sent = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(parts).toString();
        let value;
        try {
          ({ value } = JSON.parse(text));
        } catch {
          reject(new DriverError("no JSON", text.slice(0, 200)));
          return;
        }
        if (response.statusCode === 200) resolve(value);
        else reject(new DriverError(value?.error ?? "unknown", `${value?.message ?? text}`.slice(0, 600)));
      });
    });
    sent.setTimeout(STARTING, () => sent.destroy(new Error(`the driver gave no answer to ${method} ${path}`)));
    sent.on("error", reject);
    sent.end(content);
  });
}

/** The keys the tests press, as the protocol writes them. */
export const KEYS = { Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", Shift: "\uE008", Space: " " };

/** Starts an engine's driver and browser, and gives back the browser. */
export async function launch(engine) {
  const description = descriptions[engine];
  const screen = description.needsScreen ? await startScreen() : undefined;
  // Profiles, caches and whatever else a browser writes, away from those of the user.
  const home = mkdtempSync(join(tmpdir(), `article-viewer-${engine}-`));
  homes.add(home);
  const environment = {
    ...process.env,
    ...description.environment,
    ...(screen && { DISPLAY: screen.display }),
    TZ: "UTC",
    LANG: "en_US.UTF-8",
    LANGUAGE: "en_US",
    HOME: home,
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    TMPDIR: home,
  };
  // GTK's way of asking for less movement: movement would only make the tests wait.
  const settings = join(home, "config", "gtk-3.0");
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, "settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  const children = screen ? [screen.child] : [];
  const clear = async () => {
    for (const child of children.reverse()) await end(child);
    forget(home);
  };
  try {
    // The port may be taken between finding and using it: then the driver stops, and the next one is tried.
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort();
      const child = start(description.driver(), description.arguments(port), { env: environment });
      children.push(child);
      const isReady = async () => {
        if (child.exitCode !== null) return "stopped";
        return (await ask(port, "GET", "/status").catch(() => undefined))?.ready && "ready";
      };
      const state = await until(`${engine}'s driver listens`, isReady, STARTING);
      if (state === "ready") {
        const capabilities = { alwaysMatch: { ...description.capabilities(), pageLoadStrategy: "normal" } };
        const session = await ask(port, "POST", "/session", { capabilities });
        const browser = new Browser(engine, port, session, clear);
        await browser.resize(1280, 900);
        return browser;
      }
      if (attempt === 3) throw new Error(`${engine}'s driver stopped: ${child.said}`);
    }
  } catch (error) {
    error.message += children.map((child) => `\n${child.spawnfile}: ${child.said}`).join("");
    await clear();
    throw error;
  }
}

/**
 * Writes data as JSON. Runs in the page. Drivers would follow what a page has added to the prototypes, each
 * in its own way, and `JSON.stringify` would ask arrays for the `toJSON` that old libraries give them.
 */
function writeData(value) {
  if (typeof value !== "object" || value === null) return String(JSON.stringify(value ?? null));
  let text = "";
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) text += `${index ? "," : ""}${writeData(value[index])}`;
    return `[${text}]`;
  }
  for (const name in value) {
    if (Object.prototype.hasOwnProperty.call(value, name)) text += `${text && ","}${JSON.stringify(name)}:${writeData(value[name])}`;
  }
  return `{${text}}`;
}

/** A browser with one window. */
export class Browser {
  #port;
  #session;
  #clear;

  constructor(engine, port, session, clear) {
    this.engine = engine;
    this.version = session.capabilities.browserVersion;
    this.#port = port;
    this.#session = session.sessionId;
    this.#clear = clear;
  }

  send(method, path, body) {
    return ask(this.#port, method, `/session/${this.#session}${path}`, method === "POST" ? (body ?? {}) : body);
  }

  async close() {
    await ask(this.#port, "DELETE", `/session/${this.#session}`).catch(() => {});
    await this.#clear();
  }

  resize(width, height) {
    return this.send("POST", "/window/rect", { width, height });
  }

  open(url) {
    return this.send("POST", "/url", { url });
  }

  /** Goes into an iframe, by its element; without one, back to the page. */
  enter(frame = null) {
    return this.send("POST", "/frame", { id: frame });
  }

  /** Runs a function in the page. It sees its arguments and nothing else of the test, and gives back data. */
  async run(body, ...given) {
    const script = `return (${writeData})((${body}).apply(null, arguments))`;
    return JSON.parse(await this.send("POST", "/execute/sync", { script, args: given }));
  }

  /** Runs a function in the page that gives back an element, and gives back a reference to that. */
  async element(body, ...given) {
    const reference = await this.send("POST", "/execute/sync", { script: `return (${body}).apply(null, arguments)`, args: given });
    if (!reference?.[ELEMENT]) throw new Error(`no element is what ${body} gives`);
    return reference;
  }

  /** Runs a function in the page whose last argument is to be called with its result. */
  runAsync(body, ...given) {
    return this.send("POST", "/execute/async", { script: `(${body}).apply(null, arguments)`, args: given });
  }

  /** Waits until a function in the page gives something true, and gives it back. */
  until(what, body, ...given) {
    return until(what, () => this.run(body, ...given));
  }

  /** Two frames and a task, for statements that something does not happen. */
  settled() {
    return this.runAsync((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))));
  }

  /** Presses keys, one after another; `"Shift+Tab"` holds one while it presses the other. */
  async press(...names) {
    const actions = names.flatMap((name) => {
      const keys = name.split("+").map((key) => KEYS[key] ?? key);
      return [...keys.map((value) => ({ type: "keyDown", value })), ...keys.reverse().map((value) => ({ type: "keyUp", value }))];
    });
    await this.send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Points at a place of the window and presses, with a finger or a mouse. */
  async point(pointerType, x, y) {
    const actions = [
      { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    await this.send("POST", "/actions", { actions: [{ type: "pointer", id: pointerType, parameters: { pointerType }, actions }] });
  }
}
