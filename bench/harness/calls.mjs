// How often the viewer's module calls out into the page, and the page into the module.

/**
 * From now on the page counts the calls over the boundary: `calls.out` and `calls.in`, and in `calls.names`
 * those of each import, by the beginning of its code, since its name says nothing in what is shipped.
 */
export function countCalls(page) {
  return page.addInitScript(() => {
    globalThis.calls = { out: 0, in: 0, names: {} };
    const counting = (kind, members) =>
      Object.fromEntries(
        Object.entries(members).map(([name, member]) => {
          if (typeof member !== "function") return [name, member];
          const code = String(member).slice(0, 90);
          const counted = (...given) => {
            calls[kind] += 1;
            if (kind === "out") calls.names[code] = (calls.names[code] ?? 0) + 1;
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
