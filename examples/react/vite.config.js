export default {
  // The application may lie in any folder of a server.
  base: "./",
  // JSX as React 19 has it: no plug-in is needed for that alone.
  esbuild: { jsx: "automatic" },
  // The server for development would move the package's script away from its module.
  optimizeDeps: { exclude: ["article-viewer"] },
};
