// Runs Python on the files as they are shipped, under Node. Standard input:
// {"pyodide": folder, "shipped": folder, "lock": {…}, "code": Python that defines `answer(text)`,
//  "texts": [text]}; standard output: the answers as a JSON list.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const job = JSON.parse(readFileSync(0, "utf8"));
try {
  process.stdout.write(JSON.stringify(await answers(job)));
} catch (error) {
  // The message alone: the default report quotes a line of Pyodide's, which is a megabyte long.
  process.stderr.write(error.message);
  process.exitCode = 1;
}

async function answers({ pyodide, shipped, lock, code, texts }) {
  const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`).href);
  const python = await loadPyodide({
    stdLibURL: `${shipped}/python_stdlib.zip`,
    lockFileContents: JSON.stringify(lock),
    packageCacheDir: shipped,
  });
  await python.loadPackage(Object.keys(lock.packages), { messageCallback() {} });
  python.runPython(code);
  const answer = python.globals.get("answer");
  return texts.map((text) => answer(text));
}
