// What is asked of the browser beyond the page: to be slow, to collect garbage, to say what it holds.

/** A slow phone's processor: a quarter of this machine's. */
export const SLOW_PROCESSOR = 4;

/** A slow line: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** A session with the page's developer tools. */
export const devtools = (page) => page.context().newCDPSession(page);

/** Makes the page's processor so many times slower. */
export const slowProcessor = (session, rate = SLOW_PROCESSOR) => session.send("Emulation.setCPUThrottlingRate", { rate });

/** Makes the page's line slow. */
export async function slowLine(session) {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_LINE);
}

/**
 * A stopwatch that stands still while the page's main thread has to wait for a processor: on a machine
 * with other work the clock on the wall says more about that. `time(expression)` runs an expression in
 * the page, waits for its promise, and gives the milliseconds that the thread worked; `around(action)`
 * does so for something that is done from outside.
 */
export async function stopwatch(session) {
  await session.send("Performance.enable");
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ThreadTime").value * 1000;
  };
  const run = async (expression) => {
    const { exceptionDetails } = await session.send("Runtime.evaluate", { expression: `(async () => void (${expression}))()`, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  const around = async (action) => {
    const before = await worked();
    await action();
    return (await worked()) - before;
  };
  // What asking costs by itself.
  const idle = [];
  for (let time = 0; time < 5; time += 1) idle.push(await around(() => run("0")));
  const cost = idle.sort((a, b) => a - b)[2];
  return { run, time: async (expression) => Math.max(0, (await around(() => run(expression))) - cost), around };
}

/**
 * What the page holds after a collection, in bytes: the script's objects and the modules' memories, which
 * is what the bars are about, and the browser's own objects for the page's nodes.
 */
export async function memory(page, session) {
  // What one collection finalises only the next can free.
  for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = await session.send("Runtime.getHeapUsage");
  const modules = await page.evaluate(() => globalThis.modules?.().reduce((sum, one) => sum + one.buffer.byteLength, 0) ?? 0);
  return { script: usedSize, modules, held: usedSize + modules, nodes: embedderHeapUsedSize ?? 0 };
}

/** From now on the page knows the memories of the WebAssembly instances that are alive, and the compiled modules. */
export function watchModules(page) {
  return page.addInitScript(() => {
    const memories = [];
    globalThis.modules = () => memories.map((one) => one.deref()).filter(Boolean);
    globalThis.compiled = [];
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
      construct(target, given) {
        const instance = Reflect.construct(target, given);
        for (const one of Object.values(instance.exports)) if (one instanceof WebAssembly.Memory) memories.push(new WeakRef(one));
        return instance;
      },
    });
    for (const name of ["compile", "compileStreaming"]) {
      const compile = WebAssembly[name];
      WebAssembly[name] = (...given) => {
        const module = compile.apply(WebAssembly, given);
        globalThis.compiled.push(module);
        return module;
      };
    }
  });
}
