// The module, and its instances. All viewers of a page share one instance. When the last has gone the
// instance goes too, and its memory with it; the compiled module is kept.
//
// A panic in the module is a bare trap: no hook of Rust's runs. Every export is wrapped before the glue
// sees it, so that a trap is caught wherever the browser called from, and the instance is given up.
import createGlue from "article-viewer-glue";

/** What a call throws that brought its instance down. The viewers on it are told by `lost`. */
export class Crash extends Error {}

/** One instance of the module, for as long as it is sound. */
class Instance {
  views = new Set();
  dead = false;
  #depth = 0;
  #caller;

  constructor(module) {
    this.glue = createGlue(module, (exports) => this.#guarded(exports));
  }

  #guarded(exports) {
    const guarded = {};
    for (const [name, value] of Object.entries(exports)) {
      guarded[name] = typeof value === "function" ? (...given) => this.#run(() => value(...given)) : value;
    }
    return guarded;
  }

  #run(call) {
    if (this.dead) return undefined;
    this.#depth += 1;
    try {
      return call();
    } catch (error) {
      this.#die(error);
      // Everything below is to stop too. Only a listener of ours has nobody to tell.
      if (this.#depth > 1 || this.#caller) throw error;
      return undefined;
    } finally {
      this.#depth -= 1;
    }
  }

  /** Calls into the instance for a viewer, which is at fault where that brings the instance down. */
  call(view, body) {
    const before = this.#caller;
    this.#caller = view;
    try {
      return body();
    } catch (error) {
      throw this.dead ? new Crash(error?.message, { cause: error }) : error;
    } finally {
      this.#caller = before;
    }
  }

  #die(error) {
    if (this.dead) return;
    this.dead = true;
    const views = [...this.views];
    // A call of the browser's, into a listener, does not say whose it is.
    const atFault = this.#caller ?? (views.length === 1 ? views[0] : undefined);
    this.views.clear();
    // Not here: below us the trap is still on its way out.
    queueMicrotask(() => {
      for (const view of views) view.lost(view === atFault ? error : undefined, !atFault || view === atFault);
    });
  }
}

/** Where viewers get their instance from. */
export class Runtime {
  #compiled;
  #shared;

  /** `compile` gives a promise of the compiled module; it is called once, and again after a failure. */
  constructor(compile) {
    this.compile = compile;
  }

  /** The compiled module. */
  ready() {
    this.#compiled ??= this.#start().catch((error) => {
      this.#compiled = undefined;
      throw error;
    });
    return this.#compiled;
  }

  async #start() {
    const module = await this.compile();
    // Some engines let a page compile what its policy does not let it run.
    this.instance(module);
    return module;
  }

  /** Starts a viewer's instance. One that has failed before gets one of its own. */
  instance(module, alone) {
    if (alone) return new Instance(module);
    if (!this.#shared || this.#shared.dead) this.#shared = new Instance(module);
    return this.#shared;
  }

  /** Lets go of an instance that no viewer uses. */
  release(instance) {
    if (instance === this.#shared && instance.views.size === 0) this.#shared = undefined;
  }
}
