// The one worker: starts Python from files the page hands over, then answers requests.

import { LocalFiles } from "./engine/local-files.mjs";
import { ToPage, ToWorker } from "./engine/protocol.mjs";
import { HOME, Python } from "./engine/python.mjs";
import { forgetSnapshots, readSnapshot, writeSnapshot } from "./engine/snapshots.mjs";

const files = new LocalFiles(HOME, (name) => postMessage({ type: ToPage.WANTED, names: [name] }));
let python;

const handlers = {
  [ToWorker.FILE]: ({ name, content }) => files.add(name, content),
  [ToWorker.START]: start,
  [ToWorker.RUN]: run,
  [ToWorker.KEEP]: keep,
};

self.onmessage = async ({ data }) => {
  const handle = handlers[data.type];
  if (!handle) throw new TypeError(`The worker knows no message "${data.type}"; see protocol.mjs.`);
  try {
    await handle(data);
  } catch (error) {
    postMessage({ type: ToPage.BROKEN, detail: String(error?.stack ?? error) });
  }
};

files.serve();

async function start({ lock, packages, snapshotKey }) {
  const { laps, lap } = stopwatch();
  const kept = snapshotKey ? readSnapshot(snapshotKey) : null;
  const create = await files.importModule("pyodide.asm.mjs");
  lap("loader");
  const snapshot = await kept;
  lap("snapshot");
  try {
    python = await Python.start({ create, lock, packages, lap, snapshot });
  } catch (error) {
    if (snapshot) await forgetSnapshots();
    throw error;
  }
  postMessage({ type: ToPage.READY, steps: laps, restored: Boolean(snapshot) });
}

async function run({ id, text }) {
  try {
    postMessage({ type: ToPage.REPLY, id, text: await python.run(text) });
  } catch (error) {
    if (!python.isPythonError(error)) throw error;
    postMessage({ type: ToPage.RAISED, id, detail: error.message });
  }
}

/** Starts Python for no other purpose than to keep its memory: nobody's words are in it. */
async function keep({ lock, packages, snapshotKey }) {
  const create = await files.importModule("pyodide.asm.mjs");
  const fresh = await Python.start({ create, lock, packages, lap() {}, forSnapshot: true });
  await writeSnapshot(snapshotKey, fresh.snapshot());
  postMessage({ type: ToPage.KEPT });
}

function stopwatch() {
  const laps = {};
  let last = performance.now();
  const lap = (name) => {
    const now = performance.now();
    laps[name] = now - last;
    last = now;
  };
  return { laps, lap };
}
