// Runs calls of the studio under Node, with the Python that a site's studio ships. Standard input:
// {"pyodide": folder, "site": folder, "work": folder, "facts": {…}, "entries": [{…}],
//  "own": {path: base64}, the organisation's files, "calls": [{"name", "payload"}]}. The replies' texts go
// to standard output as a JSON list, and the bytes in them into files REPLY-NUMBER in the folder "work".
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { constants, gunzipSync, zstdDecompressSync } from "node:zlib";
import { filesIn } from "../../generator/browser/studio/tar.mjs";

const job = JSON.parse(readFileSync(0, "utf8"));
const { facts, work } = job;
const entries = new Map([...facts.files, ...job.entries].map((entry) => [entry.name, entry]));

/** Returns a file as it lies on the host. */
function packed(name) {
  return readFileSync(join(job.site, "assets/studio", entries.get(name).path));
}

function startOf() {
  const halves = facts.files.filter(({ use }) => use === "start").map(({ name }) => packed(name));
  const params = { [constants.ZSTD_d_windowLogMax]: 27 };
  const options = { params, finishFlush: constants.ZSTD_e_flush };
  const content = zstdDecompressSync(Buffer.concat(halves), options);
  const files = {};
  let from = 0;
  for (const { name, size } of facts.start) {
    files[name] = content.subarray(from, from + size);
    from += size;
  }
  return files;
}

function write({ FS }, path, content) {
  FS.mkdirTree(`/${path.slice(0, path.lastIndexOf("/"))}`);
  FS.writeFile(`/${path}`, content);
}

function layOut(python, bytes) {
  for (const [path, content] of filesIn(new Uint8Array(bytes))) write(python, path, content);
}

async function started() {
  const files = startOf();
  const library = join(work, facts.names.library);
  writeFileSync(library, files[facts.names.library]);
  const { loadPyodide } = await import(pathToFileURL(join(job.pyodide, "pyodide.mjs")).href);
  const python = await loadPyodide({ indexURL: job.pyodide, stdLibURL: library });
  layOut(python, files[facts.names.archive]);
  for (const [name, path] of Object.entries(facts.native)) {
    write(python, path.replace(/^\//, ""), files[name]);
  }
  for (const name of [facts.names.project, facts.names.own])
    layOut(python, gunzipSync(packed(name)));
  for (const [path, text] of Object.entries(job.own)) {
    write(python, `${facts.root.slice(1)}/content/own/${path}`, Buffer.from(text, "base64"));
  }
  python.pyimport("importlib").invalidate_caches();
  return python;
}

function bring(python, error) {
  const missed = python.pyimport("sys").last_exc;
  if (error.type === "FilesWanted") {
    python.FS.mkdirTree("/packed");
    for (const name of missed.names.toJs()) python.FS.writeFile(`/packed/${name}`, packed(name));
    return;
  }
  if (error.type !== "ModuleNotFoundError") throw error;
  const holds = (module) => `${missed.name}.`.startsWith(`${module}.`);
  const found = Object.keys(facts.later).find((name) => facts.later[name].some(holds));
  if (!found) throw error;
  layOut(python, gunzipSync(packed(found)));
  python.pyimport("importlib").invalidate_caches();
}

function answered(python, answer, { name, payload }) {
  for (;;) {
    try {
      const reply = answer(name, JSON.stringify(payload), [], () => {});
      return reply.toJs();
    } catch (error) {
      bring(python, error);
    }
  }
}

try {
  const python = await started();
  const answer = python.pyimport("generator.studio.crossing").crossing(facts.root);
  const replies = job.calls.map((call, number) => {
    const [text, blobs] = answered(python, answer, call);
    for (const [index, bytes] of blobs.entries()) {
      writeFileSync(join(work, `${number}-${index}`), bytes);
    }
    return text;
  });
  process.stdout.write(JSON.stringify(replies));
} catch (error) {
  process.stderr.write(error.message.slice(-3000));
  process.exitCode = 1;
}
