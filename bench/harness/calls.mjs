// How often the viewer's module calls out into the page, and the page into the module.

/** From now on the page counts the calls over the boundary: `calls.out` and `calls.in`. */
export function countCalls(page) {
  return page.addInitScript(() => {
    globalThis.calls = { out: 0, in: 0 };
    const counting = (kind, members) =>
      Object.fromEntries(
        Object.entries(members).map(([name, member]) => {
          if (typeof member !== "function") return [name, member];
          const counted = (...given) => {
            calls[kind] += 1;
            return member(...given);
          };
          return [name, counted];
        }),
      );
    const { Instance } = WebAssembly;
    // A plain function that gives back an object stands in for the class.
    WebAssembly.Instance = function (module, imports) {
      const named = Object.fromEntries(Object.entries(imports).map(([name, members]) => [name, counting("out", members)]));
      const { exports } = new Instance(module, named);
      return { exports: counting("in", exports) };
    };
  });
}
