// The module, and its instances. All viewers of a page share one instance. When the last has gone, and
// they were large, the instance goes too, and its memory with it; the compiled module is kept.
//
// A panic in the module is a bare trap: no hook of Rust's runs. Every export is wrapped before the glue
// sees it, so that a trap is caught wherever the browser called from, and the instance is given up.
import createGlue from "article-viewer-glue";

/** So many bytes of memory are kept for viewers to come. */
const MOST_KEPT = 4e6;

/**
 * One instance of the module, for as long as it is sound. Its viewers are known by the function that
 * each is told with when it is not.
 */
function createInstance(module) {
  const viewers = new Set();
  let depth = 0;
  let caller;

  function run(body) {
    if (instance.dead) return undefined;
    depth += 1;
    try {
      return body();
    } catch (error) {
      die(error);
      // Everything below is to stop too. Only a listener of ours has nobody to tell.
      if (depth > 1 || caller) throw error;
      return undefined;
    } finally {
      depth -= 1;
    }
  }

  function die(error) {
    if (instance.dead) return;
    instance.dead = true;
    const told = [...viewers];
    // A call of the browser's, into a listener, does not say whose it is.
    const atFault = caller ?? (told.length === 1 ? told[0] : undefined);
    viewers.clear();
    // Not here: below us the trap is still on its way out.
    queueMicrotask(() => {
      for (const lost of told) lost(lost === atFault ? error : undefined, !atFault || lost === atFault);
    });
  }

  const guard = (exports) => {
    const guarded = { ...exports };
    for (const name in exports) {
      const value = exports[name];
      if (value.call) guarded[name] = (...given) => run(() => value(...given));
    }
    return guarded;
  };

  const instance = {
    dead: false,
    viewers,
    /** Calls into the instance for a viewer, which is at fault where that brings the instance down. */
    call(lost, body) {
      if (instance.dead) return undefined;
      const before = caller;
      caller = lost;
      try {
        return body();
      } catch (error) {
        // Where it has gone down, its viewers are told.
        if (!instance.dead) throw error;
        return undefined;
      } finally {
        caller = before;
      }
    },
  };
  instance.glue = createGlue(module, guard);
  return instance;
}

/**
 * Where viewers get their instance from. `compile` gives a promise of the compiled module; it is called
 * once, and again after a failure.
 */
export function createRuntime(compile) {
  let compiled;
  let shared;

  async function begin() {
    const module = await compile();
    // Some engines let a page compile what its policy does not let it run.
    instance(module);
    return module;
  }

  /** Starts a viewer's instance. One that has failed before gets one of its own. */
  function instance(module, alone) {
    if (alone) return createInstance(module);
    if (!shared || shared.dead) shared = createInstance(module);
    return shared;
  }

  return {
    /** The compiled module. */
    ready() {
      compiled ??= begin().catch((error) => {
        compiled = undefined;
        throw error;
      });
      return compiled;
    },
    instance,
    /**
     * Lets go of a large instance that no viewer uses: its memory never shrinks. (Where it was not the shared
     * one, that is let go for nothing, which costs one instance more.)
     */
    release(instance) {
      if (!instance.viewers.size && instance.glue.size() > MOST_KEPT) shared = undefined;
    },
  };
}
