// Bundles generator/browser with esbuild into one classic script. The job comes as JSON on
// standard input: {nodeModules, browser: folder, entry: module, target: file}.
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

/** Each worker as a text the page makes a blob of: `import source from "studio/worker-source"`. */
const workerSources = {
  name: "worker-sources",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z/]+-source$/ }, ({ path }) => ({ path, namespace: "worker" }));
    onLoad({ filter: /.*/, namespace: "worker" }, async ({ path }) => ({
      contents: await source(`${path.replace("-source", "")}.mjs`),
      loader: "text",
    }));
  },
};

async function source(entry) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(job.browser, entry)],
    // Pyodide's loader asks for these under Node only.
    external: ["node:*", "ws"],
    // It must find no `import.meta` of ours and no `require`.
    write: false,
  });
  return outputFiles[0].text;
}

await build({
  ...common,
  entryPoints: [join(job.browser, job.entry)],
  plugins: [workerSources],
  outfile: job.target,
});
