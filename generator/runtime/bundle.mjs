// Bundles generator/browser with esbuild into one classic script. The job comes as JSON on
// standard input: {nodeModules, browser: folder, target: file}.
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const job = JSON.parse(await text(process.stdin));
const { build } = createRequire(join(job.nodeModules, "x"))("esbuild");

const common = {
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none",
  logLevel: "silent",
  nodePaths: [job.nodeModules],
};

/** The worker as a text the page makes a blob of: `import source from "worker-source"`. */
const workerSource = {
  name: "worker-source",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^worker-source$/ }, ({ path }) => ({ path, namespace: "worker" }));
    onLoad({ filter: /.*/, namespace: "worker" }, async () => ({
      contents: await worker(),
      loader: "text",
    }));
  },
};

async function worker() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(job.browser, "worker.mjs")],
    // Pyodide's loader asks for these under Node only.
    external: ["node:*", "ws"],
    // It must find no `import.meta` of ours and no `require`.
    write: false,
  });
  return outputFiles[0].text;
}

await build({
  ...common,
  entryPoints: [join(job.browser, "main.mjs")],
  plugins: [workerSource],
  outfile: job.target,
});
