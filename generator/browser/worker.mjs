// The one worker: starts Python from files the page hands over, then answers requests.

import { keptFiles } from "./engine/kept-files.mjs";
import { LocalFiles } from "./engine/local-files.mjs";
import { Memory } from "./engine/memory.mjs";
import { ToPage, ToWorker } from "./engine/protocol.mjs";
import { HOME, NOTHING, Python, isOutOfMemory } from "./engine/python.mjs";
import { stopwatch } from "./engine/stopwatch.mjs";

const MEMORY = "python.memory";

/** Reading takes a tenth of a second, but a browser's database has been seen to fall silent. */
const KEPT_LIMIT_MS = 2000;

const files = new LocalFiles(HOME, (name) => postMessage({ type: ToPage.WANTED, names: [name] }));
let python;

const handlers = {
  [ToWorker.FILE]: ({ name, content }) => files.add(name, content),
  [ToWorker.START]: start,
  [ToWorker.RUN]: run,
};

self.onmessage = async ({ data }) => {
  const handle = handlers[data.type];
  if (!handle) throw new TypeError(`The worker knows no message "${data.type}"; see protocol.mjs.`);
  try {
    await handle(data);
  } catch (error) {
    const reason = isOutOfMemory(error) ? "engine.memory" : undefined;
    postMessage({ type: ToPage.BROKEN, detail: String(error?.stack ?? error), reason });
  }
};

files.add(NOTHING, new Uint8Array());
files.serve();

async function start({ lock, packages, layout, coming, kept }) {
  const { laps, lap } = stopwatch();
  files.expect(coming);
  if (kept) bringKept(kept);
  const create = await files.importModule("pyodide.asm.mjs");
  lap("loader");
  const memory = layout && new Memory(layout, files.bytes(MEMORY));
  python = await Python.start({ create, lock, packages, lap, memory });
  postMessage({ type: ToPage.READY, steps: laps, restored: Boolean(memory) });
}

async function bringKept({ database, key, parts }) {
  const bring = async ([name, blob]) => files.add(name, await asContent(name, blob));
  const reading = keptFiles({ database, key, parts }).then((found) => Promise.all(found.map(bring)));
  try {
    await Promise.race([reading, silence(KEPT_LIMIT_MS)]);
  } catch (error) {
    postMessage({ type: ToPage.UNKEPT, detail: String(error) });
  }
}

function silence(milliseconds) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("silent for too long")), milliseconds);
  });
}

async function asContent(name, blob) {
  const bytes = await blob.arrayBuffer();
  return name.endsWith(".wasm") ? WebAssembly.compile(bytes) : new Uint8Array(bytes);
}

async function run({ id, text, opening }) {
  const tell = (share) => postMessage({ type: ToPage.PROGRESS, id, share });
  try {
    if (opening) await python.run(opening);
    postMessage({ type: ToPage.REPLY, id, text: await python.run(text, tell) });
  } catch (error) {
    if (!python.canGoOn(error)) throw error;
    postMessage({ type: ToPage.RAISED, id, detail: error.message });
  }
}
