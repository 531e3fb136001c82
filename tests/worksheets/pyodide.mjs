// Runs worksheet requests under Pyodide, all in one process.
// Standard input: {"pyodide": folder, "modules": [files and folders], "requests": [text]}.
// Standard output: {"python": version, "seconds": {...}, "replies": [text]}.
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

const LIBRARY = "/worksheet-modules";

const { pyodide: folder, modules, requests } = JSON.parse(readFileSync(0, "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: `${folder}/`, env: { PYTHONDONTWRITEBYTECODE: "1" } });

python.FS.mkdir(LIBRARY);
for (const path of modules) {
  const target = `${LIBRARY}/${basename(path)}`;
  if (statSync(path).isDirectory()) python.mountNodeFS(target, path);
  else python.FS.writeFile(target, readFileSync(path));
}
python.runPython(`import sys; sys.path.append("${LIBRARY}")`);

const clock = (work) => {
  const start = performance.now();
  const value = work();
  return [value, (performance.now() - start) / 1000];
};
const [run, importing] = clock(() => python.runPython("from worksheets.engine import run; run"));
const answers = requests.map((request) => clock(() => run(request)));

process.stdout.write(
  JSON.stringify({
    python: python.runPython("sys.version"),
    seconds: { importing, requests: answers.map(([, seconds]) => seconds) },
    replies: answers.map(([reply]) => reply),
  }),
);
