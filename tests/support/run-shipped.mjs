// Runs Python on the files as they are shipped, under Node. Standard input:
// {"pyodide": folder, "names": {…}, "shipped": folder, "lock": {…}, "code": Python that defines
//  `answer(text)`, "texts": [text], "core": {"stream": [file], "parts": […], "into": folder} or null};
// standard output: the answers as a JSON list.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { constants, zstdDecompressSync } from "node:zlib";

const job = JSON.parse(readFileSync(0, "utf8"));
try {
  process.stdout.write(JSON.stringify(await answers(job)));
} catch (error) {
  // The message alone: the default report quotes a line of Pyodide's, which is a megabyte long.
  process.stderr.write(error.message);
  process.exitCode = 1;
}

async function answers({ pyodide, names, shipped, lock, code, texts, core }) {
  if (core) unpack(core);
  const { loadPyodide } = await import(pathToFileURL(`${pyodide}/${names.loader}`).href);
  const python = await loadPyodide({
    indexURL: core ? core.into : pyodide,
    stdLibURL: `${shipped}/${names.library}`,
    lockFileContents: JSON.stringify(lock),
    packageCacheDir: shipped,
  });
  await python.loadPackage(Object.keys(lock.packages), { messageCallback() {} });
  python.runPython(code);
  const answer = python.globals.get("answer");
  return texts.map((text) => answer(text));
}

/** Writes the files inside the packed stream, whose halves are shipped one by one. */
function unpack({ stream, parts, into }) {
  const packed = Buffer.concat(stream.map((file) => readFileSync(file)));
  const params = { [constants.ZSTD_d_windowLogMax]: 27 };
  const content = zstdDecompressSync(packed, { params, finishFlush: constants.ZSTD_e_flush });
  let from = 0;
  for (const { name, size } of parts) {
    writeFileSync(join(into, name), content.subarray(from, from + size));
    from += size;
  }
}
