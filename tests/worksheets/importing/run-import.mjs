// Imports files with Python as it is shipped, under Node. Standard input:
// {"pyodide": folder, "shipped": folder, "lock": {…}, "code": Python with `told(content)`,
//  "files": [base64]}; standard output: {"seconds": […], "told": [text]}.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { pyodide, shipped, lock, code, files } = JSON.parse(readFileSync(0, "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`).href);
const python = await loadPyodide({
  stdLibURL: `${shipped}/python_stdlib.zip`,
  lockFileContents: JSON.stringify(lock),
  packageCacheDir: shipped,
});
await python.loadPackage(Object.keys(lock.packages), { messageCallback() {} });
python.runPython("import base64");
python.runPython(code);

const told = [];
const seconds = [];
for (const file of files) {
  python.globals.set("file", file);
  const start = performance.now();
  told.push(python.runPython("told(base64.b64decode(file))"));
  seconds.push((performance.now() - start) / 1000);
}
process.stdout.write(JSON.stringify({ seconds, told }));
