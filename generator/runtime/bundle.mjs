// Bundles generator/browser with esbuild into one classic script. The job comes as JSON on
// standard input: {nodeModules, browser: folder, entry: module, target: file}.
import { writeFile } from "node:fs/promises";
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

/** Returns the text of a worker. It must find no `import.meta` of ours and no `require`. */
function source(entry) {
  // Pyodide's loader asks for these under Node only.
  return bundled({ entryPoints: [join(job.browser, entry)], external: ["node:*", "ws"] });
}

async function bundled(options) {
  const { outputFiles } = await build({ ...common, ...options, write: false });
  return compiledAtOnce(outputFiles[0].text);
}

/**
 * V8 compiles a function that is called at once while it reads the script, beside the page's own
 * thread; the body of an arrow function, as esbuild writes it, is read again on that thread.
 */
function compiledAtOnce(script) {
  return script.replace(/^("use strict";)?\(\(\)=>\{/, "$1(function(){");
}

const script = await bundled({
  entryPoints: [join(job.browser, job.entry)],
  plugins: [workerSources],
});
await writeFile(job.target, script);
