// Runs Pyodide under Node for the build. The job comes as JSON on standard input:
//   core         folder of the Pyodide to start; the one in nodeModules when left out
//   stdlib       standard library to start with; Pyodide's own when left out
//   compile      [{source, target, prefix}]: zips of .py to zips of .pyc
//   trace        {packages: [wheel, …], imports: [name, …], more: [name, …], target}
//   snapshot     {packages: [wheel, …], package: name, later: [sheet, …], more: [name, …],
//                templates: [text, …], target, layout: file}
import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

import { laidOut } from "./snapshot-layout.mjs";
import { zeroFreeHeap } from "./zero-free-heap.mjs";

const INSIDE = new URL("inside/", import.meta.url);

let pyodide;

try {
  await work(JSON.parse(await text(process.stdin)));
} catch (error) {
  // The message alone: the default report quotes a line of Pyodide's, which is a megabyte long.
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function work(job) {
  pyodide = await start(job);
  for (const archive of job.compile ?? []) await compile(archive);
  if (job.trace) await trace(job.trace);
  if (job.snapshot) await takeSnapshot(job.snapshot);
}

async function start({ nodeModules, names, core, stdlib, snapshot }) {
  const original = `${nodeModules}/pyodide`;
  const { loadPyodide } = await import(pathToFileURL(`${original}/${names.loader}`));
  return loadPyodide({
    indexURL: core ?? original,
    lockFileURL: `${original}/${names.lock}`,
    ...(stdlib && { stdLibURL: stdlib }),
    ...(snapshot && { _makeSnapshot: true }),
  });
}

/** Hands one of our files in inside/ to Python and returns it as a module. */
async function inside(name) {
  pyodide.FS.writeFile(`/tmp/${name}.py`, await readFile(new URL(`${name}.py`, INSIDE)));
  pyodide.runPython("import sys; '/tmp' in sys.path or sys.path.append('/tmp')");
  return pyodide.pyimport(name);
}

async function compile({ source, target, prefix }) {
  const { compile_archive } = await inside("compiling");
  pyodide.FS.writeFile("/tmp/source.zip", await readFile(source));
  compile_archive("/tmp/source.zip", "/tmp/target.zip", prefix);
  await writeFile(target, pyodide.FS.readFile("/tmp/target.zip"));
}

/** Unpacks wheels where the browser's `loadPackage` will. */
async function install(wheels) {
  const extractDir = pyodide.runPython("import site; site.getsitepackages()[0]");
  for (const wheel of wheels) {
    pyodide.unpackArchive(new Uint8Array(await readFile(wheel)), "whl", { extractDir });
  }
}

async function trace({ packages, imports, more, target }) {
  await install(packages);
  const { modules_used } = await inside("tracing");
  const used = modules_used(pyodide.toPy(imports), pyodide.toPy(more));
  await writeFile(target, JSON.stringify(used.toJs()));
}

/** Writes a snapshot of Python's memory once everything a first answer needs has been imported. */
async function takeSnapshot({ packages, target, layout: file, ...held }) {
  await install(packages);
  const { import_first } = await inside("importing");
  const lists = [held.later, held.more, held.templates].map((list) => pyodide.toPy(list));
  import_first(held.package, ...lists);
  zeroFreeHeap(pyodide._module);
  const { layout, content } = laidOut(pyodide.makeMemorySnapshot());
  await writeFile(target, content);
  await writeFile(file, JSON.stringify(layout));
}
